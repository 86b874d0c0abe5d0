import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document } from "yaml";
import { addressOf, serveDirectory } from "../../scripts/serve-directory.ts";
import { listFiles } from "../../src/build/read-pages.ts";
import { z } from "zod";
import { linkOf } from "../../src/schemas/link.ts";
import { schemas } from "../../src/schemas/schemas.ts";
import { findKind } from "../../src/source/content-kinds.ts";
import { checkContent } from "../../src/graph/check-content.ts";
import { readContent } from "../../src/source/read-content.ts";
import type { SourceFile } from "../../src/source/read-files.ts";
import { readMinimal } from "../read-fixture.ts";
import { openBrowser } from "../site/open-browser.ts";
import { buildSite } from "./build-site.ts";

/** A word of sixty letters, which no hyphen parts. */
const longWord = (number: number) => `W${"m".repeat(53)}${String(number).padStart(6, "x")}`;

/** Text that would run, close or open something if it were not taken as text; the longest that a field takes is planted. */
const hostile: readonly ((number: number) => string)[] = [
  (n) =>
    `</script><img src=x onerror=ran(${n})>"'&amp{{ran(${n})}}\${ran(${n})}<!-- ]]> javascript:ran(${n}) ${longWord(n)}`,
  (n) => `"'><svg onload=ran(${n})> ${longWord(n)}`,
  (n) => `"><svg onload=ran(${n})>`,
  (n) => `<q>ran(${n})`,
  (n) => `W${"m".repeat(30)} ran ${n}`,
];
/** Prose takes no HTML and no template, but it takes the signs of both. */
const hostileProse = (n: number) =>
  `So says \\</script\\>\\<img src=x onerror=ran(${n})\\>"'&amp;{ran(${n})}\${ran(${n})} ${longWord(n)} of it.`;

/** Whether a review still holds when one of its files reads otherwise; what does not hold by itself is not put beside the others. */
function holds(files: readonly SourceFile[], path: string, text: string): boolean {
  const changed = files.map((file) => (file.path === path ? { ...file, text } : file));
  const { problems } = readContent(changed.filter((file) => file.path === path));
  return problems.length === 0 && checkContent(changed).length === 0;
}

/** A place in an entry, and what could stand there. */
interface Unsaid {
  path: (string | number)[];
  value: unknown;
}

const unwrap = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap() as z.ZodType) : schema;

/** The least that a field can hold that is made of words alone; nothing where it asks for more than words. */
function toWords(schema: z.ZodType, word: string): unknown {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodString) return linkOf(bare) === undefined ? word : undefined;
  if (bare instanceof z.ZodArray) {
    const item = toWords(bare.element as z.ZodType, word);
    return item === undefined ? undefined : [item];
  }
  if (!(bare instanceof z.ZodObject)) return undefined;
  const required = Object.entries(bare.shape as Record<string, z.ZodType>).filter(([, own]) => own === unwrap(own));
  const fields = required.map(([name, own]) => [name, toWords(own, `${word} ${name}`)] as const);
  return fields.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(fields);
}

/** Every field that an entry leaves out or leaves empty and that takes words. */
function findUnsaid(schema: z.ZodType, data: unknown, path: Unsaid["path"] = []): Unsaid[] {
  const bare = unwrap(schema);
  if (data === undefined || (Array.isArray(data) && data.length === 0)) {
    const value = toWords(bare, `Word ${path.join(" ")}`);
    return value === undefined ? [] : [{ path, value }];
  }
  if (bare instanceof z.ZodArray && Array.isArray(data)) {
    return data.flatMap((item, index) => findUnsaid(bare.element as z.ZodType, item, [...path, index]));
  }
  if (!(bare instanceof z.ZodObject) || typeof data !== "object" || data === null) return [];
  return Object.entries(bare.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
    findUnsaid(field, (data as Record<string, unknown>)[name], [...path, name]),
  );
}

const write = (path: string, document: Document) =>
  path.endsWith(".json") ? JSON.stringify(document.toJS(), null, 2) : document.toString({ lineWidth: 0 });

/** The smallest review with hostile text in every field that takes any, left out there or not, and what was planted where, by number. */
function plant(): { files: SourceFile[]; planted: Map<number, string> } {
  let files = readMinimal();
  const planted = new Map<number, string>();
  let number = 0;
  for (const { path, text } of readMinimal()) {
    if (path.endsWith(".txt")) continue;
    const put = (next: string) => (files = files.map((file) => (file.path === path ? { ...file, text: next } : file)));
    const [, front = "", body = ""] = path.endsWith(".md") ? (/^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? []) : ["", text];
    const document = parseDocument(front);
    const toText = () => (path.endsWith(".md") ? `---\n${write(path, document)}---\n${body}` : write(path, document));
    const kind = findKind(path);
    if (!kind) throw new Error(`no kind of content reads ${path}`);
    const schema = kind.listedBy === undefined ? schemas[kind.name] : schemas[kind.name].array();
    for (const { path: place, value } of findUnsaid(schema, document.toJS())) {
      const before = document.clone().contents;
      document.setIn(place, document.createNode(value));
      if (holds(files, path, toText())) put(toText());
      else document.contents = before;
    }
    visit(document, {
      Scalar(key, node, ancestors) {
        if (key === "key" || typeof node.value !== "string") return;
        const before = node.value;
        for (const make of hostile) {
          const next = number + 1;
          node.value = `${before} ${make(next)}`;
          node.type = "QUOTE_DOUBLE";
          if (holds(files, path, toText())) {
            number = next;
            const pair = ancestors.at(-1);
            const name = isPair(pair) ? String(isScalar(pair.key) ? pair.key.value : pair.key) : "an item";
            planted.set(number, `${path}: ${name}`);
            put(toText());
            return;
          }
        }
        node.value = before;
      },
    });
    expect(isMap(document.contents) || isSeq(document.contents)).toBe(true);
    if (!path.endsWith(".md")) continue;
    number++;
    put(`${toText().trimEnd()}\n${hostileProse(number)}\n`);
    planted.set(number, `${path}: prose`);
  }
  return { files, planted };
}

/** What no file of the data holds: what the search and the pages alone need, and what CSL-JSON has no field for. */
const unpublishedFields: ReadonlySet<string> = new Set([
  "journals.yaml: otherName",
  "references.json: source",
  "references.json: notes",
  "review.yaml: subject",
  "review.yaml: headline",
  "review.yaml: printedHeading",
]);

let folder: string;
let site: string;
let server: Server;
let browser: Browser;
let planted: Map<number, string>;
let pages: string[];
/** All text of all pages, as a browser has it. */
let shown = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
  site = join(folder, "dist");
  const made = plant();
  planted = made.planted;
  for (const { path, text } of made.files) {
    mkdirSync(dirname(join(folder, "content", path)), { recursive: true });
    writeFileSync(join(folder, "content", path), text);
  }
  const { output } = await buildSite({ SITE_DIR: site, CONTENT_DIR: join(folder, "content") });
  if (!output.includes("published to")) throw new Error(output);
  pages = listFiles(site)
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${file.replace(/index\.html$/, "")}`);
  server = await serveDirectory(site, 0);
  browser = await openBrowser({ isQuick: true });
});
afterAll(() => {
  (server as Server | undefined)?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page that tells everything which hostile text could bring about. */
async function openWatched(width: number): Promise<{ page: Page; told: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const told: string[] = [];
  page.on("dialog", (dialog) => {
    told.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => told.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") told.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(addressOf(server))) told.push(`request: ${request.url()}`);
  });
  await page.exposeFunction("ran", (number: number) => told.push(`ran: ${planted.get(number) ?? number}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { page, told };
}

test("fields of every kind take hostile text", () => {
  const kinds = new Set([...planted.values()].map((place) => place.split(/[/.:]/)[0]));
  expect([...kinds].sort()).toEqual(
    [
      "abbreviations",
      "figures",
      "findings",
      "journals",
      "notes",
      "pathways",
      "references",
      "review",
      "sections",
      "topics",
    ].sort(),
  );
  expect(planted.size).toBeGreaterThan(60);
});

/** Whether a page scrolls sideways in a window of this width, and what reaches out of it. */
async function findExcess(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate((at) => {
    const excess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (excess <= 0) return [];
    const widest = [...document.querySelectorAll("body *")]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > innerWidth + 1 && !element.closest("svg, .visually-hidden"),
      )
      .map((element) => `${element.tagName} ${element.className}`)
      .slice(0, 6);
    return [`at ${at} px ${excess} px too wide: ${widest.join(", ")}`];
  }, width);
}

describe.each([
  { width: 360, narrow: [360, 320] },
  { width: 1440, narrow: [768] },
])("on every page, $width px wide", ({ width, narrow }) => {
  test("no hostile text runs, is fetched or becomes an element, and up to 768 px no word of sixty letters makes it scroll sideways", async () => {
    const { page, told } = await openWatched(width);
    const faults: string[] = [];
    for (const address of pages) {
      await page.goto(new URL(address, addressOf(server)).href, { waitUntil: "load" });
      const found = await page.evaluate(() => ({
        foreign: [...document.querySelectorAll("*")]
          .filter(
            (element) =>
              element.getAttributeNames().some((name) => name.startsWith("on")) ||
              element.getAttribute("src") === "x" ||
              /^\s*(?:javascript|data):/i.test(element.getAttribute("href") ?? ""),
          )
          .map((element) => element.outerHTML.slice(0, 120)),
        comments: document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT).nextNode()?.textContent ?? "",
        text: document.body.textContent,
      }));
      shown += found.text;
      if (found.foreign.length > 0) faults.push(`${address}: ${found.foreign.join(" ")}`);
      if (found.comments !== "") faults.push(`${address}: a comment ${found.comments}`);
      for (const at of narrow) faults.push(...(await findExcess(page, at)).map((fault) => `${address}: ${fault}`));
    }
    await page.close();
    expect([...faults, ...told]).toEqual([]);
  });
});

test("what was planted shows as text on some page", () => {
  expect(shown).not.toBe("");
  const isShown = (number: number) => shown.includes(`ran(${number})`) || shown.includes(`ran ${number}`);
  const missing = [...planted].filter(([number]) => !isShown(number));
  // What stands on no page is said in the data, or is for authors alone.
  const data = listFiles(site)
    .filter((file) => /\.(?:json|jsonld|bib|ris|csv|txt)$/.test(file))
    .map((file) => readFileSync(join(site, file), "utf8"))
    .join("\n");
  const unsaid = missing.filter(([number]) => !new RegExp(`ran\\W{0,2}${number}\\b`).test(data));
  expect(unsaid.map(([, place]) => place)).toEqual([]);
  expect(missing.length).toBeLessThan(planted.size / 4);
});

test("what was planted stands in the data", () => {
  const data = listFiles(join(site, "data"))
    .filter((file) => file.endsWith(".json"))
    .map((file) => readFileSync(join(site, "data", file), "utf8"))
    .join("\n");
  const unpublished = [...planted].filter(([number]) => !new RegExp(`ran\\W{0,2}${number}\\b`).test(data));
  const places = new Set(unpublished.map(([, place]) => place));
  expect([...places].filter((place) => !unpublishedFields.has(place))).toEqual([]);
  expect([...unpublishedFields].filter((place) => !places.has(place))).toEqual([]);
});

test("a question that is hostile is answered as text", async () => {
  const { page, told } = await openWatched(360);
  for (const question of [
    '"><img src=x onerror=ran(1)>',
    "</script><script>ran(2)</script>",
    longWord(3),
    "__proto__",
    "ran(4) <b>",
  ]) {
    await page.goto(new URL(`/search/?q=${encodeURIComponent(question)}`, addressOf(server)).href, {
      waitUntil: "networkidle",
    });
    expect(await page.locator("#search-status").textContent()).not.toBe("");
    expect(await page.locator("[onerror], [src=x]").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  }
  await page.close();
  expect(told).toEqual([]);
});
