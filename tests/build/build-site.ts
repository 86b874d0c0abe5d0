import { execFile } from "node:child_process";
import { cleanEnvironment, nodeFlags, programs } from "../../scripts/run.ts";

/**
 * Builds a site in a process of its own, as `npm run build` does.
 * @param settings `SITE_DIR` and the others, in place of those of the tests
 * @param project the folder of the project
 * @returns how it ended, and all that it said
 */
export function buildSite(settings: Record<string, string>, project = "."): Promise<{ code: number; output: string }> {
  const env = { ...cleanEnvironment(), ASTRO_TELEMETRY_DISABLED: "1", ...settings };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...nodeFlags, programs.build],
      { cwd: project, env },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? 1, output: stdout + stderr }),
    );
  });
}
