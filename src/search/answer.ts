// Pure: what a query finds. Runs in the browser and in tests.
import { normalizeWords } from "./normalize-words.ts";
import { sourceClassNames } from "../words/finding-words.ts";
import { directionOf } from "./plain-words.ts";
import type { Query, Term } from "./query.ts";
import type { Scores, SearchIndex } from "./search-index.ts";
import type { SearchRecord } from "./search-record.ts";
import { rank } from "./rank.ts";
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
  /** Whether no record has everything. */
  isPartial: boolean;
}

/** What a record gains by using the very words of the question, as a share of what they would weigh alone. */
const ownWords = 0.15;

const mostGroups = 8;
/** With so few records that have all of three words or more, those that have most follow. */
const few = 3;
/** Above so many terms every record has others, and groups would have one member each. */
const mostGrouped = 5;

/** The records that a term finds, and how well. */
export function scoresOf({ tokens, phrases }: Term, index: SearchIndex): Map<number, number> {
  const all = [...tokens.map(index.find), ...phrases.map((phrase) => index.findPhrase(phrase))];
  const best = new Map<number, number>();
  for (const scores of all) {
    for (const [record, score] of scores) best.set(record, Math.max(score, best.get(record) ?? 0));
  }
  return best;
}

/** What a finding weighs by what it rests on: one that cites nothing, or tells of other vesicles, stands after its like. */
function trustIn(record: SearchRecord | undefined): number {
  if (record?.kind !== "finding") return 1;
  return (record.works.length > 0 ? 1 : 0.7) * (record.facets["source"]?.includes(sourceClassNames.msc) ? 1 : 0.9);
}

/** What more than this share of all records have tells none from another. */
const commonShare = 0.2;

/**
 * The terms that a result must have: those that tell records apart. What nearly everything has ranks, and so do verbs where
 * a question names both directions; they are required where nothing else is asked.
 */
function findRequired(terms: readonly Term[], index: SearchIndex): Term[] {
  const directions = new Set(
    terms.flatMap(({ words }) => words.map(directionOf)).filter((direction) => direction >= 0),
  );
  const isBothWays = directions.size > 1;
  const hard = terms.filter(
    (term) => !term.isSoft && !(isBothWays && term.words.some((word) => directionOf(word) >= 0)),
  );
  const isTelling = (term: Term) => scoresOf(term, index).size <= index.records.length * commonShare;
  const telling = hard.filter(isTelling);
  return telling.length > 0 ? telling : hard.length > 0 ? hard : [...terms];
}

/** Finds what a query asks for. */
export function answerQuery(query: Query, index: SearchIndex): Answer {
  const nothing: Answer = { groups: [], isPartial: false };
  if (query.work) return { groups: [answerWork(query.work.record, index)], isPartial: false };
  if (query.unknown.length > 0 || query.unfinished !== undefined) return nothing;
  const terms = findRequired(query.terms, index);
  if (terms.length === 0) return nothing;
  const scored = terms.map((term) => scoresOf(term, index));
  const soft = query.terms.filter((term) => !terms.includes(term)).map((term) => scoresOf(term, index));
  const left = new Set(query.excluded.flatMap((term) => [...scoresOf(term, index).keys()]));
  const isWanted = (record: number) => {
    const kind = index.records[record]?.kind;
    return !left.has(record) && (query.kinds.size === 0 || (kind !== undefined && query.kinds.has(kind)));
  };
  const weights = scored.map((scores) => Math.log(1 + index.records.length / Math.max(1, scores.size)));
  const byTerms = new Map<string, number[]>();
  for (const record of new Set(scored.flatMap((scores) => [...scores.keys()]))) {
    if (!isWanted(record)) continue;
    const key = scored.map((scores) => (scores.has(record) ? "1" : "0")).join("");
    byTerms.set(key, [...(byTerms.get(key) ?? []), record]);
  }
  const spelled = terms.flatMap((term) => term.spelled ?? []).map(index.find);
  const named = terms
    .flatMap((term) => term.topics?.slice(0, 1) ?? [])
    .flatMap(({ name }) => normalizeWords(name).map(index.find));
  const sum = (all: readonly Scores[], record: number) =>
    all.reduce((total, scores) => total + (scores.get(record) ?? 0), 0);
  const total = (record: number) =>
    (sum([...scored, ...soft], record) + sum([...spelled, ...named, ...named], record) * ownWords) *
    trustIn(index.records[record]);
  const order = (records: number[]) =>
    rank(
      records.sort((a, b) => total(b) - total(a) || a - b),
      index.records,
      query,
    );
  const whole = byTerms.get("1".repeat(terms.length));
  const hasAll = (record: number) => scored.every((scores) => scores.has(record));
  if (!whole && [...(scored[0]?.keys() ?? [])].some(hasAll)) return nothing; // all of them were excluded
  const complete: AnswerGroup[] =
    whole && query.missing.length === 0 ? [{ had: terms, lacked: [], records: order(whole) }] : [];
  if (whole && complete.length > 0 && (terms.length < 3 || whole.length > few))
    return { groups: complete, isPartial: false };
  const weigh = (key: string) => weights.reduce((sum, weight, at) => sum + (key[at] === "1" ? weight : 0), 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const ranked = [...byTerms.keys()]
    .filter((key) => complete.length === 0 || key.includes("0"))
    .sort((a, b) => weigh(b) - weigh(a));
  const countHad = (key: string) => key.split("1").length - 1;
  const most = Math.max(0, ...ranked.map(countHad));
  // Half of the words, or half of their weight; where nothing has as much, what comes nearest.
  const least = Math.min(most, Math.ceil(terms.length / 2));
  const isEnough = (key: string) => countHad(key) >= least || weigh(key) >= all / 2;
  const kept = ranked.filter(isEnough);
  const shown = terms.length > mostGrouped ? kept.length : mostGroups;
  const missing = query.missing.map((written): Term => ({
    written,
    tokens: [],
    phrases: [],
    words: [],
    beginnings: [],
    isSoft: false,
  }));
  return {
    groups: [
      ...complete,
      ...kept.slice(0, shown).map((key) => ({
        had: terms.filter((_, at) => key[at] === "1"),
        lacked: [...terms.filter((_, at) => key[at] === "0"), ...missing],
        records: order(byTerms.get(key) ?? []),
      })),
    ],
    isPartial: complete.length === 0,
  };
}

/** A work that was cited, then what rests on it. */
function answerWork(record: number, index: SearchIndex): AnswerGroup {
  const { number = 0, kind = "section" } = index.records[record] ?? {};
  const resting = kind === "reference" ? [...index.find(toWorkToken(number)).keys()] : [];
  const order = ["finding", "section", "pathway", "note"];
  const rest = resting
    .filter((other) => order.includes(index.records[other]?.kind ?? ""))
    .sort((a, b) => order.indexOf(index.records[a]?.kind ?? "") - order.indexOf(index.records[b]?.kind ?? "") || a - b);
  const term = {
    written: "",
    tokens: [toNumberToken(kind, number)],
    phrases: [],
    words: [],
    beginnings: [],
    isSoft: false,
  };
  return { had: [term], lacked: [], records: [record, ...rest] };
}
