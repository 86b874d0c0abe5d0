import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../../src/build/read-pages.ts";

test("unit tests ask the code on fixtures; what asks the real content stands in tests/content/", () => {
  const real =
    /\b(?:openReal|linkReal|linkRealWithNotes|linkProse)\b|read-search-content|open(?:Content|Folder)\("content"/;
  const strays = listFiles("tests/unit").filter(
    (file) =>
      file.endsWith(".test.ts") &&
      file !== "tests-of-code.test.ts" &&
      real.test(readFileSync(join("tests/unit", file), "utf8").replace(/"[^"]*graph\/link-prose\.ts"/g, "")),
  );
  expect(strays).toEqual([]);
});
