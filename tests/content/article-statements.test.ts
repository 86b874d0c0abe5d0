import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isOfMsc, originOf } from "../../src/evidence/sides.ts";
import { relations } from "../../src/schemas/relation.ts";
import { linkRealWithNotes } from "../link-prose.ts";

// What the article says, transcribed from it, not read from content/. Sentences go by their addresses here.
const article = JSON.parse(readFileSync("tests/fixtures/article-statements.json", "utf8")) as {
  /** What one sentence of the article lists, in its order; a finding may tell the same list. */
  lists: { section: string; finding?: number; names: string[] }[];
  /** Words by which it limits a claim, gives a cause or a purpose, or names where a thing is told. */
  limits: {
    section?: string;
    sentence?: string;
    finding?: number;
    topic?: string;
    pathway?: string;
    edge?: number;
    words: string[];
    /** What it does not say. */
    never?: string;
  }[];
  figures: Record<string, string[]>;
  /** Sentences that the article says with a may, a could or the like. */
  hedged: Record<string, string[]>;
  /** Findings whose outcome the article only expects or holds possible. */
  hedgedOutcomes: number[];
  /** Pathways and topics of which it only says that something can or could be. */
  hedgedPathways: string[];
  hedgedTopics: string[];
  /** Topics of which the caption of Figure 1 tells what the text does not. */
  captionOnlyTopics: string[];
  /** Findings told of a molecule or of cells and of no vesicle, with the numbers that are cited for them. */
  withoutVesicle: Record<string, number[]>;
  /** What it says raises or lowers what, by topics. */
  directions: Record<"raises" | "lowers", [from: string, to: string][]>;
  significant: Record<string, string[]>;
  significantFindings: number[];
};
const review = linkRealWithNotes();

const sentencesIn = (id: string) =>
  review.sections.find((section) => section.id === id)?.paragraphs.flatMap(({ sentences }) => sentences) ?? [];
const definitionOf = (id: string) => review.topics.find((topic) => topic.id === id)?.definition;
const textOf = (section: string, id: string) => sentencesIn(section).find((sentence) => sentence.id === id)?.text;
const tellingOf = (number: number) => {
  const { title, statement } = review.findings.find((finding) => finding.number === number) ?? {};
  return `${title} ${statement}`;
};
/** Whether a text has all of the names, each after the one before it. */
function namesInOrder(text: string, names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  let from = 0;
  return names.every((name) => {
    const at = lower.indexOf(name.toLowerCase(), from);
    from = at + name.length;
    return at >= 0;
  });
}
const places = (fields: Record<string, string[]>) =>
  Object.entries(fields).flatMap(([section, ids]) => ids.map((id) => [section, id] as const));

describe("what the article lists keeps its order", () => {
  test.each(article.lists)("$section: $names", ({ section, finding, names }) => {
    const texts = sentencesIn(section).map(({ text }) => text);
    expect(texts.some((text) => namesInOrder(text, names))).toBe(true);
    if (finding !== undefined) expect(namesInOrder(tellingOf(finding), names), tellingOf(finding)).toBe(true);
  });
});

describe("what limits a claim of the article limits it here", () => {
  test.each(article.limits)("%j", (place) => {
    const finding = review.findings.find(({ number }) => number === place.finding);
    const edges = review.pathways.find(({ id }) => id === place.pathway)?.edges ?? [];
    const told = [
      textOf(place.section ?? "", place.sentence ?? ""),
      finding && `${finding.statement} ${finding.outcome}`,
      definitionOf(place.topic ?? ""),
      edges.find(({ number }) => number === place.edge)?.remark,
    ].join("");
    expect(namesInOrder(told, place.words), told).toBe(true);
    if (place.never !== undefined) expect(told.toLowerCase()).not.toContain(place.never);
  });
});

test.each(places(article.figures))("%s has the figure %s", (section, figure) => {
  expect(
    sentencesIn(section)
      .map(({ text }) => text)
      .join(" "),
  ).toContain(figure);
});

describe("what the article holds possible is not told as a fact", () => {
  const hedge =
    /\b(may|might|can|could|would|possibl[ey]|imply|implies|suggests?|appears?|considered|sometimes|hopes?|able)\b/i;
  test.each(places(article.hedged))("%s %s", (section, id) => {
    expect(textOf(section, id)).toMatch(hedge);
  });

  // Rows of the table state without a hedge what the text may hedge.
  const hedged = review.findings.filter(
    ({ printed, section, sentences }) =>
      !printed && sentences.length > 0 && sentences.every(({ id }) => article.hedged[section.id]?.includes(id)),
  );
  test.each(hedged.map(({ number }) => number))("finding %i", (number) => {
    expect(tellingOf(number)).toMatch(new RegExp(`${hedge.source}|\\bsaid to\\b`, "i"));
  });

  test.each(article.hedgedOutcomes)("the outcome of finding %i", (number) => {
    expect(review.findings.find((finding) => finding.number === number)?.outcome).toMatch(hedge);
  });

  test.each(article.hedgedPathways)("the summary of the pathway %s", (id) => {
    expect(review.pathways.find((pathway) => pathway.id === id)?.summary).toMatch(hedge);
  });

  test.each(article.hedgedTopics)("the definition of the topic %s", (id) => {
    expect(definitionOf(id)).toMatch(hedge);
  });
});

describe("what raises what in the article lowers it in no diagram, nor the reverse", () => {
  const edges = review.pathways.flatMap((pathway) => pathway.edges);
  const kindsBetween = (from: string, to: string) =>
    edges
      .filter((edge) => edge.from.topic.id === from && edge.to.topic.id === to)
      .map(({ relation }): string => relations[relation].kind);
  const signs = Object.entries(article.directions);
  test.each(signs.flatMap(([sign, pairs]) => pairs.map(([from, to]) => [from, sign, to] as const)))(
    "%s %s %s",
    (from, sign, to) => {
      const signed = kindsBetween(from, to).filter((kind) => kind === "raises" || kind === "lowers");
      expect(new Set(signed)).toEqual(new Set([sign]));
    },
  );
});

test.each(article.captionOnlyTopics)("the topic %s says that the caption alone tells it", (id) => {
  expect(definitionOf(id)).toContain("caption of Figure 1");
});

describe("what the article says of no vesicle is not told of vesicles", () => {
  test.each(Object.entries(article.withoutVesicle))("finding %s", (number, works) => {
    const finding = review.findings.find((candidate) => candidate.number === Number(number));
    expect(finding && originOf(finding)).toBe("none");
    expect(finding?.references.map((reference) => reference.number)).toEqual(works);
  });

  test("and no work that is cited for a molecule alone counts as one on vesicles", () => {
    const alone = new Set(Object.values(article.withoutVesicle).flat());
    const counted = review.findings.filter(isOfMsc).flatMap(({ references }) => references.map(({ number }) => number));
    // These three are cited for umbilical vesicles in the same breath, in finding 26.
    expect(new Set(counted.filter((number) => alone.has(number)))).toEqual(new Set([28, 29, 30]));
  });
});

describe("what the article calls significant stays so, and nothing else becomes it", () => {
  const isSignificant = (text: string) => /\bsignifican/.test(text);
  test.each(review.sections.map(({ id }) => id))("%s", (section) => {
    const told = sentencesIn(section).filter(({ text }) => isSignificant(text));
    expect(told.map(({ id }) => id)).toEqual(article.significant[section] ?? []);
  });

  test.each(article.significantFindings)("finding %i", (number) => {
    expect(tellingOf(number)).toMatch(/\bsignifican/);
  });

  test("other findings only where their sentences do", () => {
    const others = review.findings.filter(
      ({ number, sentences }) =>
        !article.significantFindings.includes(number) &&
        isSignificant(tellingOf(number)) &&
        !sentences.some(({ text }) => isSignificant(text)),
    );
    expect(others.map(({ number }) => number)).toEqual([]);
  });
});
