import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { findNearest, suggest } from "../problems/find-nearest.ts";
import { findPathSlip } from "../problems/path-slip.ts";
import type { Place, Problem } from "../problems/problem.ts";
import { besideContent, contentKinds, describeKinds, findKind } from "./content-kinds.ts";
import { decodeText } from "./decode-text.ts";
import { findCopied, findNameFault, mendName } from "./file-names.ts";
import { isAuthored, type SourceFile } from "./read-files.ts";
import { findTakenAway, holdsItsText, takenAway } from "./stand-ins.ts";

/** What a folder of content gave: the texts that could be read, and why others could not. */
export interface ReadFolder {
  files: SourceFile[];
  problems: Problem[];
}

/**
 * In bytes: no text of an author comes near, nor a list of 10,000 references, which takes 6 MB; a larger file was put there
 * by mistake.
 */
const largest = { entry: 4_000_000, list: 32_000_000 };

/** The latest day that it is anywhere on earth, as content writes days: `2026-11-25`. */
export const readToday = (): string => new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** A name as a report can show it. */
const show = (path: string) =>
  path.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);

/** What an entry of a folder is that holds no text. */
function nameKind(status: ReturnType<typeof lstatSync>): string {
  if (status?.isSymbolicLink()) return "a link to another file";
  if (status?.isFIFO()) return "a pipe";
  if (status?.isSocket()) return "a socket";
  return "a device";
}

/** What the system calls a failure. */
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "unknown";

/** Why something that is there cannot be read, by what the system calls it, and what to do. */
export function wordUnread(code: string): { message: string; hint: string } {
  if (code === "ENOENT")
    return {
      message: "This went away while the content was read.",
      hint: "Check again when whatever moves or renames it has finished.",
    };
  const isForbidden = code === "EACCES" || code === "EPERM";
  return {
    message: `This cannot be read (${code}).`,
    hint: isForbidden ? "Give yourself the right to read it." : "Check again; if it stays so, have the disk checked.",
  };
}

/** What comes of looking at the disk; nothing where that fails, which is told. */
function attempt<Found>(look: () => Found, tell: (error: unknown) => void): Found | undefined {
  try {
    return look();
  } catch (error) {
    tell(error);
    return undefined;
  }
}

/** The names in a folder that are the author's, in order, and those taken away; none where it cannot be read, which is told. */
function listNames(folder: string, tell: (error: unknown) => void): { names: string[]; gone: string[] } {
  const all = (attempt(() => readdirSync(folder), tell) ?? []).sort((a, b) => a.localeCompare(b, "en"));
  return { names: all.filter(isAuthored), gone: all.flatMap((name) => findTakenAway(name) ?? []) };
}

/** What is wrong with something in a folder; with the whole of it where no place is named. */
type Fault = Omit<Problem, "file" | keyof Place> & Partial<Place>;

/** What is wrong with a folder; nothing where it is one that content has. */
function findPlaceFault(path: string): Fault | undefined {
  if (findKind(path))
    return {
      rule: "file-is-a-file",
      message: `${show(path)} is a folder where a file belongs.`,
      hint: "Put the file there.",
    };
  if (path.includes("/"))
    return {
      rule: "file-is-read",
      message: "Nothing reads folders within this one.",
      hint: `Content lives in ${describeKinds()}. Move or delete the folder.`,
    };
  const folders = contentKinds.flatMap((kind) => (kind.layout === "folder" ? kind.path : []));
  if (folders.includes(path)) return undefined;
  return {
    rule: "file-is-read",
    message: "Nothing reads this folder, so readers would never see what is in it.",
    hint: suggest(path, folders, `content lives in ${describeKinds()}. Move, rename or delete the folder.`),
  };
}

/** Why a file of entries or a list of them is not read, by its size and its name among those beside it. */
function findFileFault(path: string, size: number, names: readonly string[]): Fault | undefined {
  const isEntry = path.includes("/");
  const most = isEntry ? largest.entry : largest.list;
  if (size > most)
    return {
      rule: "file-is-small",
      message: `The file has ${Math.round(size / 1e6)} MB, more than any text of this kind.`,
      hint: `Keep it under ${most / 1e6} MB, or delete it.`,
    };
  const name = posix.basename(path);
  const fault = isEntry ? findNameFault(name) : undefined;
  if (!fault) return undefined;
  const copied = findCopied(name, names);
  const mended = mendName(name);
  return copied === undefined
    ? {
        rule: "file-name-is-plain",
        message: `The name \`${show(name)}\` cannot be used: ${fault}.`,
        hint:
          mended === undefined
            ? "Use lower-case letters a to z, digits and hyphens, and spell out any other letter, as `beta` for β."
            : `Use lower-case letters a to z, digits and hyphens, as \`${mended}\`.`,
      }
    : {
        rule: "file-is-read",
        message: `A program seems to have left this beside \`${copied}\`, so nothing reads it.`,
        hint: "Delete it; if it is an entry of its own, give it a name of lower-case letters, digits and hyphens.",
      };
}

/** Every file and every fault of the folder `below` but what is told elsewhere, in order of names. */
function readBelow(directory: string, below: string, passed: ReadonlySet<string> = new Set()): ReadFolder {
  const found: ReadFolder = { files: [], problems: [] };
  const report = (path: string, fault: Fault) =>
    found.problems.push({ file: show(posix.join(directory, path)), line: 1, column: 1, ...fault });
  const reportUnread = (path: string, rule: string, error: unknown) =>
    report(path, { rule, ...wordUnread(codeOf(error)) });
  const add = (path: string, text: string) =>
    found.files.push({ path, shown: show(posix.join(directory, path)), text });
  const readText = (path: string) => {
    const decoded = decodeText(readFileSync(join(directory, path)));
    if ("text" in decoded) add(path, decoded.text);
    else report(path, decoded);
  };
  const { names, gone } = listNames(join(directory, below), (error) => reportUnread(below, "folder-is-read", error));
  for (const name of gone) report(posix.join(below, name), { rule: holdsItsText, ...takenAway });
  for (const name of names.filter((name) => !passed.has(name))) {
    const path = posix.join(below, name);
    const tell = (error: unknown) => reportUnread(path, "file-is-a-file", error);
    const status = attempt(() => lstatSync(join(directory, path)), tell);
    if (!status) continue;
    if (status.isDirectory()) {
      const fault = findPlaceFault(path);
      const inner = fault ? undefined : readBelow(directory, path);
      if (fault) report(path, fault);
      found.files.push(...(inner?.files ?? []));
      found.problems.push(...(inner?.problems ?? []));
    } else if (!status.isFile()) {
      report(path, {
        rule: "file-is-a-file",
        message: `This is ${nameKind(status)}, not a text.`,
        hint: "Put the text itself there, or delete it.",
      });
    } else if (contentKinds.some((kind) => kind.path === path && kind.layout === "folder")) {
      report(path, {
        rule: "file-is-a-file",
        message: `${path} is a file where a folder belongs.`,
        hint: "Put the folder there.",
      });
    } else if (!findKind(path)) {
      add(path, ""); // whatever is in it, nobody reads it
    } else {
      const fault = findFileFault(path, status.size, names);
      if (fault) report(path, fault);
      else attempt(() => readText(path), tell);
    }
  }
  return found;
}

/** What every content has, and is not there; a name near it that nothing else reads is taken for it. */
function findMissing(directory: string): { problems: Problem[]; misnamed: ReadonlySet<string> } {
  const { names, gone } = listNames(directory, () => undefined);
  const known = new Set([...contentKinds.map(({ path }) => path), ...besideContent]);
  const strangers = new Set(names.filter((name) => !known.has(name)));
  const missing = contentKinds.filter(({ path, isOptional }) => !isOptional && ![...names, ...gone].includes(path));
  const misnamed = new Set<string>();
  const problems = missing.map((kind): Problem => {
    const isFile = kind.layout === "file";
    const meant = findNearest(kind.path, strangers);
    if (meant !== undefined) misnamed.add(meant);
    const it = isFile
      ? "it back."
      : `it back; where the review has no ${kind.name}, let it hold an empty file \`.gitkeep\`.`;
    return {
      rule: "file-is-present",
      file: posix.join(directory, kind.path),
      line: 1,
      column: 1,
      message: `There is no ${isFile ? "file" : "folder"} ${kind.path}.`,
      hint: meant === undefined ? `Bring ${it}` : `Rename \`${show(meant)}\` to \`${kind.path}\`, or bring ${it}`,
    };
  });
  return { problems, misnamed };
}

/** Why a directory cannot be looked into, if so. */
function findLookFault(directory: string, name: string): string | undefined {
  try {
    const status = statSync(directory, { throwIfNoEntry: false });
    const slip = findPathSlip(directory);
    if (!status) return `There is no folder ${slip ? `\`${name}\`: ${slip}` : name}.`;
    if (!status.isDirectory()) return `${name} is a file, and content is a folder.`;
    readdirSync(directory);
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === "ELOOP") return `The links at ${name} lead in a circle.`;
    if (code === "ENAMETOOLONG") return `There is no folder of so long a name: ${name.slice(0, 40)}…`;
    return `The folder ${name} cannot be read (${code}): give yourself the right to read it.`;
  }
}

/**
 * What keeps a directory from being a folder of content at all, for a person: one sentence or two; nothing where it can be
 * looked into.
 */
export function findFolderFault(directory: string): string | undefined {
  const name = show(directory);
  const why = findLookFault(directory, name);
  if (why === undefined) return undefined;
  return [
    why,
    process.env["CONTENT_DIR"]
      ? "CONTENT_DIR says that the content is there: correct it, or leave it out and content/ is read."
      : "Run this from the root of the repository, or say in CONTENT_DIR where the content is.",
  ].join("\n");
}

/**
 * Every text below `directory`, in order of its path, and everything there that is no text of content. Names with a leading
 * dot are the machine's, not the author's. Reads nothing that could keep it waiting, such as a pipe.
 * @throws Error where there is no such folder; `findFolderFault` says so for a person
 */
export function readFolder(directory: string): ReadFolder {
  const { problems: missing, misnamed } = findMissing(directory);
  const { files, problems } = readBelow(directory, "", misnamed);
  return { files, problems: [...missing, ...problems] };
}
