// Pure: what a query finds. Runs in the browser and in the build.
import { normalizeWords } from "../words/normalize-words.ts";
import { directionOf, tellBothWays } from "../words/plain-words.ts";
import { emptyTerm, type Query, type Term } from "./query.ts";
import type { Scores, SearchIndex } from "./search-index.ts";
import { rank } from "./rank.ts";
import { searchKinds } from "./search-record.ts";
import { toNumberToken, toWorkToken } from "./tokens.ts";

/** Records that have the same words of a question, best first. */
export interface AnswerGroup {
  had: Term[];
  /** What they lack; nothing where all is there. */
  lacked: Term[];
  /** By their place among all records. */
  records: number[];
}

/** What a query finds: a group that has everything, and where there is none or it is small, those that have most. */
export interface Answer {
  groups: AnswerGroup[];
}

/** What a record gains by using the very words of the question, as a share of what they would weigh alone. */
const ownWords = 0.15;

const mostGroups = 8;
/** With so few records that have all of three words or more, those that have most follow. */
const few = 3;
/** Above so many terms every record has others, and groups would have one member each. */
const mostGrouped = 5;

/** The records that a term finds, and how well. */
function scoresOf({ tokens, phrases }: Term, index: SearchIndex): Map<number, number> {
  const all = [...tokens.map(index.find), ...phrases.map((phrase) => index.findPhrase(phrase))];
  const best = new Map<number, number>();
  for (const scores of all) {
    for (const [record, score] of scores) best.set(record, Math.max(score, best.get(record) ?? 0));
  }
  return best;
}

/**
 * What a finding weighs by what it rests on: one that cites nothing, or tells of other vesicles, stands after its like. Not
 * more: before all others would also stand what is cited and has the words of a question only in passing.
 */
function trustIn(record: number, index: SearchIndex): number {
  const { isCited, isOfMsc } = index.groundOf(record);
  return (isCited ? 1 : 0.7) * (isOfMsc ? 1 : 0.9);
}

/** What more than this share of all records have tells none from another. */
const commonShare = 0.2;

/**
 * The terms that a result must have: those that tell records apart. What nearly everything has ranks, and so do verbs where
 * a question names both directions; they are required where nothing else is asked. A field and years always are.
 */
function findRequired(terms: readonly Term[], index: SearchIndex): Term[] {
  const isBothWays = tellBothWays(terms.flatMap(({ words }) => words));
  const hard = terms.filter(
    (term) => !term.isSoft && !(isBothWays && term.words.some((word) => directionOf(word) !== undefined)),
  );
  const filters = hard.filter(({ isFilter }) => isFilter);
  const words = hard.filter(({ isFilter }) => !isFilter);
  const telling = words.filter((term) => scoresOf(term, index).size <= index.count * commonShare);
  const asked = [...filters, ...(telling.length > 0 ? telling : words)];
  return asked.length > 0 ? terms.filter((term) => asked.includes(term)) : [...terms];
}

/** Puts records in order: by what they hold of the terms, then by what kind of thing was asked for. */
function newOrder(query: Query, terms: readonly Term[], index: SearchIndex): (records: readonly number[]) => number[] {
  const hard = terms.map((term) => scoresOf(term, index));
  const soft = query.terms.filter((term) => !terms.includes(term)).map((term) => scoresOf(term, index));
  const spelled = terms.flatMap((term) => term.spelled ?? []).map(index.find);
  const named = terms
    .flatMap((term) => term.topics?.slice(0, 1) ?? [])
    .flatMap(({ name }) => normalizeWords(name).map(index.find));
  const sum = (all: readonly Scores[], record: number) =>
    all.reduce((total, scores) => total + (scores.get(record) ?? 0), 0);
  const total = (record: number) =>
    (sum([...hard, ...soft], record) + sum([...spelled, ...named, ...named], record) * ownWords) *
    trustIn(record, index);
  return (records) =>
    rank(
      [...records].sort((a, b) => total(b) - total(a) || a - b),
      index,
      query,
      terms,
    );
}

/** Takes one of each list in turn; what stands in several comes once. */
function interleave(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return [...new Set(Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat())];
}

/** Puts records in order as `newOrder` does; where the question offers a choice, what each of its alternatives finds takes turns. */
function newFairOrder(query: Query, terms: readonly Term[], index: SearchIndex) {
  const choice = terms.find(({ alternatives }) => alternatives);
  if (!choice?.alternatives) return newOrder(query, terms, index);
  const swap = (all: readonly Term[], one: Term) => all.map((term) => (term === choice ? one : term));
  const orders = choice.alternatives.map((one) => {
    const holding = scoresOf(one, index);
    const order = newOrder({ ...query, terms: swap(query.terms, one) }, swap(terms, one), index);
    return (records: readonly number[]) => order(records.filter((record) => holding.has(record)));
  });
  return (records: readonly number[]) => interleave(orders.map((order) => order(records)));
}

/** Records by which of the terms they have, with what each of these sets weighs: rare words more. */
function groupByTerms(terms: readonly Term[], index: SearchIndex, isWanted: (record: number) => boolean) {
  const scored = terms.map((term) => scoresOf(term, index));
  const weights = scored.map((scores) => Math.log(1 + index.count / Math.max(1, scores.size)));
  const groups = new Map<string, { has: boolean[]; count: number; weight: number; records: number[] }>();
  for (const record of new Set(scored.flatMap((scores) => [...scores.keys()]))) {
    if (!isWanted(record)) continue;
    const has = scored.map((scores) => scores.has(record));
    const weight = weights.reduce((sum, weight, at) => sum + (has[at] ? weight : 0), 0);
    const group = groups.get(has.join()) ?? { has, count: has.filter(Boolean).length, weight, records: [] };
    group.records.push(record);
    groups.set(has.join(), group);
  }
  return { groups: [...groups.values()], all: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Those groups that have half of the terms, or half of their weight; where nothing has as much, what comes nearest. */
function findNearest(terms: readonly Term[], { groups, all }: ReturnType<typeof groupByTerms>) {
  const parts = groups.sort((a, b) => b.weight - a.weight);
  const least = Math.min(Math.max(0, ...parts.map(({ count }) => count)), Math.ceil(terms.length / 2));
  const near = parts.filter(({ count, weight }) => count >= least || weight >= all / 2);
  return near.slice(0, terms.length > mostGrouped ? near.length : mostGroups);
}

/** Finds what a query asks for. */
export function answerQuery(query: Query, index: SearchIndex): Answer {
  const nothing: Answer = { groups: [] };
  if (query.work) return { groups: [answerWork(query.work.record, index)] };
  if (query.unknown.length > 0 || query.unfinished !== undefined) return nothing;
  const terms = findRequired(query.terms, index);
  if (terms.length === 0) return nothing;
  const left = new Set(query.excluded.flatMap((term) => [...scoresOf(term, index).keys()]));
  const isWanted = (record: number) =>
    !left.has(record) && (query.kinds.size === 0 || query.kinds.has(index.kindOf(record)));
  const found = groupByTerms(terms, index, isWanted);
  const whole = found.groups.find(({ count }) => count === terms.length)?.records;
  const [first, ...others] = terms.map((term) => scoresOf(term, index));
  const hasAll = (record: number) => others.every((scores) => scores.has(record));
  if (!whole && [...(first?.keys() ?? [])].some(hasAll)) return nothing; // all of them were excluded
  const order = newFairOrder(query, terms, index);
  const complete: AnswerGroup[] =
    whole && query.missing.length === 0 ? [{ had: terms, lacked: [], records: order(whole) }] : [];
  // Where few have what is required, the words that the question could do without are asked for, too.
  const isFew = complete.length > 0 && (whole ?? []).length <= few;
  const wider = isFew && terms.length < 3 ? query.terms : terms;
  if (complete.length > 0 && (wider.length < 3 || !isFew)) return { groups: complete };
  const shown = new Set(complete.flatMap(({ records }) => records));
  const rest = groupByTerms(wider, index, (record) => isWanted(record) && !shown.has(record));
  const missing = query.missing.map((written): Term => ({ ...emptyTerm, written }));
  const near = findNearest(wider, rest).map(({ has, records }): AnswerGroup => {
    const had = wider.filter((_, at) => has[at]);
    const lacked = [...wider.filter((_, at) => !has[at]), ...missing];
    return { had, lacked, records: newFairOrder(query, had, index)(records) };
  });
  return { groups: [...complete, ...near] };
}

/** A work that was cited, then what rests on it. */
function answerWork(record: number, index: SearchIndex): AnswerGroup {
  const kind = index.kindOf(record);
  const number = index.numberOf(record);
  const resting = kind === "reference" ? [...index.find(toWorkToken(number)).keys()] : [];
  const placeOf = (other: number) => searchKinds.indexOf(index.kindOf(other));
  const rest = resting
    .filter((other) => index.kindOf(other) !== "reference")
    .sort((a, b) => placeOf(a) - placeOf(b) || a - b);
  const term = { ...emptyTerm, tokens: [toNumberToken(kind, number)] };
  return { had: [term], lacked: [], records: [record, ...rest] };
}
