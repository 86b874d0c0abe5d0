import { expect, test } from "vitest";
import { toEdgeId, toMermaid, toMermaidId, wordsOnEdge } from "../../../src/diagrams/to-mermaid.ts";
import { relationNames, relations } from "../../../src/schemas/relation.ts";
import { linkRealWithNotes } from "../../link-prose.ts";
import { makePathway } from "../../make-pathway.ts";

const nodes = [{ id: "msc", shape: "vesicle" as const }, { id: "vegf" }];
const linesOf = (source: string) => source.split("\n").map((line) => line.trim());

test.each(relationNames)(
  "an edge that %s has the line of its kind, and its words where the line says too little",
  (relation) => {
    const source = toMermaid(makePathway(nodes, [{ from: "msc", to: "vegf", relation, references: [39, 40] }]));
    const { kind, words } = relations[relation];
    const line = {
      raises: 'n_msc e1@-->|"39 40"| n_vegf',
      lowers: 'n_msc e1@--x|"39 40"| n_vegf',
      moves: `n_msc e1@-->|"${words}<br/>39 40"| n_vegf`,
      beside: 'n_msc e1@-.-|"39 40"| n_vegf',
    }[kind];
    expect(linesOf(source)).toContain(line);
    expect(wordsOnEdge({ relation })).toBe(kind === "moves" ? words : undefined);
  },
);

test("an edge without a work says so", () => {
  const source = toMermaid(makePathway(nodes, [{ from: "msc", to: "vegf", references: [] }]));
  expect(source).toContain('e1@-->|"uncited"|');
});

test("each shape of a node has Mermaid's nearest, with its detail below its label", () => {
  const source = toMermaid(
    makePathway(
      [
        { id: "a", shape: "vesicle", detail: "human" },
        { id: "b", shape: "cell" },
        { id: "c", shape: "molecule" },
        { id: "d", shape: "outcome" },
      ],
      [],
    ),
  );
  expect(linesOf(source)).toEqual([
    "flowchart LR",
    'n_a((("a<br/>human"))):::vesicle',
    'n_b("b"):::cell',
    'n_c("c"):::molecule',
    'n_d["d"]:::outcome',
    "",
  ]);
});

test("a cell that holds others is a subgraph around them", () => {
  const source = toMermaid(
    makePathway(
      [{ id: "cell", shape: "cell", label: "Tumor cell" }, { id: "vegf", within: "cell" }, { id: "out" }],
      [],
    ),
    "TB",
  );
  expect(linesOf(source)).toEqual([
    "flowchart TB",
    'subgraph n_cell["Tumor cell"]',
    'n_vegf("vegf"):::molecule',
    "end",
    'n_out("out"):::molecule',
    "",
  ]);
});

test("no name of a node or edge is a word of Mermaid's", () => {
  for (const word of ["end", "graph", "subgraph", "click", "style", "default", "x", "o"]) {
    expect(toMermaidId({ id: word })).toBe(`n_${word}`);
  }
  expect(toMermaidId({ id: "hif-1-alpha" })).toBe("n_hif_1_alpha");
  expect(toEdgeId({ number: 12 })).toBe("e12");
});

const { pathways } = linkRealWithNotes();

test.each(pathways)(
  "$id: nodes and edges have names of their own, and the source is the same every time",
  (pathway) => {
    expect(new Set(pathway.nodes.map(toMermaidId)).size).toBe(pathway.nodes.length);
    expect(new Set(pathway.edges.map(toEdgeId)).size).toBe(pathway.edges.length);
    expect(toMermaid(pathway)).toBe(toMermaid(structuredClone(pathway)));
    const lines = linesOf(toMermaid(pathway));
    expect(lines.filter((line) => /^n_\w+ e\d+@/.test(line))).toHaveLength(pathway.edges.length);
    expect(lines.filter((line) => /^(subgraph )?n_\w+[([]/.test(line))).toHaveLength(pathway.nodes.length);
  },
);
