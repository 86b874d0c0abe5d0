// What every reader needs: the files that are read, a place to write, and a program to run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The site that is read. */
export const site = resolve(process.argv[2] ?? "dist");
/** Its folder of data. */
export const data = join(site, "data");
/** How many works it cites. */
export const count = (JSON.parse(readFileSync(join(data, "references.json"), "utf8")) as unknown[]).length;
/** Where programs write; removed at the end. */
export const scratch = mkdtempSync(join(tmpdir(), "readers-"));

/** What a program prints. @throws Error with its fault, if it fails; `not installed` where there is none */
export function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { cwd: scratch, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new Error("not installed", { cause: error });
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    if (/ModuleNotFoundError/.test(stderr ?? "")) throw new Error("not installed", { cause: error });
    throw new Error(`${stdout ?? ""}${stderr ?? ""}`.trim().split("\n").slice(-6).join(" / "), { cause: error });
  }
}

/** How often a pattern occurs. */
export const countOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
/** A number and its unit. @throws Error when it is another than wanted */
export const expectCount = (found: number, wanted: number, what: string): string => {
  if (found !== wanted) throw new Error(`${found} ${what} instead of ${wanted}`);
  return `${found} ${what}`;
};
