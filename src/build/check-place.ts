import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  type Stats,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { findPathSlip } from "../problems/path-slip.ts";
import { recordOf } from "./publish.ts";

/** Files of which every site that was built here has both, and hardly a folder of anything else. */
const marks = ["data/ro-crate-metadata.json", "search/start.json"];

/** Signs that the programs which make the pages read in the name of a folder as part of an address or of a pattern. */
const strangeSign = process.platform === "win32" ? /[#%]/g : /[#%?"*\\]/g;

/** Folders of the project that a build reads, or that programs keep for themselves: what is put there would be read or deleted by them. */
const ownFolders = ["src", "scripts", "public", "hosting", "tests", "node_modules", ".git", ".cache", ".astro"];

/** What keeps a project from being built in the folder in which it is, in a sentence that says what to do. */
export function findProjectFault(project: string): string | undefined {
  const [sign] = project.match(strangeSign) ?? [];
  return sign === undefined
    ? undefined
    : `The project is in ${project}, and what makes its pages takes the \`${sign}\` for a sign of its own. Call the folder otherwise, as ${project.replace(strangeSign, "-")}.`;
}

/** Whether one folder is another, or holds it. */
const holds = (outer: string, inner: string) => {
  const way = relative(resolve(outer), resolve(inner));
  return way === "" || !(way === ".." || way.startsWith("../") || way.startsWith("..\\") || resolve(way) === way);
};

/** What stands at a path; nothing where nothing does; a sentence where that cannot be told. */
function look(path: string): Stats | string | undefined {
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
    return statSync(path, { throwIfNoEntry: false }) ?? "it is a link that leads to nothing";
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return undefined; // what stands around it is told
    return code === "ELOOP" ? "its links lead in a circle" : `it cannot be looked at (${code})`;
  }
}

/** The nearest of the folders around a path that is there, or the file that stands in its place. */
const findAround = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : findAround(dirname(path));

/** Whether a folder can be put into another. */
function takesFolders(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a build could not even begin: nothing can be put where one of these files or folders is or will be.
 * What stands there already may still be served.
 */
export const isReadOnly = (...places: readonly string[]): boolean =>
  places.some((place) => !takesFolders(findAround(dirname(resolve(place)))));

/** Whether a disk begins at a folder, such as a volume of a container; false where the system does not tell. */
function isMounted(folder: string): boolean {
  try {
    // The fifth word of a line is the place, with spaces and the like written in octal figures.
    return readFileSync("/proc/self/mountinfo", "utf8")
      .split("\n")
      .map((line) =>
        line.split(" ")[4]?.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8))),
      )
      .includes(realpathSync(folder));
  } catch {
    return false;
  }
}

/** What in a folder no build has put there; nothing where it is empty or a site that was built. */
function findStranger(site: string): string | undefined {
  if (existsSync(recordOf(site)) || marks.every((mark) => existsSync(join(site, mark)))) return undefined;
  return readdirSync(site).sort()[0];
}

/**
 * What keeps a site from standing where it is asked for, in a sentence that says what to do. A build takes the place of all
 * that was there before, so it may stand only where nothing is, or what a build has made.
 * @param site where `SITE_DIR` says; `dist` without it
 * @param content the folder of the content
 */
export function findPlaceFault(site: string, content: string): string | undefined {
  const advice = `${site === "dist" ? "Move that away, or say" : "Say"} in SITE_DIR a folder that is not there yet.`;
  const tell = (why: string) => `The site cannot be put in ${site}: ${why}. ${advice}`;
  const slip = findPathSlip(site);
  if (slip !== undefined) return tell(slip);
  const [sign] = site.match(strangeSign) ?? [];
  if (sign !== undefined) return tell(`what makes its pages takes the \`${sign}\` for a sign of its own`);
  if (holds(site, "")) return tell("the project itself is in there, and the site would take its place");
  if (holds(site, content) || holds(content, site)) return tell(`it would mix with the content in ${content}`);
  const owner = ownFolders.find((folder) => relative(folder, site) !== "" && holds(folder, site));
  if (owner !== undefined) return tell(`${owner} is a folder of the project's own`);
  const found = look(site);
  if (typeof found === "string") return tell(found);
  if (isMounted(site)) return tell("a disk is mounted there, and no folder can take its place; one within it will do");
  const around = findAround(dirname(resolve(site)));
  if (!statSync(around).isDirectory()) return tell(`${relative("", around)} is a file and holds none`);
  if (!takesFolders(around)) return tell(`you have no right to write in ${relative("", around) || "this folder"}`);
  if (!found) return undefined;
  if (!found.isDirectory()) return tell("that is a file, and the site would take its place");
  try {
    const stranger = findStranger(site);
    return stranger === undefined
      ? undefined
      : tell(`the site would take the place of all in there, and no build has made it (${stranger}, for one)`);
  } catch (error) {
    return tell(`it cannot be looked into (${(error as NodeJS.ErrnoException).code ?? "unknown"})`);
  }
}
