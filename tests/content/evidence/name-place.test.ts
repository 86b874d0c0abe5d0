import { expect, test } from "vitest";
import { namePlace } from "../../../src/evidence/describe.ts";
import { linkReal } from "../../link-prose.ts";

const { findings } = linkReal();

test("a finding of the table stands in its row", () => {
  const rows = findings.filter(({ printed }) => printed);
  expect(rows.map(namePlace)).toEqual(rows.map((_, index) => `Table 1, row ${index + 1}`));
});

test("a finding of the text stands in its section", () => {
  const texts = findings.filter(({ printed }) => !printed);
  expect(texts.map(namePlace)).toEqual(texts.map(({ section }) => section.title));
});
