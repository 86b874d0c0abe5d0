import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { readLayout } from "../../../src/diagrams/read-layout.ts";

const { window } = new JSDOM("");
/** The root of some SVG, built as Mermaid builds it. */
const root = (markup: string): Element =>
  new window.DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`, "image/svg+xml")
    .documentElement;

const line = '<path data-edge="true" data-id="e1" d="M1.23456,2C3,4,5.55,6.1234,70,8.0712"/>';
const label =
  '<g transform="translate(10, 0)"><g class="edgeLabel" transform="translate(30.04, 5)"><g class="label" data-id="e1"/></g></g>';

test("reads where nodes and cells are, whatever groups move them", () => {
  const { nodes, direction } = readLayout(
    root(`
      <g transform="translate(5, 6)">
        <g class="cluster" id="flow-1-n_tumor_cell"><rect x="0" y="1" width="80" height="40"/><g class="cluster-label"/></g>
        <g class="node" id="flow-1-flowchart-n_hif_1_alpha-12" transform="translate(20, 10)">
          <rect class="basic label-container" x="-10" y="-4" width="20.04" height="8"/><g class="label"><text/></g>
        </g>
      </g>`),
    "LR",
  );
  expect(direction).toBe("LR");
  expect(Object.fromEntries(nodes)).toEqual({
    n_tumor_cell: { x: 5, y: 7, width: 80, height: 40 },
    n_hif_1_alpha: { x: 15, y: 12, width: 20, height: 8 },
  });
});

test("reads an edge: the points of its curve to a tenth of a px, the middle of its label", () => {
  expect(readLayout(root(line + label), "LR").edges.get("e1")).toEqual({
    points: [
      { x: 1.2, y: 2 },
      { x: 70, y: 8.1 },
    ],
    label: { x: 40, y: 5 },
  });
});

test("misses what Mermaid did not draw", () => {
  expect(() => readLayout(root(line), "LR")).toThrow("Mermaid drew no label for the edge e1");
  expect(() => readLayout(root('<g class="node" id="flowchart-n_vegf-1"/>'), "LR")).toThrow("Mermaid drew nothing for");
  const endless = '<path data-edge="true" data-id="e1" d="M1,2C"/>';
  expect(() => readLayout(root(endless + label), "LR")).toThrow("Mermaid drew a line that ends nowhere: M1,2C");
});
