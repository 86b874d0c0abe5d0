// Pure: what readers call by number. Runs in the browser and in tests.
import { normalizeWords } from "../words/normalize-words.ts";
import { toNumberToken } from "./tokens.ts";

/** Numbers called in a text. */
interface NumberMatch {
  /** As written, `refs 39-41`. */
  written: string;
  start: number;
  end: number;
  /** What the index holds them under. */
  tokens: string[];
  numbers: number[];
  /** The words themselves, which notes and texts may use. */
  phrase: string[];
}

/** What numbers count, by the beginning of the word that readers use. */
const counted: readonly (readonly [RegExp, string])[] = [
  [/^ref/i, "reference"],
  [/^finding/i, "finding"],
  [/row/i, "row"],
];

const list = String.raw`\d{1,5}(?:\s*(?:[-–,;&]|and|to)\s*\d{1,5})*`;
const called = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<what>references?|refs?\.?|findings?|(?:table 1,? )?rows?)\s*(?:no\.?\s*)?\[?(?<numbers>${list})\]?(?![\p{L}\p{N}])|\[(?<cited>${list})\]`,
  "giu",
);

/** `39-41, 45` → 39, 40, 41, 45, and so does `41-39, 45`; a range that runs far gives its ends. */
function readList(text: string): number[] {
  return text.split(/\s*(?:[,;&]|and)\s*/i).flatMap((part) => {
    const ends = part.split(/\s*(?:[-–]|to)\s*/i).map(Number);
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    if (to - from > 200) return [from, to];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** A year, which readers mean by such a number alone; and a number with a sign between its thousands. */
const noBareNumber = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)|\d,\d{3}(?!\d)/;

/** Numbers of references, findings and rows of the table that a text calls as such; a question may be numbers alone. */
export function findNumbers(text: string, isWhole: boolean): NumberMatch[] {
  const isBare = isWhole && new RegExp(`^\\s*(?:${list})\\s*$`, "iu").test(text) && !noBareNumber.test(text);
  const matches = isBare ? [{ 0: text, index: 0, groups: { cited: text.trim() } }] : text.matchAll(called);
  return [...matches]
    .filter((match) => !/(?<!\d)0/.test(match[0]))
    .map((match) => {
      const { what = "reference", numbers, cited = "" } = (match.groups ?? {}) as Record<string, string | undefined>;
      const kind = counted.find(([pattern]) => pattern.test(what))?.[1] ?? "reference";
      const read = readList(numbers ?? cited);
      return {
        written: match[0].trim(),
        start: match.index,
        end: match.index + match[0].length,
        tokens: read.map((number) => toNumberToken(kind, number)),
        numbers: read,
        phrase: numbers ? normalizeWords(match[0]) : [],
      };
    });
}
