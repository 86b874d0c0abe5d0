// Pure: what readers call by number. Runs in the browser and in the build.
import { normalizeWords } from "../words/normalize-words.ts";
import { dashes, readRange } from "../words/number-ranges.ts";
import { remember } from "./remember.ts";
import { toNumberToken } from "./tokens.ts";

/** Numbers called in a text. */
interface NumberMatch {
  /** As written, `refs 39-41`. */
  written: string;
  start: number;
  end: number;
  /** What the index holds them under; nothing for a figure or a table, of which texts speak. */
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
  [/^fig/i, "figure"],
  [/^tab/i, "table"],
];

/** What has a number and is no record of its own. */
const isSpokenOf: ReadonlySet<string> = new Set(["figure", "table"]);

/** What is written short for a figure or a table, which texts write out. */
const isShort = /^(?:fig|tab\.)/i;

/** Not within a word. */
const apart = String.raw`(?<![\p{L}\p{N}])`;
// On paper an asterisk follows a number whose citation a note faults.
const list = String.raw`\d{1,5}\*?(?:\s*(?:[${dashes},;&]|and|to)\s*\d{1,5}\*?)*`;
const name = String.raw`(?<what>references?|refs?\.?|findings?|(?:table 1,? )?rows?|figures?|figs?\.?|tables?|tab\.)`;

/**
 * The ways in which this site and its readers call a number: `reference 39`, `ref. #39`, `[39, 41]`, `#39`, `Reference 39 of
 * 92`, the address of a page, and, where works have keys, `@jca25376-r39` and `\cite{jca25376-r39}`.
 */
function toPattern(keyStem: string): RegExp {
  const ways = [
    String.raw`${apart}${name}\s*(?:no\.?\s*|#)?\[?(?<numbers>${list})\]?(?:\s+of\s+\d+)?(?![\p{L}\p{N}])`,
    String.raw`\[(?<cited>${list})\]`,
    String.raw`${apart}#(?<signed>\d{1,5})(?![\p{L}\p{N}])`,
    String.raw`${apart}(?:https?:\/\/|\/)?(?:[^\s\/]+\/)*(?<folder>references|findings)\/(?<page>\d{1,5})(?:[.\/?#]\S*)?(?!\S)`,
    // A key is made of letters, figures and a hyphen, none of which is a sign of a pattern.
    ...(keyStem ? [String.raw`${apart}(?:\\?\w*\{|@)?${keyStem}(?<keyed>\d{1,5})\}?(?![\p{L}\p{N}])`] : []),
  ];
  return new RegExp(ways.join("|"), "giu");
}

/** The pattern of a site, which has one beginning of all its keys. */
const patternOf = remember(toPattern);

const between = new RegExp(String.raw`\s*(?:[${dashes}]|to)\s*`, "i");

/** `39-41, 45` → 39, 40, 41, 45, and so does `41-39, 45`; a range that runs far gives its ends. */
function readList(text: string): number[] {
  return text
    .replaceAll("*", "")
    .split(/\s*(?:[,;&]|and)\s*/i)
    .flatMap((part) => {
      const ends = part.split(between).map(Number);
      return readRange(ends) ?? ends;
    });
}

/** A year, which readers mean by such a number alone; and a number with a sign between its thousands. */
const noBareNumber = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)|\d,\d{3}(?!\d)/;

/**
 * Numbers of references, findings, rows of the table, figures and tables that a text calls as such; a question may be numbers alone.
 * @param keyStem what the citation keys of works begin with, before their number; empty where they have none
 */
export function findNumbers(text: string, isWhole: boolean, keyStem = ""): NumberMatch[] {
  const isBare = isWhole && new RegExp(`^\\s*(?:${list})\\s*$`, "iu").test(text) && !noBareNumber.test(text);
  const matches = isBare ? [{ 0: text, index: 0, groups: { cited: text.trim() } }] : text.matchAll(patternOf(keyStem));
  return [...matches].flatMap((match) => {
    const groups = (match.groups ?? {}) as Partial<Record<string, string>>;
    const { what, numbers, cited, signed, folder, page, keyed } = groups;
    const called = numbers ?? cited ?? signed ?? page ?? keyed ?? "";
    if (/(?<!\d)0/.test(called)) return [];
    const kind = counted.find(([pattern]) => pattern.test(what ?? folder ?? ""))?.[1] ?? "reference";
    const read = readList(called);
    return [
      {
        written: match[0].trim(),
        start: match.index,
        end: match.index + match[0].length,
        tokens: isSpokenOf.has(kind) ? [] : read.map((number) => toNumberToken(kind, number)),
        numbers: read,
        phrase: what && numbers ? normalizeWords(`${isShort.test(what) ? kind : what} ${numbers}`) : [],
      },
    ];
  });
}
