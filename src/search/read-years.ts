// Pure: the years that a question names. Runs in the browser and in the build.
import { dashes, readRange } from "../words/number-ranges.ts";

/** Years that a text names by more than one of them. */
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
    String.raw`${apart}(?<way>since|after|before|until|up to)\s+(?<one>${year})${end}`,
  ].join("|"),
  "giu",
);
/** Years of which a reader may ask for all on one side. */
const [earliest, latest] = [1900, 2099];

/** Spans of years: `2012-2014`, `2012:2014`, `between 2012 and 2014`, `since 2015`, `before 2005`. */
export const findYears = (text: string): YearsMatch[] =>
  [...text.matchAll(ways)].flatMap(({ 0: written, index: start, groups = {} }) => {
    const { from = "", to = "", way = "", one = "" } = groups;
    const [first, last] = [Number(from || one), Number(to.length === 2 ? from.slice(0, 2) + to : to)];
    const ends = from
      ? [first, last]
      : ({
          after: [first + 1, latest],
          before: [earliest, first - 1],
          until: [earliest, first],
          "up to": [earliest, first],
        }[way.toLowerCase().replace(/\s+/g, " ")] ?? [first, latest]);
    const years = readRange(ends) ?? [];
    return years.length > 1 ? [{ written, start, years }] : [];
  });

/** A year as citations write it that tell works of one year apart: `2012a` */
const lettered = new RegExp(String.raw`${apart}(${year})[a-h](?![\p{L}\p{N}]|[-–]\p{L})`, "giu");

/** Years with a letter, which says which of several works of that year is meant. */
export const findLettered = (text: string): { written: string; start: number; year: string }[] =>
  [...text.matchAll(lettered)].map(({ 0: written, 1: one = "", index: start }) => ({ written, start, year: one }));
