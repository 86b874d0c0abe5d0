import { JSDOM } from "jsdom";
import sharp from "sharp";
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

test("its style fetches nothing and asks for nothing that only browsers of these years know", () => {
  expect(style).not.toMatch(/url\(|@import|@layer|@font-face|var\(|light-dark\(|--|:is\(|:not\(|:where\(|&/);
  expect(style).toMatch(/@media \(prefers-color-scheme:dark\)/);
  expect(style.split("{")).toHaveLength(style.split("}").length);
});

/** The share of the points of a picture, drawn by a program that is no browser, whose three colors pass. */
async function shareOf(passes: (color: readonly number[]) => boolean): Promise<number> {
  const { data, info } = await sharp(Buffer.from(file))
    .flatten({ background: "#fff" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const count = info.width * info.height;
  let passing = 0;
  for (let at = 0; at < count; at++)
    if (passes([...data.subarray(at * info.channels, at * info.channels + 3)])) passing++;
  return passing / count;
}

test("programs that are no browser draw it on white, in the colors of the site and not filled with black", async () => {
  expect(await shareOf((color) => color.every((part) => part < 8))).toBeLessThan(0.001);
  expect(await shareOf((color) => color.every((part) => part > 240))).toBeGreaterThan(0.6);
  expect(await shareOf(([red = 0, green = 0, blue = 0]) => red < 40 && green > 70 && blue > 70)).toBeGreaterThan(0.002);
});

test("every line of text is held to its measured width", () => {
  const document = new DOMParser().parseFromString(file, "image/svg+xml");
  const texts = [...document.querySelectorAll(".node text")];
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(Number(text.getAttribute("textLength"))).toBeGreaterThan(0);
});
