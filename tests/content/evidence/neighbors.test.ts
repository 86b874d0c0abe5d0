import { expect, test } from "vitest";
import { describeNeighborhood, findNeighborhood } from "../../../src/evidence/neighbors.ts";
import { relationNames } from "../../../src/schemas/relation.ts";
import { linkRealWithNotes } from "../../link-prose.ts";
import { makePathway } from "../../make-pathway.ts";

const nodes = ["a", "b", "c", "d"].map((id) => ({ id }));

test("tells what leads to a topic from what it leads to, and puts what says the same together", () => {
  const first = makePathway(nodes, [
    { from: "a", to: "b", relation: "inhibits", references: [2] },
    { from: "c", to: "b", relation: "promotes" },
    { from: "b", to: "d", relation: "acts-on" },
    { from: "b", to: "a", relation: "named-with" },
  ]);
  const second = makePathway(nodes, [{ from: "a", to: "b", relation: "inhibits", references: [1] }]);
  const [, topic] = first.nodes.map((node) => node.topic);
  // The same topics in both, as in a review.
  for (const [index, node] of second.nodes.entries()) node.topic = first.nodes[index]?.topic ?? node.topic;
  if (!topic) throw new Error("there is no topic");
  topic.pathways = [first, second];
  const { before, behind } = findNeighborhood(topic);
  const write = (rows: typeof before) =>
    rows.map((row) => `${row.topic.id} ${row.kind} ${row.references.map(({ number }) => number).join()}`);
  expect(write(before)).toEqual(["c raises 1", "a lowers 1,2", "a beside 1"]);
  expect(write(behind)).toEqual(["d moves 1"]);
  expect(describeNeighborhood({ before, behind })).toEqual([
    "1 raises it",
    "1 lowers it",
    "1 is named together with it",
    "it acts on 1 without a direction",
  ]);
});

test("what carries a thing, or is carried, is not told to act", () => {
  const pathway = makePathway(nodes, [
    { from: "a", to: "c", relation: "carries" },
    { from: "b", to: "c", relation: "carries" },
    { from: "d", to: "c", relation: "acts-on" },
    { from: "c", to: "a", relation: "loaded-into" },
  ]);
  const [vesicle, , cargo] = pathway.nodes.map((node) => node.topic);
  if (!vesicle || !cargo) throw new Error("there is no topic");
  for (const topic of [vesicle, cargo]) topic.pathways = [pathway];
  expect(describeNeighborhood(findNeighborhood(cargo))).toEqual([
    "2 carry it",
    "1 acts on it without a direction",
    "it is loaded into 1",
  ]);
  expect(describeNeighborhood(findNeighborhood(vesicle))).toEqual(["1 is loaded into it", "it carries 1"]);
});

test.each(relationNames)("a neighbor that is told by “%s” is counted at both ends", (relation) => {
  const pathway = makePathway(nodes, [{ from: "a", to: "b", relation }]);
  const [from, to] = pathway.nodes.map((node) => node.topic);
  if (!from || !to) throw new Error("there is no topic");
  for (const topic of [from, to]) {
    topic.pathways = [pathway];
    expect(describeNeighborhood(findNeighborhood(topic))).toEqual([expect.stringContaining("1")]);
  }
});

test("every edge of the review stands in the neighborhoods of both its ends", () => {
  const { topics, pathways } = linkRealWithNotes();
  const shown = new Map(
    topics.map((topic) => {
      const { before, behind } = findNeighborhood(topic);
      return [topic, new Set([...before, ...behind].flatMap(({ edges }) => edges))] as const;
    }),
  );
  const edges = pathways.flatMap((pathway) => pathway.edges).filter(({ from, to }) => from.topic !== to.topic);
  expect(edges.length).toBeGreaterThan(0);
  const lost = edges.filter((edge) => !shown.get(edge.from.topic)?.has(edge) || !shown.get(edge.to.topic)?.has(edge));
  expect(lost).toEqual([]);
});
