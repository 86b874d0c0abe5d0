import { expect, test } from "vitest";
import { printCitations } from "../../../src/citations/print-citations.ts";
import { byId } from "../../../src/graph/lookups.ts";
import { linkMinimal } from "../../link-prose.ts";

const referenceById = byId(linkMinimal().references);

test("cite keys become numbers, each work is named once", () => {
  const { text, references } = printCitations("A [@zhu2012; @ji2015] and [@zhu2012] (b@c)", referenceById);
  expect(text).toBe("A [1, 2] and [1] (b@c)");
  expect(references.map(({ number }) => number)).toEqual([1, 2]);
});

test("a key without a work is a bug", () => {
  expect(() => printCitations("[@nobody1999]", referenceById)).toThrow("nobody1999");
});
