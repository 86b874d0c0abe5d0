import { describe, expect, test } from "vitest";
import { linkEntries, linkReal } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source", name: "MSC" }),
  makeTopic("gastric-cancer", { kind: "tumor", name: "Gastric cancer" }),
  makeTopic("tumor", { kind: "process", name: "Tumors", aliases: ["tumor"] }),
  makeTopic("drug", { kind: "drug", name: "drug" }),
  makeTopic("akt", { name: "Akt" }),
  makeTopic("growth", { kind: "process", name: "Growth" }),
  makeTopic("quiet", { name: "quiet" }),
];
const findings = [
  makeFinding(1, { references: ["wang2014a", "zhu2012"], targets: ["akt"] }),
  makeFinding(2, { references: ["zhu2012"], targets: ["akt"] }),
];
const review = linkEntries({ topics, findings });
const get = (id: string) => review.topics.find((topic) => topic.id === id);
const placesOf = (id: string) =>
  get(id)?.sentences.map((sentence) => `${sentence.paragraph.section.id} ${sentence.id}`);
const worksOf = (id: string) => get(id)?.references.map(({ number }) => number);

describe("the sentences of a topic", () => {
  test("are those that name it in any spelling, in the order of the review", () => {
    expect(placesOf("tumor")).toEqual(["abstract p1s1"]);
    expect(placesOf("msc")).toEqual(["abstract p1s1"]);
    expect(placesOf("drug")).toEqual(["abstract p1s2"]);
  });

  test("are none where only a title or nothing names it", () => {
    expect(placesOf("gastric-cancer")).toEqual([]);
    expect(placesOf("quiet")).toEqual([]);
  });
});

describe("the works of a topic", () => {
  test("are those whose title names it", () => {
    expect(worksOf("gastric-cancer")).toEqual([2, 3, 4]);
  });

  test("are those of its findings, too, each once and by number", () => {
    expect(worksOf("akt")).toEqual([1, 3, 4]);
  });

  test("are none where nothing names it", () => {
    expect(worksOf("quiet")).toEqual([]);
  });
});

test("the review's real topics list each sentence and each work once, in order", () => {
  const real = linkReal();
  const order = real.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.sentences));
  for (const { sentences, references } of real.topics) {
    const positions = sentences.map((sentence) => order.indexOf(sentence));
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    const numbers = references.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  }
});

test("topics stand by name, and their figures by what they count", () => {
  const names = ["miR-100", "NK cell", "miR-9", "miR-16"];
  const { topics: linked } = linkEntries({
    findings: [],
    topics: [...topics, ...names.map((name, at) => makeTopic(`named-${at}`, { name }))],
  });
  const found = linked.map(({ name }) => name).filter((name) => names.includes(name));
  expect(found).toEqual(["miR-9", "miR-16", "miR-100", "NK cell"]);
});
