import { existsSync, renameSync, rmSync } from "node:fs";

/** Where the finished site stands. */
export const siteDirectory = process.env["SITE_DIR"] ?? "dist";

/** Where a build is written until every check has passed. */
export const unfinishedDirectory = `${siteDirectory}.next`;

/** Where the last good build waits for the moment in which the two are exchanged. */
export const asideDirectory = `${siteDirectory}.last`;

/**
 * Puts a finished build in the place of the last one. Both are renamed, never copied, so that a reader of `target`
 * sees the old site or the new one and nothing between.
 */
export function publish(built: string, target: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, aside);
  renameSync(built, target);
  rmSync(aside, { recursive: true, force: true });
}
