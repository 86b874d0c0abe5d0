import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/source/read-files.ts";
import { writeFolder } from "../../write-folder.ts";

describe("readFiles", () => {
  test("reads every file below a folder, in the order of their paths", () => {
    const folder = writeFolder({
      "topics/vegf.yaml": "name: VEGF",
      "sections/abstract.md": "Text.",
      "review.yaml": "title: Größe ↑",
    });
    expect(readFiles(folder)).toEqual([
      { path: "review.yaml", shown: `${folder}/review.yaml`, text: "title: Größe ↑" },
      { path: "sections/abstract.md", shown: `${folder}/sections/abstract.md`, text: "Text." },
      { path: "topics/vegf.yaml", shown: `${folder}/topics/vegf.yaml`, text: "name: VEGF" },
    ]);
  });

  test("leaves out what begins with a dot, folders too", () => {
    const folder = writeFolder({
      ".DS_Store": "",
      ".git/config": "",
      "topics/.vegf.yaml.swp": "",
      "topics/vegf.yaml": "",
    });
    expect(readFiles(folder).map(({ path }) => path)).toEqual(["topics/vegf.yaml"]);
  });

  test("keeps the text as it is, line ends and byte order mark included", () => {
    const folder = writeFolder({ "a.md": "\ufeffa\r\nb\n" });
    expect(readFiles(folder).map(({ text }) => text)).toEqual(["\ufeffa\r\nb\n"]);
  });

  test("reads nothing from an empty folder", () => {
    expect(readFiles(writeFolder({}))).toEqual([]);
  });
});
