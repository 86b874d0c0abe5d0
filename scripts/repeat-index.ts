// Indexes the pages of the built site again and again while other work keeps the machine busy, and checks each index as the
// build does: `node scripts/repeat-index.ts [rounds] [pages] [busy threads]`, 200, all and one per core unless told
// otherwise. It writes nothing but a temporary folder, and ends with 1 if an index was not whole.
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { beginPageIndex, listIndexedPages } from "../src/build/page-index.ts";
import { readHead } from "../src/build/check-pages.ts";
import { readPages } from "../src/build/read-pages.ts";
import { siteDirectory } from "../src/build/publish.ts";

const [rounds = 200, most = Infinity, threads = cpus().length] = process.argv.slice(2).map(Number);
if (!existsSync(siteDirectory)) {
  console.error(`There is no ${siteDirectory}/: build the site first (npm run build).`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "index-"));
const pages = listIndexedPages(readPages(siteDirectory).map(readHead));
// Evenly spread, so that few pages are of every kind, too.
const step = Math.max(1, Math.ceil(pages.length / most));
for (const { address } of pages.filter((_, index) => index % step === 0)) {
  cpSync(join(siteDirectory, address), join(folder, address), { recursive: true });
}
const copies = readPages(folder).map((page) => ({ head: readHead(page), html: page.html }));
const count = listIndexedPages(copies.map(({ head }) => head)).length;
const busy = Array.from({ length: threads }, () => new Worker("for (;;);", { eval: true }));
const broken: string[] = [];
const begun = performance.now();
for (let round = 1; round <= rounds; round++) {
  const index = beginPageIndex(folder);
  try {
    for (const { head, html } of copies) await index.take(head, html);
    const indexed = await index.finish();
    if (indexed !== count) throw new Error(`it holds ${indexed} pages of ${count}`);
  } catch (error) {
    broken.push(`round ${round}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await index.leave();
  }
  rmSync(join(folder, "pagefind"), { recursive: true, force: true });
}
const seconds = Math.round((performance.now() - begun) / 1000);
const load = loadavg()[0]?.toFixed(1);
await Promise.all(busy.map((worker) => worker.terminate()));
rmSync(folder, { recursive: true, force: true });
for (const fault of broken) console.error(fault);
console.log(
  `${rounds} indexes of ${count} pages in ${seconds} s at a load of ${load} on ${cpus().length} cores: ${broken.length} not whole`,
);
process.exitCode = broken.length === 0 ? 0 : 1;
