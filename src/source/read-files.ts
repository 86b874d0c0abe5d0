import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, sep } from "node:path";

/** Where the content lives, relative to where the build runs. Fixtures are built by pointing it elsewhere. */
export const contentDirectory = (process.env["CONTENT_DIR"] || "content").replace(/(?<=[^\\/])[\\/]+$/, "");

/** A text file as it was found. */
export interface SourceFile {
  /** Path below the content directory, with `/`. */
  path: string;
  /** Path to show to a person, relative to where the build runs. */
  shown: string;
  text: string;
}

/**
 * What the machine keeps in a folder and no author wrote: names with a leading dot; what Emacs and others leave beside a file while
 * it is open and when it is saved, `#x.yaml#` and `x.yaml~`; what Windows, macOS and programs that share folders put everywhere.
 */
const kept = /^\.|~$|^#.*#$|^(?:desktop\.ini|thumbs\.db|icon\r)$/i;

/** Whether a name is the author's. */
export const isAuthored = (name: string): boolean => !kept.test(name);

/** Every file of the author below `directory`, in order of its path. */
export function readFiles(directory: string, below = ""): SourceFile[] {
  return readdirSync(join(directory, below), { withFileTypes: true })
    .filter((entry) => isAuthored(entry.name))
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .flatMap((entry) => {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory()) return readFiles(directory, path);
      return [{ path, shown: posix.join(directory, path), text: readFileSync(join(directory, path), "utf8") }];
    });
}

/**
 * What tells one state of a folder from another: the name, size and time of every file of the author below it. Empty where
 * there is no such folder. A file written twice within a few milliseconds may show the same time, so a stamp says that nothing changed
 * only of files that have been left alone for longer.
 */
export function stampFiles(directory: string): string {
  try {
    return readdirSync(directory, { recursive: true, encoding: "utf8" })
      .filter((path) => path.split(sep).every(isAuthored))
      .sort()
      .map((path) => {
        const status = statSync(join(directory, path), { bigint: true, throwIfNoEntry: false });
        // The time of a folder is that of whatever was put there last, an author's or not.
        return status && !status.isDirectory()
          ? `${path} ${status.ino} ${status.size} ${status.mtimeNs} ${status.ctimeNs}`
          : path;
      })
      .join("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return "";
  }
}
