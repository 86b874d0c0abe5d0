// Pure: what results show, as it travels. What can be made from the rest is left out: titles that stand in other texts, and
// what a work is called.
import { plainFields, sayWork, type FoundRecord, type TextsPart } from "./search-files.ts";
import type { SearchKind, SearchRecord, WorkFacts } from "./search-record.ts";

/** Stands before the place of a record, `;` behind it, where a text holds its title; by itself it is the sign as written. */
const sign = "\uE000";
/** A shorter title is not worth the place. */
const leastTitle = 16;

/**
 * Makes a function that puts places for the titles of other records in a text, the longest that stands at a place. Titles are
 * looked up by their beginnings where words begin, since there are as many of them as texts.
 */
function newTitleCutter(records: readonly SearchRecord[]): (text: string) => string {
  const titles = [...new Map(records.map(({ title }, place) => [title, place]))]
    .filter(([title]) => title.length >= leastTitle)
    .sort(([a], [b]) => b.length - a.length);
  const byBeginning = Map.groupBy(titles, ([title]) => title.slice(0, leastTitle));
  return (text) => {
    const whole = text.replaceAll(sign, `${sign};`);
    let cut = "";
    let end = 0;
    for (const { index } of whole.matchAll(/(?<![\p{L}\p{N}])\S/gu)) {
      if (index < end) continue;
      const alike = byBeginning.get(whole.slice(index, index + leastTitle));
      const found = alike?.find(([title]) => whole.startsWith(title, index));
      if (!found) continue;
      cut += `${whole.slice(end, index)}${sign}${found[1]};`;
      end = index + found[0].length;
    }
    return cut + whole.slice(end);
  };
}

/** Puts the titles back that `newTitleCutter` took out. */
const putTitles = (text: string, titles: readonly string[]): string =>
  text.replace(/\uE000(\d*);/g, (_, place: string) => (place === "" ? sign : (titles[Number(place)] ?? "")));

/** Where a work stands, as it can be told from its facts; nothing for other records. */
const impliedPlace = (kind: SearchKind, number: number, work: WorkFacts | undefined): string =>
  kind === "reference" && work ? sayWork(number, work) : "";

/** Packs what results show of some records. */
export function packTexts(records: readonly SearchRecord[]): TextsPart {
  const cutTitles = newTitleCutter(records);
  const lean = records.map((record) => ({
    ...record,
    more: cutTitles(record.more),
    place: record.place === impliedPlace(record.kind, record.number, record.work) ? "" : record.place,
  }));
  return {
    count: records.length,
    plain: Object.fromEntries(
      plainFields.map((field) => [field, lean.map((record) => record[field])]),
    ) as TextsPart["plain"],
    works: records.map(({ works }) => works),
    work: records.map(({ work }) => work ?? 0),
  };
}

/**
 * One record of those that `packTexts` packed.
 * @param at its place in the part
 */
export function unpackText(
  { plain, works, work }: TextsPart,
  at: number,
  kind: SearchKind,
  number: number,
): FoundRecord {
  const texts = Object.fromEntries(plainFields.map((field) => [field, plain[field][at] ?? ""]));
  const facts = work[at] || undefined;
  const record = { ...texts, kind, number, works: works[at] ?? [], ...(facts && { work: facts }) } as FoundRecord;
  return {
    ...record,
    more: putTitles(record.more, plain.title),
    place: record.place || impliedPlace(kind, number, facts),
  };
}
