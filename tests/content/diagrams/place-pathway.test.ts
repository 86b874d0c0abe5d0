import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { placePathway } from "../../../src/diagrams/place-pathway.ts";
import type { Layout } from "../../../src/diagrams/read-layout.ts";
import { layOutOnce } from "../../../src/site/kept-layouts.ts";
import { linkRealWithNotes } from "../../link-prose.ts";
import { makePathway } from "../../make-pathway.ts";
import { findLineFaults } from "./find-line-faults.ts";

const { pathways } = linkRealWithNotes();
const arrangements = [{ direction: "LR" }, { direction: "LR", isClose: true }, { direction: "TB" }] as const;

describe("no line touches a node, a title or a label but its own, and each ends at its nodes, however it is laid out", () => {
  test.each(pathways)("$id", async (pathway) => {
    for (const arrangement of arrangements) {
      const placed = placePathway(pathway, await layOutOnce(pathway, arrangement));
      expect(findLineFaults(placed), JSON.stringify(arrangement)).toEqual([]);
    }
  });
});

test("every pathway of content/ was among them", () => {
  expect(pathways).toHaveLength(readdirSync("content/pathways").length);
});

/** Three nodes in a row, as Mermaid might put them, with one line straight through the one in the middle. */
const row: Layout = {
  direction: "LR",
  nodes: new Map([0, 200, 400].map((x, index) => [`n_${"abc"[index]}`, { x, y: 0, width: 80, height: 40 }])),
  edges: new Map([
    [
      "e1",
      {
        points: [
          { x: 80, y: 20 },
          { x: 140, y: 20 },
          { x: 400, y: 20 },
        ],
        label: { x: 140, y: 20 },
      },
    ],
  ]),
};
const nodes = [{ id: "a" }, { id: "b" }, { id: "c" }];

test("a line is led around what stands in it, and still passes its label", () => {
  const placed = placePathway(makePathway(nodes, [{ from: "a", to: "c" }]), row);
  expect(findLineFaults(placed)).toEqual([]);
  const [edge] = placed.edges.values();
  expect(edge?.path).toContain("Q");
  expect(edge?.label).toEqual({ x: 140, y: 20 });
});

test("faults of a line are found", () => {
  const placed = placePathway(makePathway(nodes, [{ from: "a", to: "c" }]), row);
  const [edge] = placed.edges.keys();
  if (!edge) throw new Error("there is no edge");
  const through = { path: "M80 20L390 20", label: { x: 140, y: 60 } };
  expect(findLineFaults({ ...placed, edges: new Map([[edge, through]]) })).toEqual([
    "edge 1 touches b",
    "edge 1 passes its own label by 40.0 px",
    "edge 1 ends at nothing",
  ]);
});

test("misses a node or an edge that was not laid out", () => {
  expect(() => placePathway(makePathway([...nodes, { id: "d" }], []), row)).toThrow("Mermaid drew no node d");
  const two = [
    { from: "a", to: "b" },
    { from: "b", to: "c" },
  ];
  expect(() => placePathway(makePathway(nodes, two), row)).toThrow("Mermaid drew no edge 2");
});
