import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { listFiles } from "../../src/build/read-pages.ts";
import { readSearch, readTopics } from "../../src/build/check-search.ts";
import { planResults, step as shownAtFirst } from "../../src/client/choose-results.ts";

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
  /** What must be loaded before the first answer, compressed, in bytes: half of the questions need less. */
  bytes: number;
  /** The same for the question that needs most. */
  most: number;
  /** The same where the title of a work is pasted; missing in what was measured before that was asked. */
  pasted?: { bytes: number; most: number };
  /** To open it, in ms. */
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

/** Twenty things, spread over all there are. */
function chooseTwenty<Thing>(things: readonly Thing[]): Thing[] {
  const step = Math.max(1, Math.floor(things.length / 20));
  return things.filter((_, index) => index % step === 0).slice(0, 20);
}

/** Asks the search of a site by every beginning of the names of its topics, as keys would, and tells what that takes. */
export async function measureSearch(directory: string): Promise<SearchCost> {
  const asked = chooseTwenty(readTopics(directory));
  const works = JSON.parse(readFileSync(join(directory, "data", "references.json"), "utf8")) as { title: string }[];
  const questions = asked.map(({ name }, index) => `${name} ${asked[(index + 7) % asked.length]?.name ?? ""} vesicles`);
  const weigh = (name: string) => gzipSync(readFileSync(join(directory, "search", name))).length;
  const [openings, times, bytes, pasted]: [number[], number[], number[], number[]] = [[], [], [], []];
  /** Opens the search anew and asks it something. */
  const openAndAsk = async (question: string) => {
    const loaded = new Set<string>(["start.json"]);
    const begun = performance.now();
    const search = readSearch(directory, (file) => loaded.add(file));
    const opening = performance.now() - begun;
    const ask = (text: string) =>
      search.complete(() => {
        const answer = search.answer(search.readQuery(text, { isTyping: true }));
        planResults(answer, shownAtFirst.alone).groups.forEach(({ members }) => members.forEach(search.index.record));
      });
    await ask(question);
    return { ask, opening, bytes: [...loaded].reduce((sum, file) => sum + weigh(file), 0) };
  };
  for (const { title } of chooseTwenty(works)) pasted.push((await openAndAsk(title)).bytes);
  for (const question of questions) {
    const { ask, opening, bytes: own } = await openAndAsk(question);
    openings.push(opening);
    bytes.push(own);
    // Once more, so that keys are measured and not the disk.
    for (const isMeasured of [false, true]) {
      for (const end of Array.from(question, (_, index) => index + 1)) {
        const start = performance.now();
        await ask(question.slice(0, end));
        if (isMeasured) times.push(performance.now() - start);
      }
    }
  }
  const at = (values: readonly number[], part: number) =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;
  return {
    bytes: at(bytes, 0.5),
    most: at(bytes, 1),
    pasted: { bytes: at(pasted, 0.5), most: at(pasted, 1) },
    opening: at(openings, 0.5),
    median: at(times, 0.5),
    late: at(times, 0.95),
  };
}
