import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getAttribute, readPages, textOf, type PageElement } from "../../src/build/read-pages.ts";
import { firstScreen } from "../../src/components/inline-script.ts";
import { readHeadScript } from "../read-head-script.ts";
import { buildSite } from "./build-site.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Builds the real site from other content and says how it ended. */
const build = (settings: Record<string, string>) => buildSite({ SITE_DIR: join(folder, "dist"), ...settings });

/** The minimal content with some files replaced, in a folder of its own below another. */
function writeContent(below: string, changes: Record<string, (text: string) => string>): string {
  const content = join(below, "content");
  cpSync("tests/fixtures/minimal", content, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const file = join(content, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, change(existsSync(file) ? readFileSync(file, "utf8") : ""));
  }
  return content;
}

/** What a build has left: a site, and beside it the note of what it was built from. */
function writeLastBuild(place: string): void {
  mkdirSync(join(place, "dist"));
  writeFileSync(join(place, "dist/index.html"), "the last good build");
  writeFileSync(join(place, "dist.built.json"), "{}");
}

test("content that does not hold stops the build with every problem at once, the nearest match of what does not exist, no stack, exit 1, and the last good build untouched", async () => {
  writeLastBuild(folder);
  const content = writeContent(folder, {
    "sections/tumor-growth.md": (text) =>
      text.replace("@ji2015", "@ji2051").replace("parent: abstract", "parent: abstrakt"),
    "findings/1.yaml": (text) => text.replace("effect: promotes", "effect: promoted"),
    "notes.txt": () => "to do",
  });
  const { code, output } = await build({ CONTENT_DIR: content });
  expect(code).toBe(1);
  for (const rule of ["matches-schema", "file-is-read"]) expect(output).toContain(`  ${rule}\n`);
  expect(output).toContain("4 problems in 3 files. Nothing was written.");
  expect(output).toMatch(/sections\/tumor-growth\.md:10:46 {2}citation-resolves\n.+`@ji2051`.+\n.+`ji2015`/);
  expect(output).not.toMatch(/^\s+at .+:\d+:\d+/m);
  expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toBe("the last good build");
});

test("a folder that no build has made is left alone", async () => {
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/thesis.txt"), "mine");
  const { code, output } = await build({ CONTENT_DIR: "tests/fixtures/minimal" });
  expect(code).toBe(1);
  expect(output).toMatch(/^The site cannot be put in .+ no build has made it \(thesis\.txt, for one\)\. .+\n$/);
  expect(readFileSync(join(folder, "dist/thesis.txt"), "utf8")).toBe("mine");
});

test("a link in prose that leads nowhere stops the build after it, and the last good build stays", async () => {
  writeLastBuild(folder);
  const content = writeContent(folder, {
    "sections/abstract.md": (text) => text.replace("/findings/)", "/findings/#nowhere)"),
  });
  const { code, output } = await build({ CONTENT_DIR: content });
  expect(code).toBe(1);
  expect(output).toMatch(/content\/sections\/abstract\.md:\d+:\d+ {2}fragment-has-target\n.*`\/findings\/#nowhere`/);
  expect(output).toContain("1 problem in 1 file."); // told once, although the whole review shows the section, too
  expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toBe("the last good build");
});

describe("under a base path, with addresses that moved and text with HTML in it", () => {
  const base = "/a/review";
  const why = "It was told twice.";
  const moves = [
    { from: "/topics/old/", to: "/topics/vegf/" },
    { from: "/topics/gone/" },
    { from: "/topics/gone.bib" },
    { from: "/topics/paged.bib", to: "/topics/vegf/" },
    { from: "/notes/#left", to: "/notes/#arrow" },
    { from: "/notes/#withdrawn" },
  ];
  const files = ["/topics/old.json", "/topics/old.jsonld", "/topics/old/references.bib", "/topics/old/#works"];
  const place = mkdtempSync(join(tmpdir(), "site-"));
  const site = join(place, "dist");
  let output: string;
  let elements: PageElement[];

  beforeAll(async () => {
    const content = writeContent(place, {
      "moved.yaml": () => JSON.stringify(moves.map((move) => ({ ...move, on: "2026-11-25", why }))),
      "addresses.txt": (text) => `${text}${[...moves.map(({ from }) => from), ...files].join("\n")}\n`,
      "references.json": (text) =>
        text.replace("Exosomes derived from human bone marrow", "<script>alert(1)</script> & “x” Exosomes"),
      "findings/1.yaml": (text) => text.replace("Vesicles of MSCs", "Vesicles <img src=x onerror=alert(1)> of MSCs"),
    });
    const built = await buildSite({ SITE_DIR: site, CONTENT_DIR: content, BASE_PATH: base });
    ({ output } = built);
    if (built.code !== 0) throw new Error(output);
    elements = readPages(site).flatMap((page) => page.elements);
  });
  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });

  test("it says what it did in a few lines", () => {
    expect(output).toContain("published to");
    // The build before made all but one work and its page in four styles; the same is not made again. Routes are not told.
    expect(output).toMatch(/diagrams: 0 anew, [1-9]\d* kept; citations: [0-8] anew, [1-9]\d* kept/);
    expect(output).toMatch(/pictures: 0 anew, [1-9]\d* kept/);
    expect(output.trim().split("\n").length).toBeLessThan(10);
  });

  test("every link begins with the base path", () => {
    const links = elements.flatMap((element) => getAttribute(element, "href") ?? []);
    const local = links.filter((link) => link.startsWith("/"));
    expect(local.length).toBeGreaterThan(100);
    expect(local.filter((link) => !link.startsWith(`${base}/`))).toEqual([]);
  });

  test("every kind of address that moved or was withdrawn keeps answering", () => {
    const read = (path: string) => readFileSync(join(site, path), "utf8");
    expect(read("topics/old/index.html")).toContain(
      `<meta http-equiv="refresh" content="0; url=${base}/topics/vegf/">`,
    );
    expect(read("topics/gone/index.html")).not.toContain('http-equiv="refresh"');
    for (const page of ["topics/old/index.html", "topics/gone/index.html"]) expect(read(page)).toContain(why);
    expect(read("topics/gone/index.html")).toContain('<time datetime="2026-11-25">');
    expect(JSON.parse(read("topics/old.json"))).toMatchObject({
      movedTo: expect.stringMatching(/vegf\.json$/) as string,
    });
    expect(read("topics/old/references.bib")).toBe(read("topics/vegf/references.bib"));
    expect(read("topics/paged.bib")).toMatch(/^\/topics\/paged\.bib moved to \S*\/topics\/vegf\/ on 2026-11-25\./);
    expect(read("topics/gone.bib")).toContain(`was withdrawn on 2026-11-25. ${why}`);
    const notes = read("notes/index.html");
    expect(notes).toMatch(/id="left"[^]*?It was told twice\.[^]*?href="\/a\/review\/notes\/#arrow"/);
    expect(notes).toContain('id="withdrawn"');
  });

  test("text with HTML in it stays text on every page", () => {
    // The site's own scripts are files of their own, but for the one in the head, the one where the first screen ends
    // and JSON-LD, which is data as long as no text ends it early; its own pictures are those of pathways. All else came from the text.
    const isOwn = (element: PageElement) =>
      getAttribute(element, "src")?.startsWith(`${base}/_astro/`) ||
      ["application/ld+json", "application/json"].includes(getAttribute(element, "type") ?? "") ||
      textOf(element) === firstScreen.code ||
      readHeadScript(textOf(element), base) !== undefined;
    const isOwnPicture = (element: PageElement) =>
      getAttribute(element, "src")?.startsWith(`${base}/pathways/`) && getAttribute(element, "onerror") === undefined;
    const data = elements.filter(
      (element) => element.tagName === "script" && getAttribute(element, "type") === "application/ld+json",
    );
    expect(data.map((element) => typeof JSON.parse(textOf(element))).filter((type) => type !== "object")).toEqual([]);
    expect(elements.filter((element) => element.tagName === "script" && !isOwn(element))).toEqual([]);
    expect(elements.filter((element) => element.tagName === "img" && !isOwnPicture(element))).toEqual([]);
  });
});
