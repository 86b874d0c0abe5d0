import { expect, test } from "vitest";
import { checkContent } from "../../../../src/graph/check-content.ts";
import { readMinimal } from "../../../read-fixture.ts";

/** Problems of the smallest review with one of its files changed. */
const problemsOf = (path: string, from: string, to: string) =>
  checkContent(
    readMinimal().map((file) => (file.path === path ? { ...file, text: file.text.replace(from, () => to) } : file)),
  );

const cited = "[@zhu2012; @ji2015].";

test.each([
  String.raw`Carriers of DRB1\*15:01 and DQB1\*06:02 are told apart`,
  String.raw`Stars \*, \*\* and \*\*\* stand for three levels`,
  String.raw`The vector is pX\_330 and the strain \_wt`,
  String.raw`A grave \` accent and \^signs\^ of a kind`,
  "It took ~3 days in mice and ~4 in rats",
  "The kits cost $7 and $8 each",
])("a sign that is meant itself has its place in prose: %s", (words) => {
  expect(
    problemsOf("sections/tumor-growth.md", `Two works are cited together here ${cited}`, `${words} ${cited}`),
  ).toEqual([]);
});

test("a note, which has no emphasis, holds the asterisks of names as they are", () => {
  const [note] = readMinimal().filter(({ path }) => path === "notes/arrow.yaml");
  const words = /^note: (.*)$/m.exec(note?.text ?? "")?.[1] ?? "";
  expect(words).not.toBe("");
  expect(
    problemsOf("notes/arrow.yaml", `note: ${words}`, `note: Of DRB1*15:01 and CYP2C19*2 nothing is said. ${words}`),
  ).toEqual([]);
});
