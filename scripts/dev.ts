// `npm run dev`: serves the site and reloads it when content or code changes.
import { programs, run } from "./run.ts";

process.exitCode = run(programs.astro, ["dev", ...process.argv.slice(2)], { ASTRO_DEV_BACKGROUND: "1" });
