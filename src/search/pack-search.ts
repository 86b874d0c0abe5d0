// Pure: the search as it travels, made from the records. Runs in the build.
import { compareNames } from "../evidence/finding-facets.ts";
import { indexRecords, type RecordIndex } from "./index-records.ts";
import type { SearchFacetId } from "../words/facet-words.ts";
import { readWords, reduce } from "../words/normalize-words.ts";
import {
  packScore,
  toSteps,
  type BeginningsPart,
  type PackedEntry,
  type PackedName,
  type PartKind,
  type PartName,
  type PartsByKind,
  type PositionsPart,
  type Rank,
  type StartFile,
  type WordsPart,
} from "./search-files.ts";
import type { SearchRecord } from "./search-record.ts";
import { stemsOf, type SearchTopic } from "./search-topics.ts";
import { packTexts } from "./texts.ts";
import { keyOf, toTopicToken } from "./tokens.ts";

/** The search in files: what it starts with, and its parts by their names. */
export interface PackedSearch {
  start: Omit<StartFile, "edition">;
  /** Each is made when it is asked for: of a large review all at once take more memory than its index. */
  parts: ReadonlyMap<PartName, () => PartsByKind[PartKind]>;
}

/** How large parts may become, in letters. What many records hold may be larger by itself. */
const wordsLength = 24_000;
const beginningsLength = 16_000;
/** Up to so many records there is one part of texts, and the facets travel along; above, a part holds few. */
const manyRecords = 1000;
const textsOfMany = 16;

/** Whether two keys are in order. By code units, as they are looked up. */
const byKey = <Item extends { key: string }>(a: Item, b: Item) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Cuts items that are in order by their keys; equal keys stay together. */
function cutParts<Item extends { key: string }>(items: readonly Item[], most: number): Item[][] {
  const parts: Item[][] = [];
  let length = 0;
  let last: string | undefined;
  for (const item of items) {
    const own = JSON.stringify(item).length;
    if (parts.length === 0 || (length + own > most && item.key !== last)) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(item);
    length += own;
    last = item.key;
  }
  return parts;
}

const firstKeys = (parts: readonly (readonly { key: string }[])[]): string[] =>
  parts.map(([first]) => first?.key ?? "");

/** One thing that is looked up by its key. */
interface Item {
  key: string;
  entry?: [token: string, entry: PackedEntry];
  spelling?: [reduced: string, topic: SearchTopic];
  stems?: [stems: string, topic: SearchTopic];
}

/** Each topic with itself and all that is narrower. */
function familiesOf(topics: readonly SearchTopic[]): Map<string, SearchTopic[]> {
  const families = new Map(topics.map((topic) => [topic.id, [topic]]));
  for (const topic of topics) for (const id of topic.broader) families.get(id)?.push(topic);
  return families;
}

/** Everything that is looked up, by key. */
function toItems(
  { tokens, forms }: RecordIndex,
  records: readonly SearchRecord[],
  topics: readonly SearchTopic[],
): Item[] {
  const formsByWord = Map.groupBy([...forms], ([, { word }]) => word);
  const families = familiesOf(topics);
  const pages = new Map(
    records.flatMap(({ kind, about }, place) => (kind === "topic" && about[0] ? [[about[0], place] as const] : [])),
  );
  const ofTopics = new Map(
    topics.map(({ id }) => {
      const page = pages.get(id);
      const spellings = (families.get(id) ?? []).flatMap((topic) => topic.spellings);
      return [toTopicToken(id), { ...(page !== undefined && { page }), spellings }] as const;
    }),
  );
  const items = [...new Set([...tokens.keys(), ...ofTopics.keys()])].map((token): Item => {
    const { records: holders = [], scores = [], called = [] } = tokens.get(token) ?? {};
    const own = formsByWord.get(token)?.map(([form]) => form);
    const entry: PackedEntry = {
      records: toSteps(holders),
      scores: scores.map(packScore),
      ...(called.length > 0 && { called: toSteps(called) }),
      ...(own && { forms: own }),
      ...ofTopics.get(token),
    };
    return { key: keyOf(token), entry: [token, entry] };
  });
  for (const topic of topics) {
    for (const spelling of topic.spellings) {
      const reduced = reduce(spelling);
      items.push({ key: reduced, spelling: [reduced, topic] });
      const stems = stemsOf(spelling);
      if (stems !== undefined) items.push({ key: stems, stems: [stems, topic] });
    }
  }
  return items.sort(byKey);
}

/** One part of what is looked up. The first topic of those that are written alike is meant. */
function toWordsPart(items: readonly Item[]): WordsPart {
  const places = new Map<SearchTopic, number>();
  const placeOf = (topic: SearchTopic) => {
    const place = places.get(topic) ?? places.size;
    places.set(topic, place);
    return place;
  };
  const firstOf = (pairs: readonly (readonly [string, SearchTopic])[]) =>
    [...new Map([...pairs].reverse())].reverse().map(([key, topic]): [string, number] => [key, placeOf(topic)]);
  const tokens = items.flatMap(({ entry }) => (entry ? [entry] : []));
  const spellings = firstOf(items.flatMap(({ spelling }) => (spelling ? [spelling] : [])));
  const stems = firstOf(items.flatMap(({ stems: pair }) => (pair ? [pair] : [])));
  return { tokens, spellings, stems, topics: [...places.keys()].map(({ id, name }) => [id, name]) };
}

/** Where a word stands, record by record, of a list that says how often before it says where. */
function cutPositions(positions: readonly number[]): number[][] {
  const ofRecords: number[][] = [];
  for (let at = 0; at < positions.length; at += (positions[at] ?? 0) + 1)
    ofRecords.push(positions.slice(at + 1, at + 1 + (positions[at] ?? 0)));
  return ofRecords;
}

/** What beginnings may go on to, by key. */
function toBeginnings(
  { tokens, forms }: RecordIndex,
  records: readonly SearchRecord[],
  topics: readonly SearchTopic[],
) {
  const formsIn = (texts: readonly string[]) =>
    new Set(texts.flatMap((text) => readWords(text).map(({ form }) => form)));
  const ofTopics = formsIn(topics.flatMap(({ spellings }) => spellings));
  // Names are misspelled, and what titles are made of; verbs and the like are words that mean themselves.
  const ofTitles = formsIn(records.flatMap(({ title, work }) => [title, ...(work?.authors ?? [])]));
  const rankOf = (form: string): Rank => (ofTopics.has(form) ? 2 : ofTitles.has(form) ? 1 : 0);
  const ofForms = [...forms].map(([form, { count }]): { key: string; form: BeginningsPart["forms"][number] } => {
    const rank = rankOf(form);
    return { key: form, form: rank === 0 ? form : [form, rank, count] };
  });
  const ofNames = topics.flatMap(({ id, name, spellings }, place) => {
    const weight = tokens.get(toTopicToken(id))?.records.length ?? 0;
    return spellings.map((spelling) => ({
      key: reduce(spelling),
      name: [spelling, place, id, name, weight] satisfies PackedName,
    }));
  });
  const items: { key: string; form?: BeginningsPart["forms"][number]; name?: PackedName }[] = [...ofForms, ...ofNames];
  return items.sort(byKey);
}

/** The kinds, or numbers, of records as how many follow one another. */
function toRuns(records: readonly SearchRecord[]): Pick<StartFile, "kinds" | "numbers"> {
  const kinds: StartFile["kinds"] = [];
  const numbers: StartFile["numbers"] = [];
  records.forEach(({ kind, number }, place) => {
    const [lastKind, lastNumbers] = [kinds.at(-1), numbers.at(-1)];
    if (lastKind?.[0] === kind) lastKind[1]++;
    else kinds.push([kind, 1]);
    if (number === 0) return;
    if (lastNumbers && lastNumbers[0] + lastNumbers[2] === place && lastNumbers[1] + lastNumbers[2] === number)
      lastNumbers[2]++;
    else numbers.push([place, number, 1]);
  });
  return { kinds, numbers };
}

/**
 * Packs the search of some records.
 * @param keyStem what the citation keys of works begin with, before their number
 */
export function packSearch(
  records: readonly SearchRecord[],
  topics: readonly SearchTopic[],
  keyStem = "",
): PackedSearch {
  const index = indexRecords(records, topics);
  const words = cutParts(toItems(index, records, topics), wordsLength);
  const beginnings = cutParts(toBeginnings(index, records, topics), beginningsLength);
  const isSmall = records.length <= manyRecords;
  const size = isSmall ? Math.max(1, records.length) : textsOfMany;
  const facetNames = [...new Set(records.flatMap(({ facets }) => Object.keys(facets) as SearchFacetId[]))];
  const facets = facetNames.map((name): [PartName, PartsByKind["facet"]] => {
    const values = [...new Set(records.flatMap((record) => record.facets[name] ?? []))].sort(compareNames(name));
    const placeOf = new Map(values.map((value, place) => [value, place]));
    const placesOf = (record: SearchRecord) => (record.facets[name] ?? []).map((value) => placeOf.get(value) ?? -1);
    return [`facet-${name}`, { values, records: records.map(placesOf) }];
  });
  const positionsOf = (items: readonly Item[]): PositionsPart => ({
    words: items.flatMap(({ entry }): PositionsPart["words"] => {
      const positions = entry ? (index.tokens.get(entry[0])?.positions ?? []) : [];
      return entry && positions.length > 0 ? [[entry[0], cutPositions(positions).map(toSteps)]] : [];
    }),
  });
  const beginningsOf = (items: (typeof beginnings)[number]): BeginningsPart => ({
    forms: items.flatMap(({ form }) => (form === undefined ? [] : [form])),
    names: items.flatMap(({ name }) => (name ? [name] : [])),
  });
  const textsAt = (at: number) => packTexts(records.slice(at * size, (at + 1) * size));
  const findings = records.filter(({ kind }) => kind === "finding");
  const start = {
    count: records.length,
    keyStem,
    ...toRuns(records),
    grounds: findings.map(({ works, origin }) => (works.length > 0 ? 1 : 0) + (origin === "msc" ? 2 : 0)).join(""),
    openings: records.flatMap(({ isOpening }, place) => (isOpening ? [place] : [])),
    article: records.findIndex(({ kind, work }) => kind !== "reference" && work !== undefined),
    words: firstKeys(words),
    beginnings: firstKeys(beginnings),
    texts: size,
    facets: facetNames,
    along: isSmall ? facets.map(([name, part]) => ({ name, part })) : [],
  };
  return {
    start,
    parts: new Map<PartName, () => PartsByKind[PartKind]>([
      ...words.map((items, at) => [`words-${at}` as const, () => toWordsPart(items)] as const),
      ...words.map((items, at) => [`positions-${at}` as const, () => positionsOf(items)] as const),
      ...beginnings.map((items, at) => [`beginnings-${at}` as const, () => beginningsOf(items)] as const),
      ...Array.from(
        { length: Math.ceil(records.length / size) },
        (_, at) => [`texts-${at}` as const, () => textsAt(at)] as const,
      ),
      ...(isSmall ? [] : facets.map(([name, part]) => [name, () => part] as const)),
    ]),
  };
}
