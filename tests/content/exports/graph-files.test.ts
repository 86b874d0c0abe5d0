import { parse } from "csv-parse/sync";
import cytoscape, { type ElementsDefinition } from "cytoscape";
import { MultiDirectedGraph } from "graphology";
import graphml from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { toPathwayGraph } from "../../../src/exports/graph-records.ts";
import { toCells } from "../../../src/exports/table.ts";
import { toCsv } from "../../../src/exports/to-csv.ts";
import { toCytoscape } from "../../../src/exports/to-cytoscape.ts";
import { toGraphml } from "../../../src/exports/to-graphml.ts";
import { toPathwayRecord } from "../../../src/exports/to-pathway-record.ts";
import type { Pathway, PathwayNode } from "../../../src/graph/review.types.ts";
import { linkRealWithNotes } from "../../link-prose.ts";
import { makePathway } from "../../make-pathway.ts";

const { pathways, article } = linkRealWithNotes();
type Row = Record<string, string>;

/** What three readers that others wrote make of the files of some pathways. */
function readBack(drawn: readonly Pathway[], title = "A title") {
  const { nodes, edges } = toPathwayGraph(drawn, article);
  const readCsv = (cells: string[][]) => parse<Row>(toCsv(cells), { columns: true });
  const graph = graphml.parse(MultiDirectedGraph, toGraphml(title, nodes, edges));
  const text = JSON.parse(toCytoscape(title, { nodes, edges, edition: article })) as { elements: ElementsDefinition };
  const cy = cytoscape({ headless: true, elements: text.elements });
  return { nodes: readCsv(toCells(nodes)), edges: readCsv(toCells(edges)), graph, cy };
}

describe("every reader finds the same nodes and edges", () => {
  test.each([...pathways.map((pathway) => [pathway.id, [pathway]] as const), ["all", pathways] as const])(
    "%s",
    (_id, drawn) => {
      const { nodes, edges, graph, cy } = readBack(drawn);
      const counts = {
        nodes: drawn.flatMap((pathway) => pathway.nodes).length,
        edges: drawn.flatMap((pathway) => pathway.edges).length,
      };
      expect({ nodes: nodes.length, edges: edges.length }).toEqual(counts);
      expect({ nodes: graph.order, edges: graph.size }).toEqual(counts);
      expect({ nodes: cy.nodes().length, edges: cy.edges().length }).toEqual(counts);
      const ids = new Set(nodes.map(({ id }) => id));
      expect(edges.filter(({ source = "", target = "" }) => !ids.has(source) || !ids.has(target))).toEqual([]);
      for (const edge of edges) {
        const [{ id = "", source = "", target = "", relation, references = "" }] = [edge];
        const found = graph.getEdgeAttributes(id);
        expect(graph.extremities(id)).toEqual([source, target]);
        expect([found["relation"], found["references"] ?? "", found["basis"]]).toEqual([
          relation,
          references,
          edge["basis"],
        ]);
        const [own] = cy.getElementById(id);
        expect([own?.data("source"), own?.data("target"), own?.data("relation")]).toEqual([source, target, relation]);
      }
    },
  );
});

test("every file carries references, basis, identifiers and licence", () => {
  const { nodes, edges, graph, cy } = readBack(pathways);
  expect(nodes.some(({ identifiers }) => identifiers !== "")).toBe(true);
  expect(edges.some(({ dois, pmids }) => dois !== "" && pmids !== "")).toBe(true);
  for (const row of [...nodes, ...edges]) expect(row["license"]).toContain("CC BY-NC 4.0");
  for (const { basis, references } of edges) expect((basis === "uncited") === (references === "")).toBe(true);
  graph.forEachNode((_node, found) => expect(found["license"]).toContain("CC BY-NC 4.0"));
  for (const edge of cy.edges()) expect(edge.data("license")).toContain("CC BY-NC 4.0");
});

test("no file gives a vesicle the identifiers of what it comes from, or a cell those of its tumor", () => {
  const { graph, cy, ...csv } = readBack(pathways);
  const nodes = pathways.flatMap((pathway) => pathway.nodes.map((node) => ({ key: `${pathway.id}:${node.id}`, node })));
  const records = pathways.flatMap((pathway) => toPathwayRecord(pathway, article).nodes);
  const tell = (node: PathwayNode, identifiers: unknown) =>
    `${node.shape} of ${node.topic.kind}: ${String(identifiers || "none")}`;
  const told = nodes.flatMap(({ key, node }, index) => [
    tell(node, csv.nodes[index]?.["identifiers"]),
    tell(node, graph.getNodeAttribute(key, "identifiers")),
    tell(node, cy.getElementById(key).data("identifiers")),
    tell(node, records[index]?.identifiers.join()),
  ]);
  const others = told.filter((words) => /^(?:vesicle of (?!structure)|cell of tumor)/.test(words));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((words) => !words.endsWith(": none"))).toEqual([]);
  const cells = told.filter((words) => /^cell of cell-type/.test(words));
  expect(cells.some((words) => !words.endsWith(": none"))).toBe(true);
});

// https://github.com/cytoscape/cytoscape.js/issues/2192
test("a node has its label as the name that Cytoscape writes in it", () => {
  const { nodes, cy } = readBack(pathways);
  expect(cy.nodes().map((node) => String(node.data("name")))).toEqual(nodes.map(({ label }) => label));
});

test("a node within a cell has the cell as its parent", () => {
  const { cy } = readBack([
    makePathway(
      [
        { id: "cell", shape: "cell" },
        { id: "a", within: "cell" },
      ],
      [{ from: "cell", to: "a" }],
    ),
  ]);
  expect(cy.getElementById("made:a").data("parent")).toBe("made:cell");
  expect(cy.getElementById("made:cell").children().length).toBe(1);
});

test("whatever is written stays text", () => {
  const pathway = makePathway([{ id: "a", label: `<a b='c'>&"` }, { id: "b" }], [{ from: "a", to: "b" }]);
  const { nodes, graph, cy } = readBack([pathway], `</desc>&<x>`);
  expect(nodes[0]?.["label"]).toBe(`<a b='c'>&"`);
  expect(graph.getNodeAttribute("made:a", "label")).toBe(`<a b='c'>&"`);
  expect(cy.getElementById("made:a").data("label")).toBe(`<a b='c'>&"`);
});
