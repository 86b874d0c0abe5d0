// `npm run build`: builds the site into dist/, unless dist/ is what the sources already say. `--force` builds anyway.
import { siteDirectory } from "../src/build/publish.ts";
import { isFresh, recordFingerprint } from "./build-fingerprint.ts";
import { programs, run } from "./run.ts";

/** Builds when something changed. @returns the exit code of the build, 0 when there was nothing to do. */
export function build(isForced: boolean): number {
  if (!isForced && isFresh()) {
    console.log(`${siteDirectory}/ is up to date.`);
    return 0;
  }
  const code = run(programs.astro, ["build"]);
  if (code === 0) recordFingerprint();
  return code;
}

if (import.meta.main) process.exitCode = build(process.argv.includes("--force"));
