// Pure: the work that a pasted citation names. Runs in the browser and in the build.
import { fold, normalizeWords } from "../words/normalize-words.ts";
import type { SearchIndex } from "./search-index.ts";
import type { WorkFacts } from "./search-record.ts";
import { toFigureToken } from "./tokens.ts";

/** A work that a question gives as a citation, with what agreed. */
export interface CitedWork {
  /** Its place among all records. */
  record: number;
  /** What in the question and in the record is the same, in words for readers: `the title`, `2012`. */
  agreed: string[];
}

const leastTitle = 5;

/** The share of words that stand in a text in the same order. */
function shareOf(words: readonly string[], text: readonly string[]): number {
  let at = 0;
  let found = 0;
  for (const word of words) {
    const next = text.indexOf(word, at);
    if (next < 0) continue;
    found++;
    at = next + 1;
  }
  return words.length === 0 ? 0 : found / words.length;
}

/** What of a work's facts a text holds, each in words for readers. */
function agreeing(
  { authors, year, journal, volume, page }: WorkFacts,
  words: readonly string[],
  text: string,
): string[] {
  const held = new Set(words);
  const [first = ""] = authors;
  const family = normalizeWords(first.replace(/ \S+$/, ""));
  const [from = ""] = page.split("-");
  const holds = (figure: string) =>
    figure !== "" && new RegExp(`(?<![\\w.])${figure.toLowerCase()}(?![\\w.]*\\w)`).test(text);
  return [
    ...(family.length > 0 && family.every((word) => held.has(word)) ? [first] : []),
    ...(held.has(year) || holds(year) ? [year] : []),
    ...(shareOf(normalizeWords(journal), words) === 1 ? [journal] : []),
    ...(holds(volume) ? [volume] : []),
    ...(holds(from) ? [page.replaceAll("-", "–")] : []),
  ];
}

/** A DOI as it may stand in text: up to a space, without the stop or bracket that ends a sentence. */
const dois = /10\.\d{4,9}\/\S+/g;

/**
 * What the address of a publisher has behind a DOI: the version and the forms of the text, the visit, what was asked, the place on
 * the page; and what ends the sentence that it stands in.
 */
const addition =
  /(?:v\d{1,2})?(?:[/.](?:full(?:[-_]?text)?|abstract|summary|references|e?pdf(?:direct|plus)?|epub|html?|meta))*(?:\+html)?\/?(?:(?:[?#]|;jsessionid).*)?[.,;:)\]}>"'”]*$/;

/** The identifiers in a text, folded: DOIs, also without what an address adds to them, PubMed and PMC numbers. */
function idsIn(text: string): Set<string> {
  const folded = decode(text)
    .toLowerCase()
    .replace(/(10\.\d{4,9})\s*[/∕⁄]\s*/g, "$1/");
  const found = (folded.match(dois) ?? [])
    .flatMap((doi) => [doi, doi.replace(addition, "")])
    .flatMap((doi) => [doi, doi.replace(/[.,;:)\]}>"'”]+$/, "")]);
  const inCentral = [...folded.matchAll(/\bpmc(?:id)?:?\s*(?:pmc)?(\d+)\b/g)].map(([, number = ""]) => `pmc${number}`);
  return new Set([...found, ...inCentral, ...(folded.match(/(?<=\b|\bpmid)\d{7,8}\b/g) ?? [])]);
}

/** An address with its escapes resolved, as far as they are any. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** So many works are compared with a question in full; they hold more of its words than all others. */
const mostCompared = 24;
/** So many of them at first: where one has the title that was pasted, few others need be looked at. */
const comparedFirst = 3;
/** So much of a title stands in a question that cites its work, in order. */
const titleShare = 0.9;
/** A work that agrees in its title or in four facts holds so many of the words and figures of a question. */
const leastHeld = 4;

/** A work that may be meant. */
interface LikelyWork {
  record: number;
  /** At how many places of the question a word stands that it holds. */
  places: number;
}

/** Works that may be meant, in order: those that hold most of the question, rare words before common ones. */
function findLikely(words: readonly string[], text: string, index: WorkIndex): LikelyWork[] {
  const figures = (text.match(/[\w.]+/g) ?? []).map((figure) => toFigureToken(figure.replace(/\.+$/, "")));
  const placesOf = Map.groupBy(words, (word) => word);
  const held = new Map<number, { count: number; places: number; weight: number }>();
  for (const token of new Set([...words, ...figures])) {
    const works = [...index.find(token).keys()].filter(index.isWork);
    const own = Math.log(1 + index.count / works.length);
    for (const record of works) {
      const { count, places, weight } = held.get(record) ?? { count: 0, places: 0, weight: 0 };
      held.set(record, {
        count: count + 1,
        places: places + (placesOf.get(token)?.length ?? 0),
        weight: weight + own,
      });
    }
  }
  return [...held]
    .filter(([, { count }]) => count >= leastHeld)
    .sort(([, a], [, b]) => b.weight - a.weight)
    .slice(0, mostCompared)
    .map(([record, { places }]) => ({ record, places }));
}

/** A volume and a page as citations give them: `315(1):28-37`, `2012;315:28`; with a comma only where the journal stands by. */
const placed = /(?<![\w.])(?<volume>\d+)\s*(?:\([^()]*\)\s*)?(?<sign>[:,])\s*(?:pp?\.?\s*)?(?<page>[a-z]?\d+)/g;

/** What a finder of works asks. */
type WorkIndex = Pick<SearchIndex, "count" | "find" | "isWork" | "decidingRecord">;

/** Makes a finder of works. */
export function newWorkFinder(index: WorkIndex): (question: string) => CitedWork | undefined {
  const toWork = (record: number) => {
    const { work, title } = index.decidingRecord(record) ?? {};
    return work && title !== undefined ? [{ record, work, title: normalizeWords(title) }] : [];
  };
  /** The works that hold every word of an identifier. */
  const findById = (id: string) => {
    const [first, ...others] = normalizeWords(id).map(index.find);
    return [...(first?.keys() ?? [])].filter(
      (record) => index.isWork(record) && others.every((other) => other.has(record)),
    );
  };
  return (question) => {
    const ids = idsIn(question);
    const words = normalizeWords(question.replace(/[{}\\]/g, ""));
    const text = fold(question);
    const identified = [...new Set([...ids].flatMap(findById))].sort((a, b) => a - b);
    for (const { record, work } of identified.flatMap(toWork)) {
      const known = work.ids.filter((id) => /[/]|^\d+$|^PMC/.test(id));
      const id = known.find((candidate) => ids.has(candidate.toLowerCase()));
      if (id) return { record, agreed: [id] };
    }
    const [only, ...more] = [...text.matchAll(placed)].flatMap(
      ({ groups: { volume = "", sign = "", page = "" } = {} }) =>
        [...index.find(toFigureToken(volume)).keys()]
          .filter((record) => index.isWork(record) && index.find(toFigureToken(page)).has(record))
          .flatMap(toWork)
          .filter(({ work }) => work.volume === volume && work.page.split("-")[0]?.toLowerCase() === page)
          .map(({ record, work }) => ({ record, agreed: agreeing(work, words, text), isSure: sign === ":" })),
    );
    if (only && more.length === 0 && (only.isSure || only.agreed.length > 2))
      return { record: only.record, agreed: only.agreed };
    if (words.length < leastTitle) return undefined;
    const compare = (likely: readonly LikelyWork[]) =>
      likely
        .flatMap(({ record }) => toWork(record))
        .map(({ record, work, title }) => {
          const isTitled = title.length >= leastTitle && shareOf(title, words) >= titleShare;
          const facts = agreeing(work, words, text);
          return { record, isTitled, length: title.length, agreed: [...facts, ...(isTitled ? ["the title"] : [])] };
        });
    const likely = findLikely(words, text, index);
    const first = compare(likely.slice(0, comparedFirst));
    if (first.length < Math.min(comparedFirst, likely.length)) return undefined; // not here yet
    // A work with a longer title that stands in the question, too, holds the words at as many of its places.
    const titles = first.filter(({ isTitled }) => isTitled).map(({ length }) => length);
    const unheld = words.filter((word) => index.find(word).size === 0).length;
    const least = titles.length > 0 ? Math.max(...titles) * titleShare - unheld : 0;
    const others = compare(likely.slice(comparedFirst).filter(({ places }) => places >= least));
    const rated = [...first, ...others].sort((a, b) => a.record - b.record);
    const [best] = rated
      .filter(({ isTitled, agreed }) => isTitled || agreed.length >= 4)
      .sort(
        (a, b) =>
          Number(b.isTitled) - Number(a.isTitled) ||
          (b.isTitled ? b.length - a.length : 0) || // a short title may stand within a longer one
          b.agreed.length - a.agreed.length,
      );
    return best && { record: best.record, agreed: best.agreed };
  };
}
