import { describe, expect, test } from "vitest";
import { linkReview } from "../../../src/graph/link-review.ts";
import type { Review } from "../../../src/graph/review.types.ts";
import type { Content } from "../../../src/source/read-content.ts";
import { openFiles } from "../../../src/graph/check-content.ts";
import { linkMinimal, linkReal } from "../../link-prose.ts";
import { readMinimal } from "../../read-fixture.ts";

/** All citations of a section in the order of its text. */
const citationsOf = (section: Review["sections"][number] | undefined) =>
  section?.paragraphs
    .flatMap((paragraph) => paragraph.sentences)
    .flatMap((sentence) => sentence.groups)
    .flatMap((group) => group.citations) ?? [];

/** Rewrites one file of the smallest review. */
const changing = (path: string, change: (text: string) => string) =>
  linkMinimal((file) => (file.path === path ? change(file.text) : file.text));

const addToReference = (key: string, fields: object) => (text: string) => {
  const list = JSON.parse(text) as { id: string; custom: object }[];
  return JSON.stringify(
    list.map((entry) => (entry.id === key ? { ...entry, custom: { ...entry.custom, ...fields } } : entry)),
  );
};

describe("sections", () => {
  test("follow one another in their order, with nothing before the first and after the last", () => {
    const { sections } = linkMinimal();
    const [abstract, growth] = sections;
    expect(sections.map(({ id }) => id)).toEqual(["abstract", "tumor-growth"]);
    expect(abstract?.previous).toBeUndefined();
    expect(abstract?.next).toBe(growth);
    expect(growth?.previous).toBe(abstract);
    expect(growth?.next).toBeUndefined();
  });

  test("know their parent, and parents their children", () => {
    const [abstract, growth] = linkMinimal().sections;
    expect(growth?.parent).toBe(abstract);
    expect(abstract?.children).toEqual([growth]);
    expect(abstract?.parent).toBeUndefined();
  });

  test("hold their figures, findings and the works cited in them by number", () => {
    const review = linkMinimal();
    const [abstract, growth] = review.sections;
    expect(abstract?.figures.map(({ number }) => number)).toEqual([1]);
    expect(abstract?.findings).toEqual(review.findings);
    expect(abstract?.references.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(growth?.figures).toEqual([]);
    expect(growth?.references.map(({ number }) => number)).toEqual([1, 2]);
  });

  test("number their paragraphs and say which paragraph of the article each tells", () => {
    const { sections } = changing("sections/abstract.md", (text) => text.replace("[1, 2]", "[3, 3]"));
    expect(sections[0]?.paragraphs.map(({ id, number, articleParagraph }) => [id, number, articleParagraph])).toEqual([
      ["p1", 1, 3],
      ["p2", 2, 3],
    ]);
  });

  test("include the one in which the table stands", () => {
    const review = linkMinimal();
    expect(review.tableSection).toBe(review.sections[0]);
  });
});

describe("citations", () => {
  test("have anchors that count each work anew in every section", () => {
    const [abstract, growth] = linkMinimal().sections;
    const anchors = ["cite-1-1", "cite-2-1", "cite-3-1", "cite-4-1", "cite-1-2"];
    expect(citationsOf(abstract).map(({ anchor }) => anchor)).toEqual(anchors);
    expect(citationsOf(growth).map(({ anchor }) => anchor)).toEqual(["cite-1-1", "cite-2-1"]);
  });

  test("stand in groups as the markers do", () => {
    const sentence = linkMinimal().sections[0]?.paragraphs[0]?.sentences[1];
    const groups = sentence?.groups.map((group) => group.citations.map(({ reference }) => reference.id));
    expect(groups).toEqual([["ji2015", "gu2016", "wang2014a"]]);
  });

  test("lead from a work back to every sentence that cites it, in the order of the review", () => {
    const zhu = linkMinimal().references[0];
    const places = zhu?.citations.map(({ anchor, sentence }) => [sentence.paragraph.section.id, sentence.id, anchor]);
    expect(places).toEqual([
      ["abstract", "p1s1", "cite-1-1"],
      ["abstract", "p2s1", "cite-1-2"],
      ["tumor-growth", "p1s1", "cite-1-1"],
    ]);
  });

  test("are the same from the text and from the works, and no anchor stands twice in a section", () => {
    const { sections, references } = linkReal();
    const fromText = sections.flatMap(citationsOf);
    expect(fromText.length).toBeGreaterThan(92);
    expect(new Set(references.flatMap(({ citations }) => citations))).toEqual(new Set(fromText));
    for (const section of sections) {
      const anchors = citationsOf(section).map(({ anchor }) => anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
    }
  });
});

describe("references", () => {
  test("come by number, however they are listed", () => {
    const { references } = changing("references.json", (text) =>
      JSON.stringify((JSON.parse(text) as unknown[]).toReversed()),
    );
    expect(references.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test("that print the same work know each other, by number", () => {
    const { references } = changing("references.json", (text) =>
      addToReference("gu2016", { sameWorkAs: "1" })(addToReference("zhu2012", { sameWorkAs: "3" })(text)),
    );
    const [zhu, ji, gu] = references;
    expect(zhu?.sameWork).toBe(gu);
    expect(gu?.sameWork).toBe(zhu);
    expect(ji?.sameWork).toBeUndefined();
  });
});

describe("findings", () => {
  test("hold the things that they name", () => {
    const { findings, topics, sections, references } = linkMinimal();
    const [finding] = findings;
    const topic = (id: string) => topics.find((candidate) => candidate.id === id);
    expect(finding?.number).toBe(1);
    expect(finding?.source.topic).toBe(topic("msc"));
    expect(finding?.tumors).toEqual([topic("gastric-cancer")]);
    expect(finding?.targets).toEqual([topic("vegf")]);
    expect(finding?.process).toEqual([topic("growth")]);
    expect(finding?.cargo).toEqual([]);
    expect(finding?.section).toBe(sections[0]);
    expect(finding?.references).toEqual([references[0]]);
  });

  test("stand in the margin of the paragraph whose sentence states them first", () => {
    const { findings, sections } = changing("findings/1.yaml", (text) => text.replace("[p1s1]", "[p2s1, p1s1]"));
    expect(findings[0]?.sentences.map(({ id }) => id)).toEqual(["p2s1", "p1s1"]);
    expect(findings[0]?.paragraph).toBe(sections[0]?.paragraphs[1]);
  });

  test("that no sentence states stand in no margin", () => {
    const { findings } = changing("findings/1.yaml", (text) => text.replace("sentences: [p1s1]\n", ""));
    expect(findings[0]?.sentences).toEqual([]);
    expect(findings[0]).not.toHaveProperty("paragraph");
  });

  test("are found again from their section and their works", () => {
    const { findings, sections, references } = linkReal();
    expect(sections.flatMap((section) => section.findings).length).toBe(findings.length);
    for (const finding of findings) {
      expect(finding.section.findings).toContain(finding);
      for (const reference of finding.references) expect(reference.findings).toContain(finding);
    }
    for (const reference of references) {
      for (const finding of reference.findings) expect(finding.references).toContain(reference);
    }
  });

  test("come by number, 2 before 10, and so do those of a section and of a work", () => {
    const { findings, sections, references } = linkReal();
    const lists = [findings, ...[...sections, ...references].map((owner) => owner.findings)];
    for (const list of lists) {
      const numbers = list.map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });
});

test("a topic knows the wider one", () => {
  const { topics } = changing("topics/vegf.yaml", (text) => `${text}broader: growth\n`);
  const topic = (id: string) => topics.find((candidate) => candidate.id === id);
  expect(topic("vegf")?.broader).toBe(topic("growth"));
  expect(topic("growth")?.broader).toBeUndefined();
});

/** What is linked to what, by ids: comparing the linked objects themselves would walk every way round every circle. */
const outline = (review: Review) => ({
  sections: review.sections.map((section) => [
    section.id,
    section.previous?.id,
    section.parent?.id,
    section.references.map(({ id }) => id),
    section.findings.map(({ number }) => number),
    section.pathways.map(({ id }) => id),
  ]),
  references: review.references.map((reference) => [
    reference.id,
    reference.citations.map(({ anchor }) => anchor),
    reference.findings.map(({ number }) => number),
    reference.notes.map(({ id }) => id),
    reference.pathways.map(({ id }) => id),
  ]),
  findings: review.findings.map((finding) => [finding.number, finding.references.map(({ id }) => id)]),
  topics: review.topics.map((topic) => [topic.id, topic.narrower.map(({ id }) => id), topic.sentences.length]),
  notes: review.notes.map((note) => [note.id, note.edges.map(({ number }) => number)]),
  pathways: review.pathways.map((pathway) => [pathway.id, pathway.edges.map(({ from, to }) => [from.id, to.id])]),
});

test("nothing depends on the order of files", () => {
  const content = openFiles(readMinimal());
  const reversed = Object.fromEntries(Object.entries(content).map(([kind, entries]) => [kind, entries.toReversed()]));
  expect(outline(linkReview(reversed as Content))).toEqual(outline(linkReview(content)));
});

describe("entries that were not checked", () => {
  test.each([
    ["sections/tumor-growth.md", "@ji2015", "@nobody", "no reference “nobody”"],
    ["sections/tumor-growth.md", "parent: abstract", "parent: nowhere", "no section “nowhere”"],
    ["findings/1.yaml", "[vegf]", "[nothing]", "no topic “nothing”"],
    ["findings/1.yaml", "[p1s1]", "[p9s9]", "“p9s9”; run the checks before linking"],
  ])("are refused, not linked to nothing: %s with %s as %s", (path, from, to, message) => {
    expect(() => changing(path, (text) => text.replace(from, to))).toThrow(message);
  });

  test("are refused without the article itself", () => {
    const content = openFiles(readMinimal());
    expect(() => linkReview({ ...content, review: [] })).toThrow("no review.yaml");
  });
});
