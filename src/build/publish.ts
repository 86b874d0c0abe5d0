import { cpSync, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/** The folders that a build goes through. All are neighbors, so that one can take the place of another in one step. */
export interface SiteFolders {
  /** Where the finished site stands. */
  site: string;
  /** Where a build is written until every check has passed; Astro moves files there from the project, so it is on its disk. */
  written: string;
  /** Where a build that has passed waits beside the site; the same folder, unless the site is on another disk. */
  unfinished: string;
  /** Where the last good build waits for the moment in which the two are exchanged. */
  aside: string;
}

const site = process.env["SITE_DIR"] || "dist";

/** The folders of this build. A link is followed, so that what stands at its end is exchanged, on its own file system. */
export const siteFolders: SiteFolders = toFolders(existsSync(site) ? realpathSync(site) : site);

/** The disk that a folder is on, or will be on once it is made. What cannot be looked at `check-place.ts` tells. */
function diskOf(path: string): number {
  const status = existsSync(path) ? statSync(path) : undefined;
  return status ? status.dev : diskOf(dirname(path));
}

/** Where it is noted what a site was built from; beside it, so that it is not published. */
export const recordOf = (folder: string): string => `${folder}.built.json`;

function toFolders(path: string): SiteFolders {
  const folder = relative("", path) || ".";
  const unfinished = `${folder}.next`;
  const isFar = diskOf(resolve(folder)) !== diskOf(process.cwd());
  return { site: folder, written: isFar ? ".cache/site.next" : unfinished, unfinished, aside: `${folder}.last` };
}

/** Where the finished site stands. */
export const siteDirectory = siteFolders.site;

/** Its presence says that the new site is whole and only has to be put in its place. */
const markOf = (folders: SiteFolders) => `${folders.unfinished}.whole`;

/** Moves the site out of the way; a file system that cannot rename it (an image's lower layer) has it deleted. */
function clearPlace(folders: SiteFolders): void {
  if (!existsSync(folders.site)) return;
  try {
    renameSync(folders.site, folders.aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    rmSync(folders.site, { recursive: true });
  }
}

/**
 * Puts a finished build in the place of the last one by renaming both: a reader finds the old site or the new one.
 * A kill between the two steps leaves a mark, and `recover` goes on from there.
 */
export function publish(folders: SiteFolders): void {
  if (folders.written !== folders.unfinished && existsSync(folders.written)) {
    rmSync(folders.unfinished, { recursive: true, force: true });
    try {
      cpSync(folders.written, folders.unfinished, { recursive: true });
    } catch (error) {
      rmSync(folders.unfinished, { recursive: true, force: true }); // half a site would keep a full disk full
      throw error;
    }
    rmSync(folders.written, { recursive: true });
  }
  if (!existsSync(folders.unfinished)) throw new Error(`there is no build in ${folders.unfinished} to publish`);
  rmSync(folders.aside, { recursive: true, force: true });
  writeFileSync(markOf(folders), "");
  try {
    clearPlace(folders);
    renameSync(folders.unfinished, folders.site);
  } catch (error) {
    if (!existsSync(folders.site) && existsSync(folders.aside)) renameSync(folders.aside, folders.site);
    rmSync(markOf(folders), { force: true });
    throw error;
  }
  rmSync(markOf(folders), { force: true });
  rmSync(folders.aside, { recursive: true, force: true });
}

/** Ends what a killed build began: a whole one is put in its place, an unfinished one goes, and no site is lost. */
export function recover(folders: SiteFolders): void {
  if (folders.written !== folders.unfinished) rmSync(folders.written, { recursive: true, force: true });
  if (existsSync(markOf(folders)) && existsSync(folders.unfinished)) publish(folders);
  rmSync(markOf(folders), { force: true });
  if (!existsSync(folders.site) && existsSync(folders.aside)) renameSync(folders.aside, folders.site);
  for (const folder of [folders.unfinished, folders.aside]) rmSync(folder, { recursive: true, force: true });
}
