// How fast the search answers and what it moves: `node scripts/benchmark-search.ts`. Run by hand, since machines are noisy.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { siteDirectory } from "../src/build/publish.ts";
import { findBrowser } from "./find-browser.ts";
import { addressOf, serveDirectory } from "./serve-directory.ts";

const queries = (JSON.parse(readFileSync("tests/fixtures/search-golden.json", "utf8")) as { query: string }[])
  .map(({ query }) => query)
  .filter((query) => query.trim() !== ""); // an empty question has no answer to wait for
const server = await serveDirectory(siteDirectory, 0);
const browser = await chromium.launch(await findBrowser());
const page = await browser.newPage();
let bytes = 0;
let requests = 0;
page.on("response", async (response) => {
  if (!/search\/.*\.json$|\.js$/.test(response.url())) return;
  const body = await response.body().catch(() => Buffer.alloc(0));
  bytes += gzipSync(body).length;
  requests++;
});

/** Puts a question into the box and waits for the answer. @returns milliseconds from the key to the answer */
const ask = (question: string): Promise<number> =>
  page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>("#search-input");
    const status = document.querySelector("#search-status");
    if (!input || !status) throw new Error("this is not the search page");
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    while (status.textContent === "") await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - start;
  }, question);

await page.goto(new URL("/search/", addressOf(server)).href);
const cold = await ask("miR-221");
await page.waitForLoadState("networkidle");
const first = `${(bytes / 1024).toFixed(0)} KB compressed in ${requests} requests of scripts and data`;
for (const query of queries) await ask(query); // once to load what each needs
const times: number[] = [];
for (const query of queries) times.push(await ask(query));
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
console.log(`first search: ${cold.toFixed(0)} ms, ${first}`);
console.log(`${times.length} warm searches: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, slowest ${at(1)} ms`);
await browser.close();
server.close();
