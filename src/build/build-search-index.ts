import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import type { IndexedRecord } from "../search/search-vocabulary.ts";
import { checkSearchIndex } from "./check-search-index.ts";

/** Pagefind offers every interface it has; this site has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Fails with what Pagefind says, since it reports errors as values. @throws Error naming them */
function assertNone(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed ${doing}: ${errors.join("; ")}`);
}

/**
 * Has Pagefind make an index. Its own `writeFiles` may return before the files are whole, so the bytes are taken as they
 * are and written here.
 * @returns the files by path below `pagefind/`
 */
export async function makeIndexFiles(records: readonly IndexedRecord[]): Promise<ReadonlyMap<string, Uint8Array>> {
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
    const made = await index.getFiles();
    assertNone(made.errors, "to hand over its files");
    return new Map(made.files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

/**
 * Builds the search index from the records that the pages left behind, takes those away, and asks the index what it knows.
 * What is indexed are tokens; what a reader sees travels beside them as metadata.
 * @returns how many records the index holds
 * @throws Error when the index is not whole
 */
export async function buildSearchIndex(directory: string): Promise<number> {
  const recordsFile = join(directory, "search/records.json");
  const records = JSON.parse(readFileSync(recordsFile, "utf8")) as IndexedRecord[];
  rmSync(recordsFile);
  const files = await makeIndexFiles(records);
  for (const [path, content] of files) {
    const file = join(directory, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await checkSearchIndex(join(directory, "pagefind"), files, records);
  return records.length;
}
