import { expect, test } from "vitest";
import { toCslRecord } from "../../../src/exports/to-csl-record.ts";
import { toJson } from "../../../src/exports/data-file.ts";
import { hostileTexts } from "../../hostile-text.ts";
import { linkEntries, linkRealWithNotes } from "../../link-prose.ts";
import { makeEntry } from "../../make-entry.ts";
import { expectedFactsOf, factsOf, readWithCitationJs, readWithPandoc } from "../../read-citations.ts";

const { references, article } = linkRealWithNotes();
const records = references.map((reference) => toCslRecord(reference, article));
const expected = references.map(({ entry }) => expectedFactsOf(entry));

test("every reference keeps what the article prints, and its number", () => {
  expect(records.map((record) => factsOf(record as Parameters<typeof factsOf>[0]))).toEqual(expected);
  expect(records.map((record) => record["citation-label"])).toEqual(references.map(({ number }) => String(number)));
  expect(records.map((record) => record["citation-key"])).toEqual(
    references.map(({ number }) => `jca25376-r${number}`),
  );
  expect(records.filter((record) => "custom" in record)).toEqual([]);
});

test("a note says where the list of authors is cut, and nowhere else", () => {
  expect(records.map(({ note }) => note?.split("; ").includes("author list truncated in source") ?? false)).toEqual(
    references.map(({ entry }) => entry.custom.authorsTruncated ?? false),
  );
  expect(records.flatMap(({ note }) => note ?? []).filter((note) => note.includes(":"))).toEqual([]);
});

test("particles stand before the family name, where Zotero keeps them", () => {
  const families = records.flatMap(({ author }) =>
    author.map((name) => ("family" in name ? name.family : name.literal)),
  );
  expect(families.filter((family) => /^\p{Ll}/u.test(family))).toEqual([
    "in 't Anker",
    "van Bezooijen",
    "de Kleijn",
    "von der Ohe",
    "van Rijn",
  ]);
  expect(
    records.flatMap(({ author }) => author.flatMap(Object.keys)).filter((key) => key.includes("particle")),
  ).toEqual([]);
});

test("citation-js reads all 92 as they are", () => {
  expect(readWithCitationJs(toJson(records)).map(factsOf)).toEqual(expected);
});

test("pandoc reads all 92; it sets the apostrophes of 8 and 91 as curly ones and changes nothing else", async () => {
  const read = (await readWithPandoc("csljson", toJson(records))).map(factsOf);
  const changed = read.flatMap((facts, index) =>
    JSON.stringify(facts) === JSON.stringify(expected[index]) ? [] : index + 1,
  );
  expect(changed).toEqual([8, 91]);
  expect(JSON.stringify(read).replaceAll("’", "'")).toBe(JSON.stringify(expected).replaceAll("’", "'"));
});

const minimal = linkEntries({});

test.each(hostileTexts)("%s survives in a title and a name", (_, text) => {
  const reference = minimal.references[0];
  if (!reference) throw new Error("the smallest review has no reference");
  const entry = makeEntry({ title: text, author: [{ family: text, given: "A" }] });
  const [read] = readWithCitationJs(toJson([toCslRecord({ ...reference, entry }, minimal.article)]));
  expect(read?.title).toBe(text);
  expect(read?.author).toEqual([{ family: text, given: "A." }]);
});
