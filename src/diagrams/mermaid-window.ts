import { createContext, Script } from "node:vm";
import { type Box, type Point, union } from "./geometry.ts";
import { lineHeight, widthOfLine } from "./lettering.ts";

const number = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? "") || 0;

/** How far an element is moved by its own `transform`; Mermaid writes nothing but `translate`. */
export function shiftOf(element: Element): Point {
  const [, x = "0", y = "0"] =
    /translate\(\s*(-?[\d.e+-]+)[\s,]*(-?[\d.e+-]+)?/.exec(element.getAttribute("transform") ?? "") ?? [];
  return { x: Number.parseFloat(x) || 0, y: Number.parseFloat(y) || 0 };
}

/** The lines of a text element, one for each row of spans, as Mermaid builds them. */
function linesOf(text: Element): string[] {
  const rows = [...text.children].filter((child) => child.localName === "tspan");
  return rows.length > 0 ? rows.map((row) => row.textContent ?? "") : [text.textContent ?? ""];
}

/** The box of an element, as a browser would find it, for the few kinds of element that Mermaid measures. */
export function boxOf(element: Element): Box {
  switch (element.localName) {
    case "text":
    case "tspan": {
      const lines = element.localName === "text" ? linesOf(element) : [element.textContent ?? ""];
      const width = Math.max(...lines.map((line, index) => widthOfLine(line, index)));
      return { x: -width / 2, y: -lineHeight, width, height: lines.length * lineHeight };
    }
    case "rect":
      return {
        x: number(element, "x"),
        y: number(element, "y"),
        width: number(element, "width"),
        height: number(element, "height"),
      };
    case "circle": {
      const r = number(element, "r");
      return { x: number(element, "cx") - r, y: number(element, "cy") - r, width: 2 * r, height: 2 * r };
    }
    case "style":
    case "title":
    case "desc":
    case "defs":
    case "marker":
      return union([]);
    case "path": {
      const numbers = (element.getAttribute("d") ?? "").match(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
      const points = Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({
        x: numbers[2 * index] ?? 0,
        y: numbers[2 * index + 1] ?? 0,
        width: 0,
        height: 0,
      }));
      return union(points);
    }
    default:
      return union(
        [...element.children]
          .map((child) => {
            const box = boxOf(child);
            const shift = shiftOf(child);
            return { ...box, x: box.x + shift.x, y: box.y + shift.y };
          })
          .filter((box) => box.width > 0 || box.height > 0),
      );
  }
}

/** Stands for the browser's own: nothing is painted. */
class CSSStyleSheet {
  cssRules = [];
  insertRule() {
    return 0;
  }
  replaceSync() {
    // There is nothing to replace.
  }
}

/** What Mermaid asks of a browser beside the document, none of which concerns where things stand. */
const surroundings = {
  CSSStyleSheet,
  addEventListener: () => undefined, // nothing happens here
  btoa,
  clearTimeout,
  console,
  setTimeout,
  structuredClone,
};

/**
 * A window in which Mermaid finds what it needs of a browser: elements, and boxes measured in the site's typeface.
 * A script given runs inside it, and so leaves nothing outside.
 */
export async function openMermaidWindow(script = ""): Promise<typeof globalThis> {
  const { parseHTML } = await import("linkedom");
  const { document, DOMParser, Element } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const createElement = document.createElement.bind(document) as (name: string) => HTMLElement;
  // A style sheet would be parsed, which takes longer than the layout, and nothing here asks for what it says.
  document.createElement = (name: string) =>
    name === "style"
      ? (document.createElementNS("http://www.w3.org/2000/svg", name) as Element as HTMLElement)
      : createElement(name);
  Object.assign(Element.prototype, {
    getBBox(this: Element) {
      return boxOf(this);
    },
    getComputedTextLength(this: Element) {
      return boxOf(this).width;
    },
    getBoundingClientRect(this: Element) {
      const box = boxOf(this);
      return { ...box, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    },
  });
  // Mermaid cleans every label, with what takes this document for one that it cannot clean in, and leaves all as it is: nothing
  // drawn here is shown, and labels hold no sign of HTML (`schemas/pathway.ts`).
  const window: Record<string, unknown> = { ...surroundings, document, DOMParser, Element };
  window["window"] = window;
  const context = createContext(window);
  new Script(script).runInContext(context);
  return context as typeof globalThis;
}
