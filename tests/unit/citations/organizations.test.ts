import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { citationStyles, formatCitation } from "../../../src/citations/format-citation.ts";
import { formatAuthors } from "../../../src/citations/format-reference.ts";
import { toBibtex } from "../../../src/citations/to-bibtex.ts";
import { toCoins } from "../../../src/citations/to-coins.ts";
import { toRis } from "../../../src/citations/to-ris.ts";
import { toCslRecord } from "../../../src/exports/to-csl-record.ts";
import { cslRecordSchema } from "../../../src/exports/schemas/csl-record.ts";
import { referenceSchema } from "../../../src/schemas/reference.ts";
import { toWorkNode } from "../../../src/metadata/json-ld/work-nodes.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeEntry } from "../../make-entry.ts";
import { factsOf, readWithCitationJs, readWithPandoc } from "../../read-citations.ts";

const entry = makeEntry({
  id: "who2012",
  "citation-label": "1",
  author: [
    { literal: "World Health Organization" },
    { family: "King", given: "ML", suffix: "Jr" },
    { family: "Anker", given: "PS", "non-dropping-particle": "in 't", suffix: "III" },
    { literal: "Society of ALS & MND" },
  ],
});
const review = linkEntries({});
const [first] = review.references;
if (!first) throw new Error("the smallest review has no reference");
const reference = { ...first, entry };
const edition = review.article;

/** Names with all their parts, in one line: `Anker, P. S., III`. An organization is a family name to some readers. */
const namesIn = (authors: readonly Record<string, string>[]) =>
  authors.map(({ literal, family, given, suffix }) =>
    [literal ?? family, given, suffix].filter((part) => part !== undefined && part !== "").join(", "),
  );
const inverted = ["World Health Organization", "King, M. L., Jr", "Anker, P. S., III", "Society of ALS & MND"];

test("organizations and suffixes are taken by the schema, and shown as the article prints them", () => {
  expect(referenceSchema.safeParse(entry).success).toBe(true);
  expect(formatAuthors(entry)).toBe("World Health Organization, King ML Jr, in 't Anker PS III, Society of ALS & MND");
});

test.each([
  ["apa", "World Health Organization, King, M. L., Jr, in ’t Anker, P. S., III, & Society of ALS & MND. (2012)."],
  ["nlm", "World Health Organization, King ML Jr, in ’t Anker PS III, Society of ALS & MND."],
])("%s keeps an organization whole and puts a suffix where it has it", (id, begins) => {
  const style = citationStyles.find((each) => each.id === id);
  const html = style ? formatCitation(entry, style) : "";
  const text = parseFragment(html)
    .childNodes.map((node) => ("value" in node ? node.value : ""))
    .join("");
  expect(text.replaceAll("'", "’").slice(0, begins.length)).toBe(begins);
});

test("BibTeX is read back name by name", async () => {
  const text = toBibtex([reference], edition);
  expect(text).toContain("author = {{World Health Organization} and King, Jr, M. L. and in 't Anker, III, P. S. and ");
  expect(namesIn(readWithCitationJs(text)[0]?.author ?? [])).toEqual(inverted);
  for (const format of ["bibtex", "biblatex"] as const)
    expect(namesIn((await readWithPandoc(format, text))[0]?.author ?? [])).toEqual(inverted);
});

test("RIS is read back with organizations whole", async () => {
  const text = toRis([reference], edition);
  expect(text).toContain("AU  - World Health Organization,\r\nAU  - King, M. L., Jr\r\n");
  const withParticle = inverted.map((name) => name.replace("Anker", "in 't Anker"));
  expect(namesIn(readWithCitationJs(text)[0]?.author ?? [])).toEqual(withParticle);
  const read = (await readWithPandoc("ris", text))[0]?.author ?? []; // it takes suffixes for given names
  expect(namesIn(read.slice(0, 1))).toEqual(inverted.slice(0, 1));
});

test("CSL-JSON follows its schema and is read back", () => {
  const record = toCslRecord(reference, edition);
  expect(cslRecordSchema.safeParse(record).error).toBeUndefined();
  const [read] = readWithCitationJs(JSON.stringify([record]));
  expect(namesIn(read?.author ?? [])).toEqual(inverted.map((name) => name.replace("Anker", "in 't Anker")));
  expect(read && factsOf(read).title).toBe(entry.title);
});

test("COinS tell an organization from a person", () => {
  const pairs = new URLSearchParams(toCoins(entry, { hasVerifiedDoi: false }));
  expect(pairs.getAll("rft.au")).toEqual(["King, M. L., Jr", "in 't Anker, P. S., III"]);
  expect(pairs.getAll("rft.aucorp")).toEqual(["World Health Organization", "Society of ALS & MND"]);
});

test("JSON-LD calls an organization one", () => {
  expect(toWorkNode(reference, (path) => `https://example.org${path}`)["author"]).toEqual([
    { "@type": "Organization", name: "World Health Organization" },
    expect.objectContaining({ "@type": "Person", name: "King ML Jr", familyName: "King", honorificSuffix: "Jr" }),
    expect.objectContaining({ "@type": "Person", familyName: "in 't Anker", givenName: "P. S." }),
    { "@type": "Organization", name: "Society of ALS & MND" },
  ]);
});
