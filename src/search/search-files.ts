// Pure: what can be found, as it travels: one file of topics and one of records. Topics and values of facets are told by
// their place in a list, titles in other records by the place of theirs, and each field of all records stands together,
// which compresses best.
import { searchKinds, type SearchRecord, type WorkFacts } from "./search-record.ts";
import type { SearchTopic } from "./search-topics.ts";

/** Each topic as its id, its name, the places of broader topics, and its other spellings. */
type PackedTopic = [id: string, name: string, broader: number[], ...spellings: string[]];

/** The topics with their spellings. */
export interface TopicsFile {
  topics: PackedTopic[];
}

/** Fields that travel as they are. */
const plainFields = [
  "address",
  "title",
  "place",
  "label",
  "effect",
  "origin",
  "text",
  "more",
  "number",
  "row",
] as const;
/** Fields that name topics. */
const topicFields = ["called", "about", "named"] as const;

/** The records, field by field. */
export interface RecordsFile {
  count: number;
  kinds: number[];
  plain: Record<(typeof plainFields)[number], (string | number)[]>;
  topics: Record<(typeof topicFields)[number], number[][]>;
  works: number[][];
  /** Every value of each facet, and for each record the places of its own. */
  facets: Record<string, { values: string[]; records: number[][] }>;
  work: (WorkFacts | 0)[];
}

/** The names of a topic beside its own, as its record tells them; nothing where there are none. */
export const sayNames = ({ name, spellings }: SearchTopic): string => {
  const others = spellings.filter((spelling) => spelling !== name);
  return others.length > 0 ? `Also found as: ${others.join(", ")}.` : "";
};

/** A reference as its record tells it: `Reference 39: Zhu W, Huang L, et al. Cancer Lett 2012` */
export const sayWork = (number: number, { authors, journal, year }: WorkFacts): string =>
  `Reference ${number}: ${authors.join(", ")}. ${journal} ${year}`;

/** What of a record's words can be made from others that travel anyway. */
function implied({ kind, called, about, number, work }: SearchRecord, topicById: ReadonlyMap<string, SearchTopic>) {
  const topic = kind === "topic" ? topicById.get(about[0] ?? called[0] ?? "") : undefined;
  return { more: topic ? sayNames(topic) : "", place: kind === "reference" && work ? sayWork(number, work) : "" };
}

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
const putTitles = (text: string, titles: readonly (string | number)[]): string =>
  text.replace(/\uE000(\d*);/g, (_, place: string) => (place === "" ? sign : String(titles[Number(place)] ?? "")));

/** Packs the topics. */
export function packTopics(topics: readonly SearchTopic[]): TopicsFile {
  const places = new Map(topics.map(({ id }, place) => [id, place]));
  return {
    topics: topics.map(({ id, name, broader, spellings }) => [
      id,
      name,
      broader.map((other) => places.get(other) ?? 0),
      ...spellings.filter((spelling) => spelling !== name),
    ]),
  };
}

/** Unpacks what `packTopics` packed. The name of a topic is its first spelling. */
export const unpackTopics = ({ topics }: TopicsFile): SearchTopic[] =>
  topics.map(([id, name, broader, ...spellings]) => ({
    id,
    name,
    broader: broader.map((place) => topics[place]?.[0] ?? ""),
    spellings: [name, ...spellings],
  }));

/** Packs the records of these topics. */
export function packRecords(records: readonly SearchRecord[], topics: readonly SearchTopic[]): RecordsFile {
  const places = new Map(topics.map(({ id }, place) => [id, place]));
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const cutTitles = newTitleCutter(records);
  const lean = records.map((record): SearchRecord => {
    const { more, place } = implied(record, topicById);
    return {
      ...record,
      more: cutTitles(record.more.startsWith(more) ? record.more.slice(more.length) : `=${record.more}`),
      place: place !== "" && record.place === place ? "" : record.place,
    };
  });
  const column = <Field extends keyof SearchRecord>(field: Field) => lean.map((record) => record[field]);
  const facetNames = [...new Set(records.flatMap(({ facets }) => Object.keys(facets)))];
  const facets = facetNames.map((name) => {
    const values = [...new Set(records.flatMap((record) => record.facets[name] ?? []))];
    const placeOf = new Map(values.map((value, place) => [value, place]));
    const valuesOf = (record: SearchRecord) => (record.facets[name] ?? []).map((value) => placeOf.get(value) ?? -1);
    return [name, { values, records: records.map(valuesOf) }] as const;
  });
  return {
    count: records.length,
    kinds: records.map(({ kind }) => searchKinds.indexOf(kind)),
    plain: Object.fromEntries(plainFields.map((field) => [field, column(field)])) as RecordsFile["plain"],
    topics: Object.fromEntries(
      topicFields.map((field) => [field, column(field).map((ids) => ids.map((id) => places.get(id) ?? 0))]),
    ) as RecordsFile["topics"],
    works: column("works"),
    facets: Object.fromEntries(facets),
    work: records.map(({ work }) => work ?? 0),
  };
}

/**
 * Unpacks what `packRecords` packed.
 * @throws Error when a field does not hold as many records as the file says it does
 */
export function unpackRecords(file: RecordsFile, topics: readonly SearchTopic[]): SearchRecord[] {
  const columns = [file.kinds, ...Object.values(file.plain), ...Object.values(file.topics), file.works, file.work];
  if (file.count === 0 || columns.some((column) => column.length !== file.count)) {
    throw new Error(`the records of the search are not whole: ${columns.map(({ length }) => length).join(", ")}`);
  }
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  return Array.from({ length: file.count }, (_, at) => {
    const plain = Object.fromEntries(plainFields.map((field) => [field, file.plain[field][at]]));
    const named = Object.fromEntries(
      topicFields.map((field) => [field, (file.topics[field][at] ?? []).map((place) => topics[place]?.id ?? "")]),
    );
    const facets = Object.entries(file.facets).map(
      ([name, { values, records }]) => [name, (records[at] ?? []).map((place) => values[place] ?? "")] as const,
    );
    const work = file.work[at];
    const record = {
      ...plain,
      ...named,
      kind: searchKinds[file.kinds[at] ?? 0],
      works: file.works[at],
      facets: Object.fromEntries(facets.filter(([, values]) => values.length > 0)),
      ...(work && { work }),
    } as SearchRecord;
    const { more, place } = implied(record, topicById);
    const own = putTitles(record.more, file.plain.title);
    return {
      ...record,
      more: own.startsWith("=") ? own.slice(1) : more + own,
      place: record.place || place,
    };
  });
}
