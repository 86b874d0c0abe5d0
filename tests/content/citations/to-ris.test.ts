import { describe, expect, test } from "vitest";
import { toRis } from "../../../src/citations/to-ris.ts";
import type { ReferenceEntry } from "../../../src/schemas/reference.ts";
import { hostileTexts } from "../../hostile-text.ts";
import { linkEntries, linkRealWithNotes } from "../../link-prose.ts";
import { makeEntry } from "../../make-entry.ts";
import { expectedFactsOf, factsOf, readWithCitationJs, readWithPandoc } from "../../read-citations.ts";

const { references, article } = linkRealWithNotes();
const text = toRis(references, article);
const expected = references.map(({ entry }) => expectedFactsOf(entry));

/** The values of a tag, record by record. */
const valuesOf = (tag: string) =>
  text
    .split("ER  - \r\n")
    .slice(0, -1)
    .map((record) => new RegExp(`^${tag}  - (.*)\\r$`, "m").exec(record)?.[1]);

describe("the references of the article", () => {
  test("are read by pandoc, all of them, character by character", async () => {
    expect((await readWithPandoc("ris", text)).map(factsOf)).toEqual(expected);
  });

  test("are read by citation-js, all of them, character by character", () => {
    expect(readWithCitationJs(text).map(factsOf)).toEqual(expected);
  });

  test("are lines of a tag and a value, ended by CR LF", () => {
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.split("\r\n").filter((line) => line !== "" && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    expect(text.match(/^TY {2}- JOUR\r$/gm)).toHaveLength(expected.length);
    expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(expected.length);
  });

  test("carry identifiers, where the list of authors is cut, and where they come from", () => {
    expect(valuesOf("AN")).toEqual(references.map(({ entry }) => entry.PMID));
    expect(valuesOf("C2")).toEqual(references.map(({ entry }) => entry.PMCID));
    expect(valuesOf("UR")).toEqual(references.map(({ entry }) => entry.DOI && `https://doi.org/${entry.DOI}`));
    expect(
      [...text.matchAll(/^N1 {2}- (?:PMID: (\d+)|(?=PMCID))(?:; )?(?:PMCID: (PMC\d+))?\r$/gm)].map(
        ([, pmid, pmcid]) => [pmid, pmcid],
      ),
    ).toEqual(references.flatMap(({ entry }) => (entry.PMID || entry.PMCID ? [[entry.PMID, entry.PMCID]] : [])));
    expect(valuesOf("N1").map((note) => note?.startsWith("author list truncated in source") ?? false)).toEqual(
      references.map(({ entry }) => entry.custom.authorsTruncated ?? false),
    );
    expect(new Set(valuesOf("DP"))).toEqual(
      new Set([
        `MSC exosomes in cancer ${article.content.version} (${article.content.updated}), data CC BY-NC 4.0 (https://creativecommons.org/licenses/by-nc/4.0/), from doi:10.7150/jca.25376`,
      ]),
    );
  });
});

const minimal = linkEntries({});

/** The smallest review with its first reference replaced. */
function toRisOf(fields: Partial<ReferenceEntry>): string {
  const reference = minimal.references[0];
  if (!reference) throw new Error("the smallest review has no reference");
  return toRis([{ ...reference, entry: makeEntry(fields) }], minimal.article);
}

/** Several spaces are one in RIS, or a reader could find a tag in a line. */
const withSingleSpaces = (text: string) => text.replace(/ +/g, " ");

describe("hostile text", () => {
  test.each(hostileTexts)("%s survives in a title", async (_, title) => {
    expect(readWithCitationJs(toRisOf({ title }))[0]?.title).toBe(withSingleSpaces(title));
    expect((await readWithPandoc("ris", toRisOf({ title })))[0]?.title).toBe(withSingleSpaces(title));
  });

  test.each(hostileTexts.filter(([, family]) => !family.includes(",")))("%s survives in a name", (_, family) => {
    expect(readWithCitationJs(toRisOf({ author: [{ family, given: "A" }] }))[0]?.author).toEqual([
      { family: withSingleSpaces(family), given: "A." },
    ]);
  });

  test("a line break, a tab or a NUL, which the schemas refuse, could not begin another field", () => {
    expect(toRisOf({ title: "A\r\nER  - \n\tb\0c" })).toContain("TI  - A ER - b c\r\n");
  });
});

test.each([
  ["28-37", ["SP  - 28", "EP  - 37"]],
  ["S1–S10", ["SP  - S1", "EP  - S10"]],
  ["100-3, 110-2", ["SP  - 100-3, 110-2"]],
  ["e30679", ["SP  - e30679"]],
])("pages %s lose nothing", (page, lines) => {
  expect(
    toRisOf({ page })
      .split("\r\n")
      .filter((line) => /^[SE]P/.test(line)),
  ).toEqual(lines);
});

test("a DOI of an older form stands as it is, and encoded in its address", () => {
  const lines = toRisOf({ DOI: "10.1000/x<1::y>2.0.CO;2-A" }).split("\r\n");
  expect(lines).toContain("DO  - 10.1000/x<1::y>2.0.CO;2-A");
  expect(lines).toContain("UR  - https://doi.org/10.1000/x%3C1%3A%3Ay%3E2.0.CO%3B2-A");
});
