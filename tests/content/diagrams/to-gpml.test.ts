import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { findVerifiedDoi, formatName } from "../../../src/citations/format-reference.ts";
import { layOutPathway } from "../../../src/diagrams/lay-out-pathway.ts";
import { layOutOnce } from "../../../src/site/kept-layouts.ts";
import { toGpml } from "../../../src/diagrams/to-gpml.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

const review = linkRealWithNotes();
const source = {
  url: "https://example.org/p/",
  site: "A site & <more>",
  license: "CC BY-NC 4.0",
  date: "2026-11-25",
  formatName,
  findDoi: findVerifiedDoi,
};
const { DOMParser } = new JSDOM("").window;

/** A few pathways of different build: the schema's order, a cell that holds others, an edge without a work. */
const chosen = review.pathways
  .filter(
    ({ nodes, edges }, index) =>
      index < 3 || (nodes.some(({ within }) => within) && edges.some(({ references }) => references.length === 0)),
  )
  .slice(0, 5);

describe.each(chosen)("$id", (pathway) => {
  const read = async () => {
    const document = new DOMParser().parseFromString(
      toGpml(pathway, await layOutPathway(pathway, layOutOnce), source),
      "application/xml",
    );
    expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
    return document.documentElement;
  };

  test("has every node and edge, in the order of the schema", async () => {
    const root = await read();
    const names = [...root.children].map(({ localName }) => localName);
    const order = ["Comment", "Graphics", "DataNode", "Interaction", "Shape", "InfoBox", "Biopax"];
    expect(names).toEqual([...names].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    const drawn = [...root.querySelectorAll("DataNode, Shape")].map((node) => node.getAttribute("GraphId"));
    expect(drawn.sort()).toEqual(pathway.nodes.map(({ id }) => `n-${id}`).sort());
    expect([...root.querySelectorAll("Interaction")].map((edge) => edge.getAttribute("GraphId"))).toEqual(
      pathway.edges.map(({ number }) => `e${number}`),
    );
    expect(root.getAttribute("Data-Source")).toBe(source.site);
  });

  test("ties every line to the nodes of its edge, and names every work that it cites", async () => {
    const root = await read();
    const works = new Set([...root.querySelectorAll("Biopax > *")].map((work) => work.getAttribute("rdf:id")));
    const edges = [...root.querySelectorAll("Interaction")];
    for (const [index, edge] of pathway.edges.entries()) {
      const ends = [...(edges[index]?.querySelectorAll("Point") ?? [])].map((point) => point.getAttribute("GraphRef"));
      expect(ends).toEqual([`n-${edge.from.id}`, `n-${edge.to.id}`]);
      const cited = [...(edges[index]?.querySelectorAll("BiopaxRef") ?? [])].map((reference) => reference.textContent);
      expect(cited).toEqual(edge.references.map(({ number }) => `r${number}`));
      expect(cited.filter((id) => !works.has(id))).toEqual([]);
    }
  });

  test("begins and ends every line at the edge of its node", async () => {
    const root = await read();
    const offsets = [...root.querySelectorAll("Point")].map((point) =>
      Math.max(...["RelX", "RelY"].map((name) => Math.abs(Number(point.getAttribute(name))))),
    );
    expect(offsets.length).toBe(2 * pathway.edges.length);
    expect(offsets.filter((offset) => !(offset > 0.5 && offset < 1.5))).toEqual([]);
  });

  test("names only identifiers that mean exactly the same", async () => {
    const root = await read();
    const drawn = [...root.querySelectorAll("DataNode")];
    expect(drawn.length).toBeGreaterThan(0);
    for (const node of drawn) {
      const own = pathway.nodes.find(({ id }) => `n-${id}` === node.getAttribute("GraphId"));
      const id = node.querySelector("Xref")?.getAttribute("ID") ?? "";
      // Vesicles of MSCs are no MSCs, and a cell of a tumor is no disease.
      const isOther =
        (own?.shape === "vesicle" && own.topic.kind === "source") ||
        (own?.shape === "cell" && own.topic.kind === "tumor");
      const exact = isOther ? [] : (own?.topic.identifiers.filter(({ match }) => match === "exact") ?? []);
      expect(exact.some((identifier) => id.endsWith(identifier.id)) || (exact.length === 0 && id === "")).toBe(true);
    }
  });
});
