// Pure: the years that a question names. Runs in the browser and in the build.
import { dashes, readRange } from "../words/number-ranges.ts";

/** Years that a text names by a span of them. */
interface YearsMatch {
  /** As written, `after 2015`. */
  written: string;
  start: number;
  years: number[];
}

const year = String.raw`(?:1[89]|20)\d{2}`;
const apart = String.raw`(?<![\p{L}\p{N}.,:/-])`;
const end = String.raw`(?![\p{L}\p{N}]|[${dashes}.,/:]\d)`;
const ways = new RegExp(
  [
    String.raw`${apart}(?:(?:from|between)\s+)?(?<from>${year})\s*(?:[${dashes}:]|\.\.|to|and(?<=between\s+${year}\s*and)|until)\s*(?<to>${year}|(?<=[${dashes}]\s?)\d{2})${end}`,
    String.raw`${apart}(?<way>(?:since|after|before|until|up to)\s|[<>]=?|=[<>]|[≤≥])\s*(?<one>${year})${end}`,
    String.raw`${apart}(?<open>${year})(?:\+(?![\p{L}\p{N}])|[${dashes}](?!\S))`,
    String.raw`${apart}(?<decade>(?:1[89]|20)\d0)['’]?s(?![\p{L}\p{N}])`,
  ].join("|"),
  "giu",
);
/** Years of which a reader may ask for all on one side. */
const [earliest, latest] = [1900, 2099];

/** The first and the last year on one side of another, by the word or the sign that says which. */
function readSide(way: string, one: number): [first: number, last: number] {
  if (/^(?:after|>)$/.test(way)) return [one + 1, latest];
  if (/^(?:before|<)$/.test(way)) return [earliest, one - 1];
  return /^(?:until|up to|<=|=<|≤)$/.test(way) ? [earliest, one] : [one, latest];
}

/** Spans of years: `2012-2014`, `2012:2014`, `between 2012 and 2014`, `since 2015`, `>=2015`, `2015-`, `before 2005`, `2010s`. */
export const findYears = (text: string): YearsMatch[] =>
  [...text.matchAll(ways)].flatMap(({ 0: written, index: start, groups = {} }) => {
    const { from, to = "", way = "", one, open, decade } = groups;
    const ends = from
      ? [Number(from), Number(to.length === 2 ? from.slice(0, 2) + to : to)]
      : decade
        ? [Number(decade), Number(decade) + 9]
        : readSide(way.trim().toLowerCase(), Number(one ?? open));
    const years = readRange(ends) ?? [];
    return years.length > 0 ? [{ written, start, years }] : [];
  });

const lone = new RegExp(`^${year}$`);
const openBefore = new RegExp(`^[${dashes}](?=\\d)`);

/** The years of `2012`, `2010-2013`, `2013-2010`, `2012-`, `-2012` or `>2012`; none for anything else. */
export function readYears(text: string): number[] {
  const asked = text.trim().replace(openBefore, "until ");
  if (lone.test(asked)) return [Number(asked)];
  const [span] = findYears(asked);
  return span?.written === asked ? span.years : [];
}

/** A year as citations write it that tell works of one year apart: `2012a` */
const lettered = new RegExp(String.raw`${apart}(${year})[a-h](?![\p{L}\p{N}]|[-–]\p{L})`, "giu");

/** Years with a letter, which says which of several works of that year is meant. */
export const findLettered = (text: string): { written: string; start: number; year: string }[] =>
  [...text.matchAll(lettered)].map(({ 0: written, 1: one = "", index: start }) => ({ written, start, year: one }));
