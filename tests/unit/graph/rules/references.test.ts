import { expect, test } from "vitest";
import { checkContent } from "../../../../src/graph/check-content.ts";
import { readMinimal } from "../../../read-fixture.ts";

/** The rules that the smallest review breaks after a change of its references. */
const judge = (change: (text: string) => string) =>
  checkContent(
    readMinimal().map((file) => (file.path.endsWith("references.json") ? { ...file, text: change(file.text) } : file)),
  ).map(({ rule }) => rule);

const repeat = (text: string) =>
  text.replace('"family": "Huang",\n        "given": "L"', '"family": "Zhu",\n        "given": "W"');
const saySo = (text: string) =>
  text.replace('"authorsTruncated": true,', '"authorsTruncated": true, "namesakes": true,');

test("two authors of one name can be told as the article prints them", () => {
  expect(judge(repeat)).toEqual(["author-stands-once"]);
  expect(judge((text) => saySo(repeat(text)))).toEqual([]);
});
