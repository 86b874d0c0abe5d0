import { describe, expect, test } from "vitest";
import { toBibtex } from "../../../src/citations/to-bibtex.ts";
import { hostileTexts } from "../../hostile-text.ts";
import { linkEntries, linkRealWithNotes } from "../../link-prose.ts";
import { makeEntry } from "../../make-entry.ts";
import { expectedFactsOf, factsOf, readWithCitationJs, readWithPandoc } from "../../read-citations.ts";
import { isPerson, type ReferenceEntry } from "../../../src/schemas/reference.ts";

const review = linkRealWithNotes();
const { references, article } = review;
const text = toBibtex(references, article);
const truncated = new Set(references.filter(({ entry }) => entry.custom.authorsTruncated).map(({ number }) => number));

/** What the file must say, from the content; “and others” is an author to citation-js and to pandoc. */
const expected = references.map(({ entry, number }) => {
  const facts = expectedFactsOf(entry);
  return { ...facts, authors: truncated.has(number) ? [...facts.authors, "others"] : facts.authors };
});

/** pandoc, like TeX, sets a straight apostrophe as a curly one, and reads a Greek letter as a formula; nothing else may differ. */
const asPandocReads = (facts: typeof expected) =>
  facts.map((each) => ({
    ...each,
    title: each.title.replaceAll("'", "’").replaceAll("α", "$\\alpha$"),
    authors: each.authors.map((name) => name.replaceAll("'", "’")),
  }));

/** What pandoc reads of the article's references, in each of the two formats once. */
const readByPandoc = { bibtex: await readWithPandoc("bibtex", text), biblatex: await readWithPandoc("biblatex", text) };

describe("the references of the article", () => {
  test.each(["bibtex", "biblatex"] as const)("are read by pandoc as %s, all of them, title by title", (format) => {
    const read = readByPandoc[format];
    expect(read).toHaveLength(references.length);
    expect(read.map(factsOf)).toEqual(asPandocReads(expected));
    const changed = read.filter(({ title }, index) => title !== expected[index]?.title).map(({ id }) => id);
    expect(changed).toEqual(["jca25376-r45", "jca25376-r91"]); // “mTOR/HIF-1α/VEGF”, “Wharton's jelly”
  });

  test("keep their particles in pandoc as parts of the name", () => {
    const particles = (record: { author: Record<string, string>[] }) =>
      record.author.map((name) => name["non-dropping-particle"]?.replaceAll("’", "'"));
    expect(readByPandoc.biblatex.flatMap(particles).filter(Boolean)).toEqual(
      references.flatMap(({ entry }) =>
        entry.author.flatMap((name) => (isPerson(name) ? (name["non-dropping-particle"] ?? []) : [])),
      ),
    );
  });

  test("are read by citation-js, all of them, character by character", () => {
    const read = readWithCitationJs(text);
    expect(read.map(factsOf)).toEqual(expected);
    expect(read.map(({ PMID }) => PMID)).toEqual(references.map(({ entry }) => entry.PMID));
    expect(read.map(({ annote }) => /PMCID: (PMC\d+)$/.exec(annote ?? "")?.[1])).toEqual(
      references.map(({ entry }) => entry.PMCID),
    );
  });

  test("keep CD4+CD25+ and their keys", () => {
    expect(text).toContain("{{Galectin-1: a key effector of regulation mediated by CD4+CD25+ T cells}}");
    expect([...text.matchAll(/^@article\{(.+),$/gm)].map((match) => match[1])).toEqual(
      references.map(({ number }) => `jca25376-r${number}`),
    );
  });

  test("say at the head where they come from", () => {
    expect(text.split("\n")[0]).toBe(
      `% MSC exosomes in cancer ${article.content.version} (${article.content.updated}), data CC BY-NC 4.0 (https://creativecommons.org/licenses/by-nc/4.0/), from doi:10.7150/jca.25376`,
    );
  });
});

const minimal = linkEntries({});

/** A file of the smallest review with these works in place of its own, numbered from 1. */
function toBibtexOf(...works: Partial<ReferenceEntry>[]): string {
  const reference = minimal.references[0];
  if (!reference) throw new Error("the smallest review has no reference");
  const replaced = works.map((fields, index) => ({ ...reference, number: index + 1, entry: makeEntry(fields) }));
  return toBibtex(replaced, minimal.article);
}

/** TeX and its readers take several spaces for one; pdflatex sets letters only where their marks are composed with them. */
const withSingleSpaces = (text: string) => text.replace(/ +/g, " ").normalize("NFC");

describe("hostile text", () => {
  test.each(hostileTexts)("%s survives in a title, read by citation-js", (_, title) => {
    expect(readWithCitationJs(toBibtexOf({ title }))[0]?.title).toBe(withSingleSpaces(title));
  });

  // pandoc makes quotation marks of its own, drops a brace that has no pair and keeps formulas as such.
  const changedByPandoc: Readonly<Record<string, string>> = {
    markup: "A $<$ b $>$ c & d $<$/script$>$$<$img src=x onerror=alert(1)$>$ &amp; &lt;",
    Greek: "A TGF-$\\beta$ and $\\alpha$-SMA $\\Omega$",
    "quotation marks": `"A" ’b’ “c” “d”`,
    "an unpaired brace": "A  b  c ",
  };
  test("each survives in a title, read by pandoc", async () => {
    const read = await readWithPandoc("bibtex", toBibtexOf(...hostileTexts.map(([, title]) => ({ title }))));
    expect(read.map(({ title }) => title)).toEqual(
      hostileTexts.map(([name, title]) => changedByPandoc[name] ?? withSingleSpaces(title)),
    );
  });

  const families = hostileTexts.map(([, text]) => text).filter((text) => !text.includes(","));
  test.each(families)("%j survives in a name, read by citation-js", (family) => {
    const read = readWithCitationJs(toBibtexOf({ author: [{ family, given: "A" }] }));
    expect(read[0]?.author).toEqual([{ family: withSingleSpaces(family), given: "A." }]);
  });

  test("no name breaks the work that has it or another, read by pandoc", async () => {
    const works = families.map((family) => ({ author: [{ family, given: "A" }] }));
    const read = await readWithPandoc("bibtex", toBibtexOf(...works));
    expect(read.map(({ id }) => id)).toEqual(works.map((_, index) => `jca25376-r${index + 1}`));
  });
});

test.each([
  [{ family: "Anker", given: "P", "non-dropping-particle": "in 't" }, "in 't Anker, P."],
  [{ family: "Aquino", given: "R", "non-dropping-particle": "d'" }, "{d'Aquino}, R."],
  [{ family: "Kleijburg-van der Keur", given: "C" }, "{Kleijburg-van der Keur}, C."],
  [{ family: "Del Fattore", given: "A" }, "Del Fattore, A."],
  [{ family: "others", given: "A" }, "{others}, A."],
])("%o is written so that BibTeX splits it right", (name, written) => {
  expect(toBibtexOf({ author: [name] })).toContain(`author = {${written}},`);
});

describe("what pdflatex would stop at or print as something else", () => {
  test.each([
    ["TGF-β1/β-catenin, κ and Ω", "TGF-$\\beta$1/$\\beta$-catenin, $\\kappa$ and $\\Omega$"],
    ["p<0.05 ≤ Ca²⁺, CO₂", "p$<$0.05 $\\leq$ Ca$^{2}$$^{+}$, CO$_{2}$"],
    ["ϑ ς Α", "$\\vartheta$ $\\varsigma$ $\\mathrm{A}$"],
  ])("%s stands in mathematics", (title, written) => {
    expect(toBibtexOf({ title })).toContain(`title = {{${written}}},`);
  });

  test("every Greek letter comes back from citation-js", () => {
    const letters = "αβγδεζηθικλμνξπρςστυφχψωΓΔΘΛΞΠΣΦΨΩ"; // it takes Υ for ϒ
    expect(readWithCitationJs(toBibtexOf({ title: letters }))[0]?.title).toBe(letters);
  });
});

test.each([
  ["100-3, 110-2", "100--3, 110--2"],
  ["S1–S10", "S1--S10"],
  ["e30679", "e30679"],
])("pages %s are written %s", (page, written) => {
  expect(toBibtexOf({ page })).toContain(`pages = {${written}}\n`);
});

test("a DOI of an older form stands as it is, a PubMed number where biblatex has its place", () => {
  const text = toBibtexOf({ DOI: "10.1000/x<1::y>2.0.CO;2-A", PMID: "123" });
  expect(text).toContain("doi = {10.1000/x<1::y>2.0.CO;2-A},\n");
  expect(text).toContain("eprint = {123},\n  eprinttype = {pubmed}\n");
  expect(text).not.toMatch(/^ {2}pmc?id =/m);
});
