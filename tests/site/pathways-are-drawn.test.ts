import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser, Page as BrowserPage } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { siteDirectory } from "../../src/build/publish.ts";
import { getAttribute, textOf, type Page, type PageElement } from "../../src/build/read-pages.ts";
import { lettering } from "../../src/diagrams/lettering.ts";
import { measureText } from "../../src/diagrams/measure-text.ts";
import { openBrowser } from "./open-browser.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { getPage, hasClass, sitePages, within } from "./site-pages.ts";

// Everything is counted anew from the files of content/, without src/graph.

interface NodeFile {
  id?: string;
  topic: string;
  shape: string;
  label?: string;
  detail?: string;
  within?: string;
}
interface EdgeFile {
  number: number;
  from: string;
  relation: string;
  to: string;
  references: string[];
  basis: string;
  notes?: string[];
}
interface PathwayFile {
  title: string;
  nodes: NodeFile[];
  edges: EdgeFile[];
}

const readYaml = <Entry>(path: string): Entry => parse(readFileSync(path, "utf8")) as Entry;
const pathways = readdirSync("content/pathways").map((file) => ({
  id: file.replace(".yaml", ""),
  address: `/pathways/${file.replace(".yaml", "")}/`,
  ...readYaml<PathwayFile>(`content/pathways/${file}`),
}));
const numberOf = new Map(
  (JSON.parse(readFileSync("content/references.json", "utf8")) as { id: string; "citation-label": string }[]).map(
    (reference) => [reference.id, Number(reference["citation-label"])],
  ),
);
const idOf = (node: NodeFile) => node.id ?? node.topic;
const numbersOf = (edge: EdgeFile) =>
  edge.references.map((key) => numberOf.get(key) ?? Number.NaN).sort((a, b) => a - b);
const labelOf = (node: NodeFile | undefined) => {
  if (!node) throw new Error("an edge has no such end");
  return node.label ?? readYaml<{ name: string }>(`content/topics/${node.topic}.yaml`).name;
};
const nameOf = (node: NodeFile | undefined, mark = ", ") =>
  labelOf(node) + (node?.detail ? `${mark}${node.detail}` : "");

/** What the table calls each relation; written out here, so that a change of words is a change of this test. */
const wordsOf: Record<string, string> = {
  activates: "activates",
  upregulates: "raises",
  promotes: "promotes",
  induces: "induces",
  inhibits: "inhibits",
  downregulates: "lowers",
  suppresses: "suppresses",
  expresses: "expresses",
  releases: "releases",
  carries: "carries",
  delivers: "delivers",
  "loaded-into": "is loaded into",
  "taken-up-by": "is taken up by",
  "fuses-with": "fuses with",
  becomes: "becomes",
  forms: "forms",
  produces: "produces",
  "acts-on": "acts on",
  "named-with": "is named together with",
};

/** What a row says of an edge that is not simply stated. */
const marksOf: Record<string, string> = { title: "title only", implied: "implied", uncited: "uncited" };

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
const find = (elements: readonly PageElement[], tagName: string, name: string) =>
  elements.filter((element) => element.tagName === tagName && hasClass(element, name));

/** The drawings of a page, without the small ones of its key. */
const drawingsOf = (page: Page): PageElement[] =>
  page.elements.filter(
    (element) => element.tagName === "svg" && hasClass(element, "dia") && getAttribute(element, "role") === "group",
  );

test("there is a page for every pathway, and no other", () => {
  const addresses = sitePages.map((page) => page.address).filter((address) => /^\/pathways\/.+/.test(address));
  expect(addresses.sort()).toEqual(pathways.map(({ address }) => address).sort());
});

describe("every drawing shows what its file says", () => {
  test.each(pathways)("$id", (pathway) => {
    const page = getPage(pathway.address);
    const drawings = drawingsOf(page);
    expect(drawings).toHaveLength(1);
    for (const drawing of drawings) {
      const elements = within(page, drawing);
      const nodes = find(elements, "g", "node");
      const drawn = nodes.map((node) => {
        const inside = within(page, node);
        return {
          id: getAttribute(node, "data-node"),
          words: squeeze(
            inside
              .filter((element) => element.tagName === "text")
              .map(textOf)
              .join(", "),
          ),
          links: inside.filter((element) => element.tagName === "a").map((link) => getAttribute(link, "href")),
        };
      });
      const expected = pathway.nodes.map((node) => ({
        id: idOf(node),
        words: nameOf(node),
        links: [`/topics/${node.topic}/`],
      }));
      const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
        (a.id ?? "").localeCompare(b.id ?? "", "en");
      expect(drawn.sort(byId)).toEqual(expected.sort(byId));

      const lines = find(elements, "path", "edge");
      expect(lines.map((line) => Number(getAttribute(line, "data-edge"))).sort((a, b) => a - b)).toEqual(
        pathway.edges.map((edge) => edge.number).sort((a, b) => a - b),
      );

      const labels = find(elements, "g", "label");
      expect(labels).toHaveLength(pathway.edges.length);
      for (const edge of pathway.edges) {
        const label = labels.find((candidate) => getAttribute(candidate, "data-edge") === String(edge.number));
        if (!label) throw new Error(`edge ${edge.number} has no label`);
        const inside = within(page, label);
        const links = inside.filter((element) => element.tagName === "a");
        expect(links.map((link) => getAttribute(link, "href"))).toEqual([`#edge-${edge.number}`]);
        const rings = inside.filter((element) => element.tagName === "text" && !hasClass(element, "words"));
        expect(rings.map((ring) => textOf(ring).trim())).toEqual(numbersOf(edge).map(String));
        const words = find(inside, "text", "words").map(textOf);
        expect(words.includes("uncited")).toBe(edge.references.length === 0);
      }
      const links = elements.filter((element) => element.tagName === "a");
      expect(links).toHaveLength(pathway.nodes.length + pathway.edges.length);
      const [title] = elements.filter((element) => element.tagName === "title");
      expect(title && textOf(title)).toBe(pathway.title);
    }
  });
});

/** Where links of a class lead. */
const hrefsIn = (page: Page) => (root: PageElement, name: string) =>
  find(within(page, root), "a", name).map((link) => getAttribute(link, "href"));

describe("every edge of the file is a row with what it rests on", () => {
  test.each(pathways)("$id", (pathway) => {
    const page = getPage(pathway.address);
    const hrefsOf = hrefsIn(page);
    const rows = find(page.elements, "li", "step");
    const shown = rows.map((row) => {
      const inside = within(page, row);
      const [summary] = inside.filter((element) => element.tagName === "summary");
      const [ground] = find(inside, "div", "ground");
      if (!summary || !ground) throw new Error("a row lacks its line or its ground");
      const line = within(page, summary);
      const text = (name: string) => squeeze(find(line, "span", name).map(textOf).join(" "));
      return {
        id: getAttribute(ground, "id"),
        from: text("from"),
        relation: squeeze(find(line, "em", "relation").map(textOf).join(" ")),
        to: text("to"),
        rings: find(line, "span", "lone").map((ring) => squeeze(textOf(ring)).replace(/[[\] ]/g, "")),
        basis: squeeze(textOf(summary)).includes(
          marksOf[/(title|implied|uncited)/.exec(getAttribute(row, "class") ?? "")?.[1] ?? ""] ?? "stated",
        ),
        works: hrefsOf(ground, "t"),
        notes: find(within(page, ground), "p", "breached").flatMap((note) => hrefsOf(note, "noted")),
      };
    });
    const nodeById = new Map(pathway.nodes.map((node) => [idOf(node), node]));
    const labels = pathway.nodes.map(labelOf);
    /** Where two nodes are labeled alike, their details tell them apart. */
    const nameFrom = (node: NodeFile | undefined) =>
      labels.filter((label) => label === labelOf(node)).length > 1 ? nameOf(node, " ") : labelOf(node);
    const expected = pathway.edges.map((edge) => ({
      id: `edge-${edge.number}`,
      from: nameFrom(nodeById.get(edge.from)),
      relation: wordsOf[edge.relation],
      to: nameOf(nodeById.get(edge.to), " "),
      rings: edge.references.length > 0 ? numbersOf(edge).map(String) : ["?"],
      basis: true,
      works: numbersOf(edge).map((number) => `/references/${number}/`),
      notes: (edge.notes ?? []).map((note) => `/notes/#${note}`),
    }));
    const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
      (a.id ?? "").localeCompare(b.id ?? "", "en");
    expect(shown.sort(byId)).toEqual(expected.sort(byId));
  });
});

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ isQuick: true });
});

const open = async (page: BrowserPage, address: string) => {
  await page.goto(new URL(address, inject("siteAddress")).href);
  await page.evaluate(() => document.fonts.ready);
};

declare global {
  interface Window {
    /** The points of lines that were looked at, by their course. */
    tracedLines?: Map<string, DOMPoint[]>;
  }
}

/**
 * Looks at every drawing that can be seen on the page, in the units of the drawing.
 * @returns what is wrong with it, in words
 */
const findFaults = (page: BrowserPage): Promise<string[]> =>
  page.evaluate(() => {
    interface Box {
      x: number;
      y: number;
      width: number;
      height: number;
    }
    interface Named {
      name: string;
      box: Box;
      /** A round thing fills its box less than a square one. */
      isRound?: boolean;
    }
    const faults: string[] = [];
    const toBox = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });
    const boxOf = (element: Element) => toBox((element as SVGGraphicsElement).getBBox());
    /** A text without the room that its typeface leaves above capitals and below descenders. */
    const inkOf = (text: Element): Box => {
      const { x, width } = boxOf(text);
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      const y = Number(text.getAttribute("y")) - 0.75 * size;
      return { x, y, width, height: size };
    };
    const overlap = (a: Box, b: Box) =>
      Math.min(
        Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
        Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
      );
    const holds = (outer: Box, inner: Box) =>
      inner.x >= outer.x - 0.1 &&
      inner.y >= outer.y - 0.1 &&
      inner.x + inner.width <= outer.x + outer.width + 0.1 &&
      inner.y + inner.height <= outer.y + outer.height + 0.1;
    /** How far a box reaches into a thing, in px. */
    const reach = (thing: Named, box: Box, isRound = false): number => {
      const a = thing.box;
      const r = a.width / 2;
      const [cx, cy] = [a.x + a.width / 2, a.y + a.height / 2];
      if (thing.isRound && isRound) {
        return r + box.width / 2 - Math.hypot(box.x + box.width / 2 - cx, box.y + box.height / 2 - cy);
      }
      if (!thing.isRound && isRound) return reach({ name: "", box, isRound: true }, a);
      if (!thing.isRound) return overlap(a, box);
      const dx = Math.max(box.x - cx, 0, cx - box.x - box.width);
      const dy = Math.max(box.y - cy, 0, cy - box.y - box.height);
      return r - Math.hypot(dx, dy);
    };

    // Where a line runs in its drawing, each px of it, is asked once: that is most of the work, and no window changes it.
    const traced = (window.tracedLines ??= new Map<string, DOMPoint[]>());
    const pointsOf = (line: SVGPathElement): DOMPoint[] => {
      const course = line.getAttribute("d") ?? "";
      const known = traced.get(course);
      if (known) return known;
      const length = line.getTotalLength();
      const points = Array.from({ length: Math.ceil(length) + 1 }, (_, at) =>
        line.getPointAtLength(Math.min(at, length)),
      );
      traced.set(course, points);
      return points;
    };

    const drawings = [...document.querySelectorAll<SVGSVGElement>("svg.dia[role=group]")].filter(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    const steps = [...document.querySelectorAll(".steps .to")].some(
      (name) => getComputedStyle(name).display !== "inline",
    );
    if (drawings.length !== (steps ? 0 : 1)) faults.push(`${drawings.length} drawings can be seen`);
    for (const svg of drawings) {
      const around = svg.getBoundingClientRect();
      if (around.left < 0 || around.right > document.documentElement.clientWidth) faults.push("wider than the window");
      const viewBox = toBox(svg.viewBox.baseVal);

      const fields: Named[] = [];
      const shapes: Named[] = [];
      const titles: Named[] = [];
      for (const node of svg.querySelectorAll("g.node")) {
        const name = node.getAttribute("data-node") ?? "";
        const field = svg.querySelector(`[data-field="${name}"] rect`);
        const shape = field ?? node.querySelector("rect, circle");
        if (!shape) throw new Error(`${name} has no shape`);
        const isField = field !== null;
        const thing = { name, box: boxOf(shape), isRound: shape.localName === "circle" };
        (isField ? fields : shapes).push(thing);
        for (const text of node.querySelectorAll("text")) {
          const ink = inkOf(text);
          const wall = thing.isRound || shape.classList.contains("wall") ? 4 : 1;
          if (isField) titles.push({ name: `title of ${name}`, box: ink });
          if (thing.isRound) {
            const r = thing.box.width / 2 - wall;
            const [cx, cy] = [thing.box.x + thing.box.width / 2, thing.box.y + thing.box.height / 2];
            const far = Math.max(
              ...[ink.x, ink.x + ink.width].flatMap((x) =>
                [ink.y, ink.y + ink.height].map((y) => Math.hypot(x - cx, y - cy)),
              ),
            );
            if (far > r) faults.push(`"${text.textContent}" leaves its ring by ${(far - r).toFixed(1)}`);
          } else {
            const { x, y, width, height } = thing.box;
            const inner = { x: x + wall, y: y + wall, width: width - 2 * wall, height: height - 2 * wall };
            if (!holds(inner, ink)) faults.push(`"${text.textContent}" leaves its box`);
          }
        }
        const texts = [...node.querySelectorAll("text")].map(inkOf);
        if (texts[0] && texts[1] && overlap(texts[0], texts[1]) > 0.5) faults.push(`words of ${name} touch`);
      }

      for (const [index, shape] of shapes.entries()) {
        for (const other of shapes.slice(index + 1)) {
          if (reach(shape, other.box, other.isRound) > 0) faults.push(`${shape.name} overlaps ${other.name}`);
        }
        for (const field of fields) {
          if (overlap(field.box, shape.box) > 0 && !holds(field.box, shape.box)) {
            faults.push(`${shape.name} stands across the wall of ${field.name}`);
          }
        }
        for (const title of titles) {
          if (reach(shape, title.box) > 0) faults.push(`${shape.name} covers the ${title.name}`);
        }
      }
      for (const [index, field] of fields.entries()) {
        for (const other of fields.slice(index + 1)) {
          if (overlap(field.box, other.box) > 0) faults.push(`${field.name} overlaps ${other.name}`);
        }
      }

      const labels = [...svg.querySelectorAll("g.label")].map((label) => ({
        name: `label of edge ${label.getAttribute("data-edge")}`,
        parts: [
          ...[...label.querySelectorAll(":scope > text")].map((text) => ({ box: inkOf(text), isRound: false })),
          ...[...label.querySelectorAll("circle.outer")].map((ring) => ({ box: boxOf(ring), isRound: true })),
        ],
      }));
      for (const label of labels) {
        for (const part of label.parts) {
          for (const shape of [...shapes, ...titles]) {
            const by = reach(shape, part.box, part.isRound);
            if (by > 0) faults.push(`${label.name} overlaps ${shape.name} by ${by.toFixed(1)}`);
          }
          if (!holds(viewBox, part.box)) faults.push(`${label.name} is cut off`);
        }
      }
      for (const [index, label] of labels.entries()) {
        for (const other of labels.slice(index + 1)) {
          const by = Math.max(
            ...label.parts.flatMap((part) =>
              other.parts.map((against) => reach({ name: "", ...part }, against.box, against.isRound)),
            ),
          );
          if (by > 0) faults.push(`${label.name} overlaps ${other.name} by ${by.toFixed(1)}`);
        }
        for (const [place, part] of label.parts.entries()) {
          for (const against of label.parts.slice(place + 1)) {
            if (reach({ name: "", ...part }, against.box, against.isRound) > 0)
              faults.push(`${label.name} overlaps itself`);
          }
        }
      }

      for (const line of svg.querySelectorAll<SVGPathElement>("path.edge")) {
        const { edge, from, to } = line.dataset;
        const points = pointsOf(line);
        const holderOf = (id: string | undefined) =>
          fields.find(({ box: field }) => {
            const own = shapes.find(({ name }) => name === id);
            return own !== undefined && holds(field, own.box);
          })?.name;
        const own = [from, to, holderOf(from), holderOf(to)];
        const distance = ({ box, isRound }: Named, { x, y }: DOMPoint) => {
          const r = isRound ? box.width / 2 : 0;
          const dx = Math.abs(x - box.x - box.width / 2) - (box.width / 2 - r);
          const dy = Math.abs(y - box.y - box.height / 2) - (box.height / 2 - r);
          return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - r;
        };
        for (const thing of [...shapes, ...fields]) {
          const nearest = Math.min(...points.map((point) => distance(thing, point)));
          if (!own.includes(thing.name) && nearest < 2) faults.push(`edge ${edge} touches ${thing.name}`);
        }
        for (const title of titles) {
          if (points.some((point) => distance(title, point) < 1))
            faults.push(`edge ${edge} runs under the ${title.name}`);
        }
        for (const label of labels) {
          if (label.name === `label of edge ${edge}`) continue;
          const isUnder = label.parts.some((part) =>
            points.some((point) => distance({ name: "", ...part }, point) < 0),
          );
          if (isUnder) faults.push(`edge ${edge} runs under the ${label.name}`);
        }
        const end = [...shapes, ...fields].find(({ name }) => name === to);
        const tip = points.at(-1);
        // A head reaches 4 px beyond its line; a pill is rounder than its box, at most by 9 px at its corners.
        if (!end || !tip || distance(end, tip) > 5) faults.push(`edge ${edge} ends at nothing`);
      }

      for (const element of svg.querySelectorAll("g.field rect, g.node rect, g.node circle, path.edge")) {
        const { x, y, width, height } = boxOf(element);
        const drawn = { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
        if (!holds(viewBox, drawn)) {
          const owner = element.closest<SVGElement>("[data-field], [data-node], [data-edge]");
          faults.push(`${Object.values(owner?.dataset ?? {}).join()} is cut off`);
        }
      }
    }
    const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (sideways > 0) faults.push(`the page scrolls sideways by ${sideways}`);
    return faults;
  });

/** What of a pathway, as it stands, is lettered too small or hard to hit. */
const findSmall = (page: BrowserPage): Promise<string[]> =>
  page.evaluate(() => {
    const drawing = document.querySelector<SVGSVGElement>("svg.dia[role=group]");
    const scale = drawing?.checkVisibility()
      ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width
      : 1;
    const problems: string[] = [];
    const parts = document.querySelectorAll<HTMLElement>(".stage text, .stage .steps *, .stage .keep a");
    for (const part of parts) {
      const hasText = [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText || !part.checkVisibility() || part.closest(".vh, .c")) continue;
      const size = Number.parseFloat(getComputedStyle(part).fontSize) * (part.localName === "text" ? scale : 1);
      if (size > 0 && size < 11.99) problems.push(`${part.textContent.trim()}: ${size.toFixed(1)} px`);
    }
    for (const target of document.querySelectorAll(
      ".stage summary, .stage .label a, .stage .node:not(.field-title) a",
    )) {
      const { width, height } = target.getBoundingClientRect();
      if (target.checkVisibility() && width > 0 && Math.min(width, height) < 23.9) {
        problems.push(`${target.textContent.trim()}: a target of ${width.toFixed(0)} by ${height.toFixed(0)} px`);
      }
    }
    return problems;
  });

const settings = ([360, 768, 1440] as const).flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.concurrent("in every window and in both colors", () => {
  let tabs: Tabs;
  beforeAll(() => {
    tabs = openTabs(browser);
  });

  /** Looks at a drawing in every window, in one visit of its page. */
  const look = (address: string) =>
    tabs.visit(address, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      await page.waitForLoadState("networkidle");
      const loaded = await page.evaluate(() =>
        performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
      );
      const drawn = await page.locator(".picture > .dia .node text").evaluateAll((texts) =>
        texts.map((text) => ({
          text: text.textContent ?? "",
          width: (text as SVGTextElement).getComputedTextLength(),
          isName: text.classList.contains("name"),
        })),
      );
      const scales: number[] = [];
      for (const width of [1264, 1344]) {
        await page.setViewportSize({ width, height: 900 });
        const drawing = page.locator("svg.dia[role=group]");
        scales.push(
          await drawing.evaluate((svg: SVGSVGElement) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width),
        );
      }
      const faults: string[] = [];
      const small: string[] = [];
      for (const { width, colorScheme } of settings) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const where = `${width} px, ${colorScheme}`;
        faults.push(...(await findFaults(page)).map((fault) => `${where}: ${fault}`));
        // The size of what is lettered or hit does not depend on colors.
        if (colorScheme === "light") small.push(...(await findSmall(page)).map((fault) => `${where}: ${fault}`));
      }
      return { loaded, drawn, scales, faults, small };
    });
  const looks = new Map<string, ReturnType<typeof look>>();
  /** What is seen of a pathway; whichever test asks first looks. */
  function lookOnce(address: string): ReturnType<typeof look> {
    const seen = looks.get(address) ?? look(address);
    looks.set(address, seen);
    return seen;
  }

  test.each(pathways)("$id: nothing is cut off, covered or out of its box", async ({ address }) => {
    expect((await lookOnce(address)).faults).toEqual([]);
  });

  test.each(pathways)("$id: type and targets are large enough", async ({ address }) => {
    expect((await lookOnce(address)).small).toEqual([]);
  });

  test.each(pathways)("$id: beside its rows it is as large as it was laid out", async ({ address }) => {
    const { scales } = await lookOnce(address);
    expect(scales.map((scale) => scale.toFixed(2))).toEqual(["1.00", "1.00"]);
  });

  test.each(pathways)("$id: text is as wide in the browser as it was measured for the drawing", async ({ address }) => {
    const { drawn } = await lookOnce(address);
    expect(drawn.length).toBeGreaterThan(0);
    const measure = ({ text, isName }: { text: string; isName: boolean }) =>
      isName ? measureText(text, lettering.label, 500) : measureText(text, lettering.detail, 400);
    expect(drawn.filter((one) => Math.abs(measure(one) - one.width) > 0.5)).toEqual([]);
  });

  test.each(pathways)(
    "$id: its page, styles and script weigh at most 35 KB, and nothing of it is Mermaid's",
    async ({ address }) => {
      const { loaded } = await lookOnce(address);
      const read = (ending: string) =>
        loaded.filter((path) => path.endsWith(ending)).map((path) => readFileSync(`${siteDirectory}${path}`, "utf8"));
      const [styles, scripts] = [read(".css"), read(".js")];
      expect(styles.length).toBeGreaterThan(0);
      expect(scripts.length).toBeGreaterThan(0);
      const parts = [getPage(address).html, ...styles, ...scripts];
      expect(parts.reduce((sum, part) => sum + gzipSync(part).length, 0)).toBeLessThan(35 * 1024);
      expect(scripts.filter((script) => /mermaid|dagre/i.test(script)).length).toBe(0);
    },
  );
});

test("every picture opens alone, as the file it says it is", async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  for (const pathway of pathways) {
    const response = await page.goto(new URL(`/pathways/${pathway.id}.svg`, inject("siteAddress")).href);
    expect(response?.headers()["content-type"], pathway.id).toMatch(/^image\/svg\+xml/);
    const seen = await page.evaluate(() => ({
      root: document.documentElement.localName,
      broken: document.querySelectorAll("parsererror").length,
      nodes: document.querySelectorAll("g.node").length,
      edges: document.querySelectorAll("path.edge").length,
      paper: getComputedStyle(document.querySelector(".pill, .wall") ?? document.documentElement).stroke,
    }));
    expect(seen, pathway.id).toEqual({
      root: "svg",
      broken: 0,
      nodes: pathway.nodes.length,
      edges: pathway.edges.length,
      paper: expect.stringMatching(/^rgb|^color|^oklch/) as string,
    });
  }
  await page.close();
  // A browser asks any address for an icon; a file has none.
  expect(problems.filter((problem) => !/favicon/.test(problem))).toEqual([]);
});

test("the gallery shows each pathway once, with a picture that loads", async () => {
  // Pictures come as a reader scrolls to them, which takes frames.
  const page = await (await openBrowser()).newPage({ viewport: { width: 1440, height: 900 } });
  await open(page, "/pathways/");
  const links = await page
    .locator(".gallery a")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect(links.sort()).toEqual(pathways.map(({ address }) => address).sort());
  const pictures = page.locator(".gallery img");
  expect(await pictures.count()).toBe(pathways.length);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image) => (image as HTMLImageElement).decode());
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  }
  await page.close();
});
