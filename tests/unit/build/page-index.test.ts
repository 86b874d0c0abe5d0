import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { checkIndexAnswers, checkIndexFiles } from "../../../src/build/check-page-index.ts";
import { beginPageIndex, listIndexedPages } from "../../../src/build/page-index.ts";
import { readHead } from "../../../src/build/check-pages.ts";
import { listFiles, readPages } from "../../../src/build/read-pages.ts";
import { writeFolder } from "../../write-folder.ts";

const toHtml = (title: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>${title} · Site</title>${head}</head><body><nav>Menu</nav><main><h1>${title}</h1><p>What is said of it.</p></main></body></html>`;

const folders = ["topics", "findings", "references"];
const site: Record<string, string> = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `${folders[index % 3] ?? ""}/${index}/index.html`,
    toHtml(`Word${"abcdefghijklmnopqrstuvwxyzABCD"[index] ?? ""}q number ${index}`),
  ]),
);

/** Indexes the pages of a folder, one after the other. @returns how many the index holds */
async function indexPages(folder: string, most?: number) {
  const index = beginPageIndex(folder, most);
  for (const page of readPages(folder)) await index.take(readHead(page), page.html);
  return index.finish();
}

/** Makes the index of the site. */
async function make() {
  const folder = writeFolder(site);
  const heads = readPages(folder).map(readHead);
  const count = await indexPages(folder);
  const index = join(folder, "pagefind");
  const made = new Map(listFiles(index).map((path) => [path, new Uint8Array(readFileSync(join(index, path)))]));
  return { made, count, pages: listIndexedPages(heads) };
}
let known: ReturnType<typeof make> | undefined;

/** An index on the disk, and the files it was made of; it is made once and written anew for each who spoils it. */
async function prepare() {
  const whole = await (known ??= make());
  return { ...whole, index: writeFolder(Object.fromEntries(whole.made)) };
}

test("an index holds every page whose words are its own, and no interface that the site does not use", async () => {
  const { count, made } = await prepare();
  expect(count).toBe(30);
  expect([...made.keys()].filter((path) => /ui|highlight|unknown/.test(path))).toEqual([]);
});

test("an index of many pages is cut into parts, of which the engine is told and finds each page", async () => {
  const folder = writeFolder(site);
  expect(await indexPages(folder, 12)).toBe(30); // it asks each part for a page
  const index = join(folder, "pagefind");
  const { parts } = (await import(pathToFileURL(join(index, "pagefind.js")).href)) as { parts: string[] };
  expect(parts).toEqual(["parts/2/", "parts/3/"]);
  const counts = ["", ...parts].map((part) => {
    const entry = JSON.parse(readFileSync(join(index, part, "pagefind-entry.json"), "utf8")) as {
      languages: { en: { page_count: number } };
    };
    return entry.languages.en.page_count;
  });
  expect(counts).toEqual([12, 12, 6]);
  expect(listFiles(join(index, "parts")).filter((path) => /\.js$|wasm/.test(path))).toEqual([]);
});

test("lists, and pages that nobody is to find, are left out", () => {
  const folder = writeFolder({
    "index.html": toHtml("Home"),
    "findings/index.html": toHtml("All"),
    "findings/1/index.html": toHtml("One"),
    "findings/2/index.html": toHtml("Moved", '<meta name="robots" content="noindex">'),
  });
  expect(listIndexedPages(readPages(folder).map(readHead)).map(({ address }) => address)).toEqual(["/findings/1/"]);
});

/** Indexes a page in a process of its own, in an environment. @returns what that fails with */
async function failIn(environment: NodeJS.ProcessEnv): Promise<string> {
  const code = `
    import { beginPageIndex } from ${JSON.stringify(pathToFileURL("src/build/page-index.ts").href)};
    const head = { file: "topics/1/index.html", address: "/topics/1/", isHidden: false };
    const index = beginPageIndex(${JSON.stringify(writeFolder({}))});
    try {
      await index.take(head, "<main>Words</main>");
      await index.finish();
    } catch (error) {
      console.log(error.message);
    }`;
  const env = { ...process.env, ...environment };
  return (await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], { env })).stdout;
}

test.each([
  ["at once", "exit"],
  ["while it is waited for", "sleep 0.3"],
])("a program of Pagefind that ends %s is told in words, and waited for no longer", async (_when, script) => {
  const indexer = join(writeFolder({ "indexer.sh": `#!/bin/sh\n${script}\n` }), "indexer.sh");
  chmodSync(indexer, 0o755);
  expect(await failIn({ PAGEFIND_EXTENDED_BINARY_PATH: indexer })).toMatch(/^What indexes the pages ended abruptly/);
});

test("that Pagefind has no program for a machine is told as that", async () => {
  const told = await failIn({ npm_config_arch: "nowhere" });
  expect(told).toContain("nowhere");
  expect(told).not.toContain("ended abruptly");
});

test("an index whose engine does not tell of every part is refused", async () => {
  const { index, made, pages } = await prepare();
  const parts = [
    { place: "", pages: checkIndexFiles(index, made, pages) },
    { place: "parts/2/", pages: [] },
  ];
  await expect(checkIndexAnswers(index, parts)).rejects.toThrow("does not tell of every part");
});

describe("an index is refused", () => {
  const pick = (files: Iterable<string>, start: string) => [...files].find((path) => path.startsWith(start)) ?? "";
  const overwrite = (index: string, path: string, content: Uint8Array) => {
    mkdirSync(dirname(join(index, path)), { recursive: true });
    writeFileSync(join(index, path), content);
  };

  test.each(["fragment/", "index/", "pagefind.en", "wasm", "pagefind.js"])(
    "when a file of %s is empty on the disk",
    async (start) => {
      const { index, made, pages } = await prepare();
      overwrite(index, pick(made.keys(), start), new Uint8Array());
      expect(() => checkIndexFiles(index, made, pages)).toThrow("is not on the disk as it was made");
    },
  );

  test("when a file is gone", async () => {
    const { index, made, pages } = await prepare();
    rmSync(join(index, pick(made.keys(), "fragment/")));
    expect(() => checkIndexFiles(index, made, pages)).toThrow("The index of the pages is not whole");
  });

  test.each([
    ["is empty", (_content: Uint8Array) => new Uint8Array(), "is empty"],
    ["is cut short", (content: Uint8Array) => content.slice(0, content.length - 20), "not whole"],
    ["holds something else", (_content: Uint8Array) => new TextEncoder().encode("something"), "holds no data"],
  ])("when Pagefind itself made a file that %s", async (_what, change, message) => {
    const { index, made, pages } = await prepare();
    const path = pick(made.keys(), "fragment/");
    const content = change(made.get(path) ?? new Uint8Array());
    overwrite(index, path, content);
    expect(() => checkIndexFiles(index, new Map([...made, [path, content]]), pages)).toThrow(message);
  });

  test("when a page is missing", async () => {
    const { index, made, pages } = await prepare();
    const more = [...pages, { address: "/topics/99/", title: "More" }];
    expect(() => checkIndexFiles(index, made, more)).toThrow("30 pages where 31");
  });

  test("when the engine does not find what is there", async () => {
    const { index, made, pages } = await prepare();
    const other = checkIndexFiles(index, made, pages).map((page) => ({ ...page, title: "zzzqqq" }));
    await expect(checkIndexAnswers(index, [{ place: "", pages: other }])).rejects.toThrow("it does not find");
  });
});
