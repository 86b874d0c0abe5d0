import { expect, test } from "vitest";
import { previewTopic } from "../../../src/previews/preview-topic.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

test("a topic says what it is, what it is of a wider topic, and how much is said of it", () => {
  const { topics } = linkEntries({
    topics: [
      makeTopic("gastric-cancer", {
        kind: "tumor",
        name: "Gastric cancer",
        identifiers: [
          { database: "mesh", id: "D013274", match: "broader", source: "a table", checked: "2026-11-25" },
          { database: "mondo", id: "0001056", match: "exact", source: "a table", checked: "2026-11-25" },
        ],
      }),
      makeTopic("growth", { kind: "process", name: "Growth", mapOrder: 1 }),
      makeTopic("msc", { kind: "source", name: "MSC", aliases: ["MSCs"] }),
      makeTopic("vesicle-feed", { name: "feed", broader: "growth", kind: "process", definition: "What is fed." }),
    ],
    findings: [makeFinding(1, { process: ["vesicle-feed"], sentences: ["p1s1"] })],
  });
  const topic = topics.find(({ id }) => id === "vesicle-feed");
  expect(topic && previewTopic(topic, (address) => `/base${address}`)).toEqual({
    address: "/base/topics/vesicle-feed/",
    name: "topic",
    label: "Process · part of Growth",
    title: "feed",
    text: "What is fed.",
    count: "1 finding, 1 sentence",
  });
  const told = makeTopic("told", { kind: "process", name: "Told", explanation: "What the word means." });
  const [explained] = linkEntries({ topics: [told], findings: [] }).topics;
  expect(explained && previewTopic(explained, (address) => address)).toMatchObject({
    label: "Process · explained by this site",
    text: "What the word means.",
  });
  const growth = topics.find(({ id }) => id === "growth");
  expect(growth && previewTopic(growth, (address) => address).label).toBe("Process");
  const cancer = topics.find(({ id }) => id === "gastric-cancer");
  expect(cancer && previewTopic(cancer, (address) => address).label).toBe("Tumor · MONDO:0001056");
});

test.each([
  ["process", "Process · part of Wide"],
  ["structure", "Cell structure · part of Wide"],
  ["cell-type", "Cell type · a kind of Wide"],
  ["cargo", "Cargo · a kind of Wide"],
] as const)("a %s is told as what it is of its wider topic", (kind, label) => {
  const { topics } = linkEntries({
    topics: [makeTopic("wide", { name: "Wide" }), makeTopic("own", { kind, broader: "wide" })],
    findings: [],
  });
  const own = topics.find(({ id }) => id === "own");
  expect(own && previewTopic(own, (address) => address).label).toBe(label);
});
