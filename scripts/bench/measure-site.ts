import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { listFiles } from "../../src/build/read-pages.ts";
import { readSearch } from "../../src/build/check-search.ts";

/** The pages of one kind, by the folder that they stand in; those of long lists by themselves. */
export interface PageWeight {
  kind: string;
  count: number;
  /** HTML of a page in bytes, uncompressed. */
  mean: number;
  largest: number;
}

/** What a search costs. */
export interface SearchCost {
  /** What must be loaded before the first answer, compressed, in bytes. */
  bytes: number;
  /** To make the index of it, in ms. */
  opening: number;
  /** A key, in ms: half take less, and 95 of 100. */
  median: number;
  late: number;
}

/** Weighs every page of a site. */
export function weighPages(directory: string): PageWeight[] {
  const pages = listFiles(directory).filter((file) => file.endsWith(".html"));
  const kindOf = (file: string) => {
    const [folder = "", name, ...deeper] = file.split("/");
    const [, page] = /\/pages\/(\d+|all)\//.exec(file) ?? [];
    if (page !== undefined) return `/${folder}, ${page === "all" ? "all on one page" : "further pages"}`;
    return deeper.length > 0 && name !== undefined ? folder : `/${folder === "index.html" ? "" : folder}`;
  };
  return [...Map.groupBy(pages, kindOf)]
    .map(([kind, files]) => {
      const sizes = files.map((file) => statSync(join(directory, file)).size);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      return { kind, count: files.length, mean: total / files.length, largest: Math.max(...sizes) };
    })
    .sort((a, b) => a.kind.localeCompare(b.kind, "en"));
}

/** Asks the search of a site by every beginning of the names of its topics, as keys would, and tells what that takes. */
export function measureSearch(directory: string): SearchCost {
  const files = ["vocabulary.json", "records.json"];
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(directory, "search", file))).length, 0);
  const begun = performance.now();
  const { readQuery, answer, topics } = readSearch(directory);
  const opening = performance.now() - begun;
  const step = Math.max(1, Math.floor(topics.length / 20));
  const asked = topics.filter((_, index) => index % step === 0).slice(0, 20);
  const questions = asked.map(({ name }, index) => `${name} ${asked[(index + 7) % asked.length]?.name ?? ""} vesicles`);
  const times = questions.flatMap((question) =>
    Array.from(question, (_, index) => {
      const start = performance.now();
      answer(readQuery(question.slice(0, index + 1)));
      return performance.now() - start;
    }),
  );
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)] ?? 0;
  return { bytes, opening, median: at(0.5), late: at(0.95) };
}
