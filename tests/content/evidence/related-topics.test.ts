import { expect, test } from "vitest";
import { findRelatedTopics } from "../../../src/evidence/related.ts";
import { linkEntries, linkReal } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source" }),
  makeTopic("growth", { kind: "process" }),
  makeTopic("vegf"),
  makeTopic("akt"),
  makeTopic("mir-21", { kind: "cargo" }),
  makeTopic("quiet"),
];
const findings = [
  makeFinding(1, { targets: ["vegf"] }),
  makeFinding(2, { targets: ["vegf", "akt"], cargo: ["mir-21"] }),
  // Named in two fields, it is named by one finding still.
  makeFinding(3, { targets: ["vegf", "mir-21"], cargo: ["mir-21"] }),
];
const review = linkEntries({ topics, findings });
const relatedTo = (id: string) =>
  review.topics
    .filter((topic) => topic.id === id)
    .flatMap(findRelatedTopics)
    .map(({ topic, count }) => [topic.id, count]);

test("related topics are those that findings name together with it, the most frequent first, then by name", () => {
  expect(relatedTo("vegf")).toEqual([
    ["growth", 3],
    ["msc", 3],
    ["mir-21", 2],
    ["akt", 1],
  ]);
});

test("a topic that no finding names has none", () => {
  expect(relatedTo("quiet")).toEqual([]);
});

test("they are those of all its kinds, with what these are kinds of, and never the kinds themselves", () => {
  const { topics: linked } = linkEntries({
    topics: [
      ...topics,
      makeTopic("microrna", { kind: "cargo" }),
      makeTopic("mir-16", { kind: "cargo", broader: "microrna" }),
      makeTopic("glioma", { kind: "tumor" }),
      makeTopic("glioblastoma", { kind: "tumor", broader: "glioma" }),
    ],
    findings: [
      makeFinding(1, { cargo: ["mir-16"], tumors: ["glioblastoma"] }),
      makeFinding(2, { cargo: ["mir-16", "microrna"], tumors: ["glioma", "glioblastoma"] }),
    ],
  });
  const microrna = linked.find(({ id }) => id === "microrna");
  if (!microrna) throw new Error("there is no microRNA");
  expect(findRelatedTopics(microrna).map(({ topic, count }) => `${topic.id} ${count}`)).toEqual([
    "glioblastoma 2",
    "glioma 2",
    "growth 2",
    "msc 2",
  ]);
});

test("to be related is mutual, equally often, and never to oneself", () => {
  for (const topic of linkReal().topics) {
    for (const { topic: other, count } of findRelatedTopics(topic)) {
      expect(other).not.toBe(topic);
      expect(findRelatedTopics(other)).toContainEqual({ topic, count });
    }
  }
});
