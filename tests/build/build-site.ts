import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
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

/** A place and a language in which much that a build could take from them is otherwise. */
const east = { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };

const built = new Map<string, Promise<string>>();

/**
 * A site that tests only look at, built once for all files of a worker, far in the east and in Turkish.
 * @returns the folder of the site, which goes when all tests are done
 * @throws Error with what the build said when it failed
 */
export function buildOnce(content: string): Promise<string> {
  const build = async () => {
    const site = join(mkdtempSync(join(inject("sites"), "site-")), "dist");
    const { code, output } = await buildSite({ SITE_DIR: site, CONTENT_DIR: content, ...east });
    if (code !== 0) throw new Error(output);
    return site;
  };
  const site = built.get(content) ?? build();
  built.set(content, site);
  return site;
}
