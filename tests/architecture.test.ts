import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../src/build/read-pages.ts";

/**
 * The arrows of the layout: what each part of src/ may import from the others. Data flows one way, from content to pages;
 * whoever needs an arrow that is not here has found a piece in the wrong place.
 */
// prettier-ignore
const allowed: Record<string, string[]> = {
  schemas: [],
  words: ["schemas"],
  addresses: [],
  problems: ["words"],
  source: ["schemas", "problems"],
  prose: ["problems"],
  graph: ["schemas", "words", "addresses", "problems", "source", "prose"],
  evidence: ["schemas", "words", "graph"],
  citations: ["schemas", "prose", "graph", "evidence"],
  markdown: ["schemas", "words", "addresses", "source", "prose", "graph", "evidence"],
  diagrams: ["schemas", "words", "addresses", "graph"],
  network: ["schemas", "words", "graph", "evidence"],
  search: ["schemas", "words", "addresses", "graph", "evidence", "citations"],
  previews: ["schemas", "words", "addresses", "graph", "evidence", "citations"],
  metadata: ["schemas", "words", "addresses", "graph", "evidence", "citations", "exports"],
  exports: ["schemas", "words", "addresses", "graph", "evidence", "citations"],
  site: ["words", "addresses", "problems", "graph", "evidence", "citations", "markdown", "diagrams", "network", "search", "metadata", "exports"],
  client: ["words", "addresses", "network", "search", "previews", "exports", "styles"],
  components: ["schemas", "words", "addresses", "graph", "evidence", "citations", "markdown", "metadata", "styles"],
  layouts: ["schemas", "addresses", "citations", "metadata", "client", "components", "styles"],
  pages: ["schemas", "words", "addresses", "graph", "evidence", "citations", "markdown", "network", "previews", "metadata", "exports", "site", "client", "components", "layouts", "styles"],
  build: ["schemas", "words", "addresses", "problems", "source", "graph", "search"],
  "content.config": ["schemas", "build"],
};

const files = listFiles("src").filter((file) => /\.(ts|astro)$/.test(file));
const partOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : file.replace(/\.ts$/, ""));
const importsOf = (file: string) =>
  [...readFileSync(join("src", file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
const localImports = (file: string) =>
  importsOf(file)
    .filter((path) => path.startsWith("."))
    .map((path) => posix.normalize(posix.join(dirname(file), path.replace(/\?.*$/, ""))));

/** How many arrows there may be. It falls when one goes; whoever needs one more looks for one that can go. */
const maxArrows = 118;

test("every part of src/ is on the map", () => {
  expect([...new Set(files.map(partOf))].filter((part) => !(part in allowed))).toEqual([]);
});

test("the house keeps few rooms and few arrows, and nothing stands loose in it but the collections", () => {
  expect(Object.keys(allowed).length).toBeLessThanOrEqual(24);
  expect(Object.values(allowed).flat().length).toBeLessThanOrEqual(maxArrows);
  expect(files.filter((file) => !file.includes("/"))).toEqual(["content.config.ts"]);
});

test("a file holds one thought, whole: neither split into crumbs nor burying it", () => {
  const sizes = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file, lines: readFileSync(join("src", file), "utf8").split("\n").length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
  expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeGreaterThanOrEqual(40);
});

test("no part imports what it may not", () => {
  const wrong = files.flatMap((file) =>
    localImports(file)
      .filter((target) => partOf(target) !== partOf(file) && !allowed[partOf(file)]?.includes(partOf(target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("no arrow is allowed that nothing uses", () => {
  const used = new Set(
    files.flatMap((file) => localImports(file).map((target) => `${partOf(file)} → ${partOf(target)}`)),
  );
  const idle = Object.entries(allowed)
    .flatMap(([part, targets]) => targets.map((target) => `${part} → ${target}`))
    .filter((arrow) => !used.has(arrow));
  expect(idle).toEqual([]);
});

test("no module imports itself by way of others", () => {
  const graph = new Map(files.map((file) => [file, localImports(file).filter((target) => files.includes(target))]));
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    else if (!done.has(file)) {
      for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    }
  };
  const done = new Set<string>();
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test("only the door to the content and its configuration know of Astro's collections", () => {
  const knowing = files.filter((file) => importsOf(file).some((path) => /^astro[:/]content\b/.test(path)));
  expect(knowing).toEqual(["content.config.ts", "site/review.ts"]);
});

test("only pages and the room of the site open the door; all others are given what they show", () => {
  const opening = files.filter((file) => localImports(file).includes("site/review.ts"));
  expect(opening.filter((file) => !/^(pages|site)\//.test(file))).toEqual([]);
});

test("schemas, problems, prose, graph and exports touch no file, no network and no clock", () => {
  const pure = files.filter((file) => /^(schemas|problems|prose|graph|exports)\//.test(file));
  const impure = pure.filter((file) =>
    /node:(fs|net|http|child_process)|fetch\(|Date\.now|new Date\(\)|Math\.random/.test(
      readFileSync(join("src", file), "utf8"),
    ),
  );
  expect(impure).toEqual([]);
});

test("the architecture names every script that is run by hand", () => {
  const scripts = listFiles("scripts").filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
  const texts = listFiles("scripts").map((file) => readFileSync(join("scripts", file), "utf8"));
  const npm = readFileSync("package.json", "utf8");
  const byHand = scripts.filter(
    (file) =>
      !file.includes("/") &&
      !npm.includes(`launch.mjs ${file.replace(/\.ts$/, "")}"`) &&
      !texts.some((text) => text.includes(`/${file}"`)),
  );
  const told = readFileSync("docs/architecture.md", "utf8");
  expect(byHand.filter((file) => !told.includes(`\`${file}\``))).toEqual([]);
  expect(byHand.length).toBeGreaterThan(5);
});
