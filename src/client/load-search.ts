// Loads what questions are put to: the file that the search starts with, and each part of it when a question needs it.
import { openSearch, type Search } from "../search/open-search.ts";
import { assertWhole } from "../search/assert-whole.ts";
import type { PartKind, PartsByKind, StartFile } from "../search/search-files.ts";

/** After so many milliseconds without an answer a file counts as not to be had. */
const patience = 30_000;

let loading: Promise<Search> | undefined;

/** Fetches a file of the search. @throws Error when it cannot be had, whole and in time */
async function fetchFile<File>(address: string, cache: RequestCache): Promise<File> {
  const response = await fetch(address, { cache, signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${address} cannot be loaded: ${response.status}`);
  return (await response.json()) as File;
}

/**
 * Opens the search, once. After a failure, of a part of it too, the next key opens it anew: the site may be another since.
 * @param base path of the site, ended by a slash
 * @throws Error when a file cannot be had or is not whole
 */
export function loadSearch(base: string): Promise<Search> {
  const forget = () => {
    loading = undefined;
  };
  loading ??= (async () => {
    // What a browser kept of another build would tell that words of this one do not occur.
    const start = await fetchFile<StartFile>(`${base}search/start.json`, "no-cache");
    const search = openSearch(start, async (name, kind) => {
      try {
        const address = `${base}search/parts/${start.edition}/${name}.json`;
        const part = await fetchFile<PartsByKind[PartKind]>(address, "default");
        assertWhole(kind, part, start);
        return part;
      } catch (error) {
        forget();
        throw error;
      }
    });
    // The one part of texts that a small site has is needed in any case, and comes beside the words.
    if (start.count <= start.texts) void search.complete(() => search.index.record(0)).catch(forget);
    return search;
  })();
  loading.catch(forget);
  return loading;
}
