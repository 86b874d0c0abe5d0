import { readdirSync } from "node:fs";
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { drawPathway } from "../../../src/diagrams/draw-pathway.ts";
import { layOut, layOutPathway } from "../../../src/diagrams/lay-out-pathway.ts";
import { layOutOnce } from "../../../src/site/kept-layouts.ts";
import type { Edge, Pathway } from "../../../src/graph/review.types.ts";
import { relationNames, relations } from "../../../src/schemas/relation.ts";
import { linkRealWithNotes } from "../../link-prose.ts";
import { makePathway } from "../../make-pathway.ts";

const settings = {
  prefix: "wide",
  href: (address: string) => `/base${address}`,
  edgeHref: ({ number }: Edge) => `#edge-${number}`,
};
/** Draws a pathway of a test, unless told otherwise. */
const draw = async (pathway: Pathway, more: object = {}, layOutOneWay = layOut): Promise<Element> =>
  drawPathway(pathway, await layOutPathway(pathway, layOutOneWay), { ...settings, ...more });
/** The drawing as a browser reads it in a page. */
const parse = (svg: Element): HTMLElement => new JSDOM(toHtml(svg, { space: "svg" })).window.document.body;
const count = (body: HTMLElement, selector: string) => body.querySelectorAll(selector).length;

const { pathways } = linkRealWithNotes();

describe("every pathway of the review is drawn whole", () => {
  test.each(pathways)("$id", async (pathway) => {
    const body = parse(await draw(pathway, {}, layOutOnce));
    const works = pathway.edges.reduce((sum, edge) => sum + edge.references.length, 0);
    const holders = new Set(pathway.nodes.flatMap((node) => node.within ?? []));
    expect({
      nodes: count(body, "g.node"),
      fields: count(body, "g.field"),
      edges: count(body, "path.edge"),
      labels: count(body, "g.label"),
      rings: count(body, "g.label a circle.outer"),
      links: count(body, "a"),
      uncited: [...body.querySelectorAll(".words")].filter((words) => words.textContent === "uncited").length,
    }).toEqual({
      nodes: pathway.nodes.length,
      fields: holders.size,
      edges: pathway.edges.length,
      labels: pathway.edges.length,
      rings: works,
      links: pathway.nodes.length + pathway.edges.length,
      uncited: pathway.edges.filter((edge) => edge.references.length === 0).length,
    });
    for (const node of pathway.nodes) {
      const link = body.querySelector(`[data-node="${node.id}"] a`);
      expect(link?.getAttribute("href")).toBe(`/base/topics/${node.topic.id}/`);
      expect(link?.textContent).toBe(node.detail ? `${node.label} ${node.detail}` : node.label);
    }
    for (const edge of pathway.edges) {
      const [link, ...others] = body.querySelectorAll(`g.label[data-edge="${edge.number}"] a`);
      expect(others).toEqual([]);
      expect(link?.getAttribute("href")).toBe(`#edge-${edge.number}`);
      const rings = [...(link?.querySelectorAll("text:not(.words)") ?? [])].map((ring) => ring.textContent);
      expect(rings).toEqual(edge.references.map(({ number }) => String(number)));
      const name = link?.getAttribute("aria-label") ?? "";
      for (const part of [edge.from.label, edge.to.label, ...rings]) expect(name).toContain(part);
    }
    expect(count(body, "[style], style, script")).toBe(0);

    const ids = [...body.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id) => !id.startsWith("wide-"))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const svg = body.querySelector("svg");
    const named = ["aria-labelledby", "aria-describedby"].map((name) => svg?.getAttribute(name));
    const heads = [...body.querySelectorAll("[marker-end]")].map((line) =>
      /^url\(#(.+)\)$/.exec(line.getAttribute("marker-end") ?? "")?.at(1),
    );
    expect([...named, ...heads].filter((id) => !ids.includes(id ?? ""))).toEqual([]);
  });
});

test("every pathway of content/ was among them", () => {
  expect(pathways).toHaveLength(readdirSync("content/pathways").length);
});

test("every id of a drawing has its own prefix", async () => {
  const body = parse(
    await draw(makePathway([{ id: "a" }, { id: "b" }], [{ from: "a", to: "b" }]), { prefix: "narrow" }),
  );
  const ids = [...body.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids).toEqual(["narrow-title", "narrow-desc", "narrow-raises", "narrow-lowers", "narrow-moves"]);
});

test("title and description tell what is drawn", async () => {
  const body = parse(await draw(makePathway([{ id: "a" }, { id: "b" }], [{ from: "a", to: "b" }], "From a to b")));
  expect(body.querySelector("title")?.textContent).toBe("From a to b");
  expect(body.querySelector("desc")?.textContent).toMatch(/^2 nodes and 1 edge\. /);
});

test.each(relationNames)(
  "%s has the head of its kind, which is drawn, and a mere neighbor has none",
  async (relation) => {
    const { kind } = relations[relation];
    const body = parse(await draw(makePathway([{ id: "a" }, { id: "b" }], [{ from: "a", to: "b", relation }])));
    const [line] = body.querySelectorAll("path.edge");
    expect(line?.getAttribute("class")).toBe(`edge ${kind}`);
    expect(line?.getAttribute("marker-end")).toBe(kind === "beside" ? null : `url(#wide-${kind})`);
    expect(body.querySelectorAll(`marker#wide-${kind}`)).toHaveLength(kind === "beside" ? 0 : 1);
  },
);

test("each shape is another", async () => {
  const shapes = ["vesicle", "cell", "molecule", "outcome"] as const;
  const body = parse(
    await draw(
      makePathway(
        shapes.map((shape) => ({ id: shape, shape })),
        [{ from: "vesicle", to: "outcome" }],
      ),
    ),
  );
  const partsOf = (id: string) =>
    [...body.querySelectorAll(`[data-node="${id}"] a > :not(text)`)].map(
      (part) => `${part.localName}.${part.getAttribute("class")}`,
    );
  expect(shapes.map(partsOf)).toEqual([
    ["circle.wall", "circle.wall"],
    ["rect.wall", "rect.wall lumen"],
    ["rect.pill"],
    ["rect.ground", "path.wall"],
  ]);
});

test("whatever is written in a pathway stays text", async () => {
  const bad = `<script>alert("1")</script> & '"><img src=x onerror=alert(1)>`;
  const plain = makePathway([{ id: "a", detail: "b" }, { id: "b" }], [{ from: "a", to: "b" }]);
  const placed = await layOutPathway(plain);
  const [first] = plain.nodes;
  if (!first) throw new Error("there is no node");
  // Mermaid has laid it out with other words: what it would refuse must not matter for what is drawn.
  first.label = bad;
  first.detail = bad;
  first.topic = { ...first.topic, id: bad };
  plain.title = bad;
  plain.summary = bad;
  const body = parse(drawPathway(plain, placed, { ...settings, hasFixedWidths: true }));
  expect(count(body, "script, img, [onerror]")).toBe(0);
  expect(body.querySelector(".name")?.textContent).toBe(bad);
  expect(body.querySelector(".detail")?.textContent).toBe(bad);
  expect(body.querySelector("title")?.textContent).toBe(bad);
  expect(body.querySelector("desc")?.textContent).toContain(bad);
  expect(body.querySelector(".node a")?.getAttribute("href")).toBe(`/base/topics/${bad}/`);
  expect(body.querySelector(".label a")?.getAttribute("aria-label")).toContain(bad);
});
