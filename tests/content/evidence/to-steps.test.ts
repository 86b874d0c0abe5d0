import { expect, test } from "vitest";
import { toSteps } from "../../../src/evidence/to-steps.ts";
import { linkRealWithNotes } from "../../link-prose.ts";
import { makePathway, type EdgeFields, type NodeFields } from "../../make-pathway.ts";

/** The steps in letters: a cell in brackets, each stop with its steps, and what is said of them. */
const write = (nodes: NodeFields[], edges: EdgeFields[]) =>
  toSteps(makePathway(nodes, edges)).map(({ cell, stops }) => {
    const told = stops.map(({ node, steps }) => {
      const ends = steps.map(
        ({ edge, isStraight, goesOn, leaves, enters }) =>
          `${edge.to.id}${isStraight ? " straight" : ""}${goesOn ? " on" : ""}${leaves ? " out" : ""}${enters ? " in" : ""}`,
      );
      return `${node.id}: ${ends.join(", ")}`;
    });
    return cell ? `${cell.id}[${told.join("; ")}]` : told.join("; ");
  });

test("reads a pathway from its start, a cell as one block", () => {
  const nodes: NodeFields[] = [
    { id: "outcome", shape: "outcome" },
    { id: "cell", shape: "cell" },
    { id: "a", within: "cell" },
    { id: "b", within: "cell" },
    { id: "vesicle", shape: "vesicle" },
  ];
  const edges: EdgeFields[] = [
    { from: "vesicle", to: "a" },
    { from: "b", to: "outcome" },
    { from: "a", to: "b" },
    { from: "a", to: "outcome" },
  ];
  expect(write(nodes, edges)).toEqual(["vesicle: a straight on in", "cell[a: b on, outcome out; b: outcome out]"]);
});

test("a circle comes to an end, and a cell may be a start itself", () => {
  const nodes: NodeFields[] = [{ id: "cell", shape: "cell" }, { id: "a", within: "cell" }, { id: "b" }, { id: "lone" }];
  const edges: EdgeFields[] = [
    { from: "cell", to: "b" },
    { from: "a", to: "b" },
    { from: "b", to: "a" },
  ];
  const told = write(nodes, edges);
  expect(told).toHaveLength(3);
  expect(told.join()).toContain("lone: ");
  expect(told.join()).toContain("b: a on in");
});

test.each(linkRealWithNotes().pathways)("every edge of $id is a step once, and every node is named", (pathway) => {
  const stops = toSteps(pathway).flatMap((block) => block.stops);
  const edges = stops.flatMap(({ steps }) => steps.map(({ edge }) => edge));
  expect(edges.map(({ number }) => number).sort((a, b) => a - b)).toEqual(pathway.edges.map(({ number }) => number));
  const named = new Set([
    ...stops.map(({ node }) => node),
    ...edges.flatMap(({ from, to }) => [from, to, from.within, to.within]),
  ]);
  expect(pathway.nodes.filter((node) => !named.has(node)).map(({ id }) => id)).toEqual([]);
});
