import { expect, test } from "vitest";
import { linkMinimal } from "../../link-prose.ts";

const review = linkMinimal();
const [pathway] = review.pathways;

test("edges know their ends, their works, their sentences and what was noted on them", () => {
  const [first, second] = pathway?.edges ?? [];
  expect([first?.from.id, first?.to.id, first?.relation]).toEqual(["msc", "vegf", "upregulates"]);
  expect(first?.references.map(({ number }) => number)).toEqual([1]);
  expect(first?.sentences.map(({ id }) => id)).toEqual(["p1s1"]);
  expect(first?.notes.map(({ id }) => id)).toEqual(["arrow"]);
  expect(first?.in.map(({ id }) => id)).toEqual(["gastric-cancer"]);
  expect(second?.references).toEqual([]);
});

test("a node is called by its own label, else by its topic, and knows the cell that holds it", () => {
  expect(pathway?.nodes.map(({ label }) => label)).toEqual(["MSC", "Tumor cell", "VEGF", "Growth"]);
  expect(pathway?.nodes.map(({ within }) => within?.id)).toEqual([undefined, undefined, "gastric-cancer", undefined]);
});

test("a pathway has the tumors of its findings and of its edges, its works and its notes, each once", () => {
  expect(pathway?.tumors.map(({ id }) => id)).toEqual(["gastric-cancer"]);
  expect(pathway?.references.map(({ number }) => number)).toEqual([1]);
  expect(pathway?.notes.map(({ id }) => id)).toEqual(["arrow"]);
});

test("a pathway has a note on a finding that it draws, named by an edge or not, and no note on another place alone", () => {
  const link = (about: string) =>
    linkMinimal(({ path, text }) =>
      path.includes("pathways") ? text.replace("notes: [arrow]", "") : text.replace("{ finding: 1 }", about),
    ).pathways[0]?.notes.map(({ id }) => id);
  expect(link("{ finding: 1 }")).toEqual(["arrow"]);
  expect(link("{ reference: ji2015 }")).toEqual([]);
});

test("everything that a pathway draws leads to it, once", () => {
  const parts = [
    review.sections.find(({ id }) => id === "abstract"),
    review.topics.find(({ id }) => id === "vegf"),
    review.topics.find(({ id }) => id === "gastric-cancer"),
    review.findings[0],
    review.references[0],
  ];
  expect(parts.map((part) => part?.pathways.map(({ id }) => id))).toEqual(parts.map(() => ["vegf"]));
  expect(review.references[1]?.pathways).toEqual([]);
  expect(review.notes[0]?.edges.map(({ number }) => number)).toEqual([1]);
});
