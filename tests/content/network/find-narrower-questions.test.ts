import { expect, test } from "vitest";
import { findChains } from "../../../src/network/find-chains.ts";
import { findNarrowerQuestions } from "../../../src/network/find-narrower-questions.ts";
import type { Network, NetworkEdge, NetworkTopic } from "../../../src/network/network.ts";
import { toNetwork } from "../../../src/network/to-network.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

/** Topics by id, each with the one that is wider. */
const wider = {
  msc: undefined,
  "marrow-msc": "msc",
  "mouse-msc": "marrow-msc",
  microrna: undefined,
  "mir-1": "microrna",
  "mir-2": "microrna",
  growth: undefined,
};
const ids = Object.keys(wider);
const makeEdge = (number: number, from: string, kind: NetworkEdge["kind"], to: string): NetworkEdge => ({
  pathway: 0,
  number,
  from: ids.indexOf(from),
  to: ids.indexOf(to),
  kind,
  words: kind,
  references: [],
  works: [],
  seenIn: [],
});
const network: Network = {
  topics: Object.entries(wider).map(([id, broader]) => ({
    id,
    name: id,
    inSentence: id,
    shape: "molecule",
    spellings: [id],
    canJoin: false,
    ...(broader && { broader: ids.indexOf(broader) }),
  })),
  pathways: [{ id: "one", title: "One" }],
  edges: [
    makeEdge(1, "mouse-msc", "moves", "mir-1"),
    makeEdge(2, "mir-1", "lowers", "growth"),
    makeEdge(3, "growth", "beside", "mir-2"),
  ],
  references: {},
};
function find({ topics }: Network, id: string): NetworkTopic {
  const topic = topics.find((one) => one.id === id);
  if (!topic) throw new Error(`there is no topic ${id}`);
  return topic;
}
const ask = (from: string, to: string) =>
  findNarrowerQuestions(network, find(network, from), find(network, to))?.map((ends) =>
    ends.map(({ id }) => id).join(" to "),
  );

test("a question between wider topics leads to those between what is narrower, however many steps below, that have a chain", () => {
  expect(ask("msc", "growth")).toEqual(["mouse-msc to growth"]);
  expect(ask("marrow-msc", "microrna")).toEqual(["mouse-msc to mir-1"]);
  expect(ask("microrna", "growth")).toEqual(["mir-1 to growth"]);
});

test("where none has a chain, none is named; where nothing is narrower, there is nothing to ask", () => {
  expect(ask("growth", "microrna")).toEqual([]);
  expect(ask("mouse-msc", "growth")).toBeUndefined();
});

test("every question that is named has an answer, and every other between narrower topics of the review has none", () => {
  const real = toNetwork(linkRealWithNotes(), () => "");
  const familyOf = (topic: NetworkTopic): NetworkTopic[] => [
    topic,
    ...real.topics.filter(({ broader }) => broader === real.topics.indexOf(topic)).flatMap(familyOf),
  ];
  const goal = find(real, "vegf");
  const idsOf = (topics: readonly NetworkTopic[]) => topics.map(({ id }) => id).sort();
  const wide = real.topics.filter((topic) => familyOf(topic).length > 1);
  for (const from of wide) {
    const named = (findNarrowerQuestions(real, from, goal) ?? []).map(([one]) => one);
    const answered = familyOf(from)
      .slice(1)
      .filter((one) => findChains(real, real.topics.indexOf(one), real.topics.indexOf(goal)).length > 0);
    expect(idsOf(named)).toEqual(idsOf(answered));
  }
});
