// `npm run dev`: serves the site and reloads it when content or code changes. Ctrl-C stops it.
import { findProjectFault } from "../src/build/check-place.ts";
import { readSettings, SettingsError } from "../src/build/read-settings.ts";
import { programs, run } from "./run.ts";

try {
  readSettings(process.env);
  const fault = findProjectFault(process.cwd());
  if (fault !== undefined) throw new SettingsError(fault);
  process.exitCode = await run(programs.astro, ["dev", ...process.argv.slice(2)], { ASTRO_DEV_BACKGROUND: "1" });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
