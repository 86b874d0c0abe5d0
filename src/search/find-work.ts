// Pure: the work that a pasted citation names. Runs in the browser and in tests.
import { fold, normalizeWords } from "./normalize-words.ts";
import type { SearchRecord, WorkFacts } from "./search-record.ts";

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
    ...(holds(from) ? [page.replace("-", "–")] : []),
  ];
}

/** A DOI as it may stand in text: up to a space, without the stop or bracket that ends a sentence. */
const dois = /10\.\d{4,9}\/\S+/g;

/** The identifiers in a text, folded: DOIs, PubMed and PMC numbers. */
function idsIn(text: string): Set<string> {
  const folded = decode(text).toLowerCase();
  const found = (folded.match(dois) ?? []).flatMap((doi) => [doi, doi.replace(/[.,;:)\]}>"'”]+$/, "")]);
  return new Set([...found, ...(folded.match(/\bpmc\d+\b/g) ?? []), ...(folded.match(/\b\d{7,8}\b/g) ?? [])]);
}

/** An address with its escapes resolved, as far as they are any. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Makes a finder of works for records. */
export function newWorkFinder(records: readonly SearchRecord[]): (question: string) => CitedWork | undefined {
  const works = records.flatMap(({ work, title }, record) => {
    if (!work) return [];
    const ids = work.ids.filter((id) => /[/]|^\d+$|^PMC/.test(id)).map((id) => id.toLowerCase());
    return [{ record, work, title: normalizeWords(title), ids }];
  });
  return (question) => {
    const ids = idsIn(question);
    const words = normalizeWords(question.replace(/[{}\\]/g, ""));
    const text = fold(question);
    for (const { record, work, ids: known } of works) {
      const id = known.find((candidate) => ids.has(candidate));
      if (id) return { record, agreed: [work.ids.find((written) => written.toLowerCase() === id) ?? id] };
    }
    if (words.length < leastTitle) return undefined;
    const rated = works.map(({ record, work, title }) => {
      const isTitled = title.length >= leastTitle && shareOf(title, words) >= 0.9;
      const facts = agreeing(work, words, text);
      return { record, isTitled, length: title.length, agreed: [...facts, ...(isTitled ? ["the title"] : [])] };
    });
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
