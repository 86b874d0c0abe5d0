import { expect, test } from "vitest";
import { lineHeight, widthOfLine } from "../../../src/diagrams/lettering.ts";
import { boxOf, openMermaidWindow, shiftOf } from "../../../src/diagrams/mermaid-window.ts";

const { DOMParser } = await openMermaidWindow();

/** The first element of some SVG. */
function make(markup: string): Element {
  const svg = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`,
    "image/svg+xml",
  );
  const [element] = svg.documentElement.children;
  if (!element) throw new Error("there is no element");
  return element;
}

test.each([
  ["a rectangle", '<rect x="1" y="-2" width="30" height="40"/>', { x: 1, y: -2, width: 30, height: 40 }],
  ["a circle", '<circle cx="10" cy="20" r="5"/>', { x: 5, y: 15, width: 10, height: 10 }],
  ["a path", '<path d="M0,5L10.5,-3C1e1,4,2,2,-4,0"/>', { x: -4, y: -3, width: 14.5, height: 8 }],
  ["what is never painted", "<defs><rect width='9' height='9'/></defs>", { x: 0, y: 0, width: 0, height: 0 }],
  ["an empty group", "<g></g>", { x: 0, y: 0, width: 0, height: 0 }],
  [
    "a group, by what it holds where that is moved to",
    '<g><rect width="10" height="10"/><g transform="translate(20, 5)"><rect width="10" height="10"/></g></g>',
    { x: 0, y: 0, width: 30, height: 15 },
  ],
])("measures %s", (_, markup, box) => {
  expect(boxOf(make(markup))).toEqual(box);
});

test("measures text by its widest line and the number of its lines", () => {
  const text = make("<text><tspan>VEGF</tspan><tspan>vascular endothelial growth factor</tspan></text>");
  const width = widthOfLine("vascular endothelial growth factor", 1);
  expect(boxOf(text)).toEqual({ x: -width / 2, y: -lineHeight, width, height: 2 * lineHeight });
});

test("answers Mermaid as a browser would", () => {
  const text = make("<text>VEGF</text>") as SVGTextElement;
  expect(text.getBBox().width).toBe(widthOfLine("VEGF", 0));
  expect(text.getComputedTextLength()).toBe(widthOfLine("VEGF", 0));
  const rect = make('<rect x="3" y="4" width="5" height="6"/>');
  expect(rect.getBoundingClientRect()).toMatchObject({ left: 3, top: 4, right: 8, bottom: 10 });
});

test.each([
  ["translate(3, -4.5)", { x: 3, y: -4.5 }],
  ["translate(7)", { x: 7, y: 0 }],
  ["translate(1e1 2)", { x: 10, y: 2 }],
  ["", { x: 0, y: 0 }],
])("reads the shift of %j", (transform, shift) => {
  expect(shiftOf(make(`<g transform="${transform}"/>`))).toEqual(shift);
});
