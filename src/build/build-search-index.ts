import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { IndexedRecord } from "../search/search-vocabulary.ts";

/** Fails with what Pagefind says, since it reports errors as values. @throws Error naming them */
function assertNone(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed ${doing}: ${errors.join("; ")}`);
}

/**
 * Builds the search index from the records that the pages left behind, and takes those away.
 * What is indexed are tokens; what a reader sees travels beside them as metadata.
 * @returns how many records the index holds
 */
export async function buildSearchIndex(directory: string): Promise<number> {
  const recordsFile = join(directory, "search/records.json");
  const records = JSON.parse(readFileSync(recordsFile, "utf8")) as IndexedRecord[];
  rmSync(recordsFile);
  const { index, errors } = await createIndex({ forceLanguage: "en" });
  assertNone(errors, "to start");
  if (!index) throw new Error("Pagefind gave no index");
  try {
    for (const { record, tokens } of records) {
      const { kind, address, title, place, label, effect, text, facets } = record;
      const added = await index.addCustomRecord({
        url: address,
        content: tokens.join(" "),
        language: "en",
        meta: { kind, address, title, place, text, ...(label && { label }), ...(effect && { effect }) },
        filters: { ...facets, kind: [kind] },
      });
      assertNone(added.errors, `on ${address}`);
    }
    assertNone((await index.writeFiles({ outputPath: join(directory, "pagefind") })).errors, "to write");
  } finally {
    await close();
  }
  // Pagefind writes every interface it has; this site has its own.
  for (const unused of [
    "pagefind-ui.js",
    "pagefind-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-modular-ui.css",
    "pagefind-component-ui.js",
    "pagefind-component-ui.css",
    "pagefind-highlight.js",
  ]) {
    rmSync(join(directory, "pagefind", unused), { force: true });
  }
  return records.length;
}
