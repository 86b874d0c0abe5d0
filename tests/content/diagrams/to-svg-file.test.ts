import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { layOutPathway } from "../../../src/diagrams/lay-out-pathway.ts";
import { layOutOnce } from "../../../src/site/kept-layouts.ts";
import { toSvgFile } from "../../../src/diagrams/to-svg-file.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

// Three of them: all were drawn in draw-pathway.test.ts, and all files are opened in tests/site/pathways-are-drawn.test.ts.
const pathways = linkRealWithNotes().pathways.slice(0, 3);
const toAbsolute = (address: string) => new URL(address, "https://example.org").href;
const { DOMParser } = new JSDOM("").window;

describe("a file stands alone", () => {
  test.each(pathways)("$id", async (pathway) => {
    const file = toSvgFile(
      pathway,
      await layOutPathway(pathway, layOutOnce),
      toAbsolute,
      "Where from & under which licence",
    );
    // A parser of XML is strict: what is not well formed throws here.
    const document = new DOMParser().parseFromString(file, "image/svg+xml");
    expect(document.documentElement.localName).toBe("svg");
    expect(document.documentElement.namespaceURI).toBe("http://www.w3.org/2000/svg");
    expect(document.querySelector("metadata")?.textContent).toBe("Where from & under which licence");
    expect(document.querySelectorAll("g.node")).toHaveLength(pathway.nodes.length);
    expect(document.querySelectorAll("path.edge")).toHaveLength(pathway.edges.length);
    expect(document.querySelectorAll("script, foreignObject, image, use, link")).toHaveLength(0);
    const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith("on") || name === "style")).toEqual([]);
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.startsWith("https://example.org/"))).toEqual([]);
  });
});

const [pathway] = pathways;
if (!pathway) throw new Error("the review has no pathway");
const file = toSvgFile(
  pathway,
  await layOutPathway(pathway, layOutOnce),
  toAbsolute,
  "Where from & under which licence",
);
const style = /<style>([^]*?)<\/style>/.exec(file)?.[1] ?? "";

test("its style fetches nothing and names no color that it does not bring along", () => {
  expect(style).not.toMatch(/url\(|@import|@layer|@font-face/);
  const brought = new Set([...style.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
  const used = [...style.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(10);
  expect([...new Set(used)].filter((name) => !brought.has(name))).toEqual([]);
  expect(style.split("{")).toHaveLength(style.split("}").length);
});

test("every line of text is held to its measured width", () => {
  const document = new DOMParser().parseFromString(file, "image/svg+xml");
  const texts = [...document.querySelectorAll(".node text")];
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(Number(text.getAttribute("textLength"))).toBeGreaterThan(0);
});
