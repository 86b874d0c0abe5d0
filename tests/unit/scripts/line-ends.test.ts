import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFolder } from "../../write-folder.ts";

test("where Git is set to write the line ends of Windows, files keep theirs, which hashes and formatting ask for", () => {
  const folder = writeFolder({
    "a.ts": "let a;\nlet b;\n",
    "a.md": "a\nb\n",
    "a.woff2": new Uint8Array([0, 13, 10, 10]),
  });
  const git = (...given: string[]) =>
    execFileSync("git", ["-c", "core.autocrlf=true", "-c", "core.safecrlf=false", ...given], { cwd: folder });
  copyFileSync(".gitattributes", join(folder, ".gitattributes"));
  git("init", "--quiet");
  git("add", ".");
  for (const file of ["a.ts", "a.md", "a.woff2"]) rmSync(join(folder, file));
  git("checkout", "--quiet", ".");
  const read = (file: string) => readFileSync(join(folder, file), "latin1");
  expect([read("a.ts"), read("a.md"), read("a.woff2")]).toEqual(["let a;\nlet b;\n", "a\nb\n", "\0\r\n\n"]);
});
