// What questions are put to: Pagefind's index and the site's own vocabulary.
import { newQueryReader, type Query } from "../search/read-query.ts";
import { newTopicFinder, type TopicFinder } from "../search/search-topics.ts";
import { unpackVocabulary } from "../search/vocabulary-file.ts";

/** How many results each value of each facet has: `counts.tumor.Glioma` */
export type FacetCounts = Record<string, Record<string, number>>;

/** What Pagefind gives for a match. */
interface Match {
  data(): Promise<{ meta: Record<string, string> }>;
}

/** The part of Pagefind that is asked. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FacetCounts>;
  search(
    tokens: string | null,
    options: { filters: Record<string, unknown> },
  ): Promise<{ results: Match[]; filters: FacetCounts }>;
}

/** Everything that must be there before the first question. */
export interface Engine {
  pagefind: Pagefind;
  readQuery: (question: string) => Query;
  findTopics: TopicFinder;
  /** Every value of every facet, with how many entries have it. */
  filters: FacetCounts;
}

let engine: Promise<Engine> | undefined;

/**
 * Loads what is needed to ask, once. A failure is forgotten, so that the next key tries again.
 * @param base path of the site, ended by a slash
 * @throws Error when the index or the vocabulary cannot be had
 */
export function loadEngine(base: string): Promise<Engine> {
  engine ??= (async () => {
    const address = `${base}pagefind/pagefind.js`;
    const [pagefind, response] = await Promise.all([
      import(/* @vite-ignore */ address) as Promise<Pagefind>,
      fetch(`${base}search/vocabulary.json`),
    ]);
    if (!response.ok) throw new Error(`the vocabulary cannot be loaded: ${response.status}`);
    const vocabulary = unpackVocabulary(await response.json());
    // A worker would be a second copy of the engine to load; an index of this size answers at once without.
    await pagefind.options({ baseUrl: "/", excerptLength: 1, noWorker: true });
    await pagefind.init();
    const filters = await pagefind.filters();
    return { pagefind, readQuery: newQueryReader(vocabulary), findTopics: newTopicFinder(vocabulary.topics), filters };
  })();
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}
