// `npm run dev`: serves the site and reloads it when content or code changes. Ctrl-C stops it.
// `npm run dev -- --port 4400 --host --open`: at a port, for other machines of the network too, and in a browser at once.
import { readFileSync } from "node:fs";
import { findProjectFault } from "../src/build/check-place.ts";
import { readSettings, type Settings, SettingsError } from "../src/build/read-settings.ts";
import { readOptions } from "./read-options.ts";
import { programs, run } from "./run.ts";

/** Where Astro notes the server of this folder, and leaves the note of one that was killed. */
const note = ".astro/dev.json";

/** How long a server that is there may take for its answer, in ms. */
const patience = 5_000;

/** Says of a server that already shows this folder where it does; nothing where none is there and answers as one. */
async function tellRunning({ basePath }: Settings): Promise<string | undefined> {
  try {
    const { url, pid } = JSON.parse(readFileSync(note, "utf8")) as { url: string; pid: number };
    process.kill(pid, 0); // nothing but the question whether it is there
    // What reloads a page is served by such a server alone, and by none that took its port after it was killed.
    const { ok } = await fetch(new URL("/@vite/client", url), { signal: AbortSignal.timeout(patience) });
    const address = new URL(basePath, url).href;
    return ok
      ? `\`npm run dev\` already shows this folder at ${address} (process ${pid}). Open that, or end it with Ctrl-C where it runs.`
      : undefined;
  } catch {
    return undefined; // Astro, which wrote the note, has the last word
  }
}

/** What Astro is told: what it is asked for, under the same names. */
function readWishes(): string[] {
  const { port, host, open } = readOptions({
    port: { type: "string" },
    host: { type: "boolean" },
    open: { type: "boolean" },
  });
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65_535)) {
    throw new SettingsError(`\`--port ${port}\` is no port: give a whole number up to 65535, 0 for any that is free.`);
  }
  return [...(port === undefined ? [] : ["--port", port]), ...(host ? ["--host"] : []), ...(open ? ["--open"] : [])];
}

try {
  const wishes = readWishes();
  const settings = readSettings(process.env);
  const fault = findProjectFault(process.cwd()) ?? (await tellRunning(settings));
  if (fault !== undefined) throw new SettingsError(fault);
  process.exitCode = await run(programs.astro, ["dev", ...wishes], { ASTRO_DEV_BACKGROUND: "1" });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
