// Pure: the order in which results stand. Runs in the browser and in the build.
import { directionOf, tellBothWays } from "../words/plain-words.ts";
import type { Query, Term } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import { type SearchKind, searchKinds } from "./search-record.ts";
import { isNumberToken, toTopicToken } from "./tokens.ts";

/** What the order of records depends on beside how well they hold the words. */
export type Ranked = Pick<SearchIndex, "kindOf" | "numberOf" | "isOpening" | "find" | "findCalled" | "pageOf">;

/** Kinds take turns in the order of these numbers, over and over: the evidence more often than what merely mentions the thing. */
const turnsOf: Readonly<Record<SearchKind, readonly [number, ...number[]]>> = {
  finding: [1, 3, 7],
  reference: [2, 4, 8],
  section: [5, 9],
  note: [6],
  pathway: [10],
  topic: [11],
};
const turns = searchKinds
  .flatMap((kind) => turnsOf[kind].map((turn) => ({ kind, turn })))
  .sort((a, b) => a.turn - b.turn)
  .map(({ kind }) => kind);

/** Takes records in turns until none is left, each kind in its own order. */
function takeTurns(ordered: readonly number[], { kindOf }: Ranked): number[] {
  const rest = new Map<SearchKind, number[]>();
  for (const id of ordered) {
    const kind = kindOf(id);
    const alike = rest.get(kind);
    if (alike) alike.push(id);
    else rest.set(kind, [id]);
  }
  const taken: number[] = [];
  const next = new Map<SearchKind, number>();
  while (taken.length < ordered.length) {
    for (const kind of turns) {
      const at = next.get(kind) ?? 0;
      const id = rest.get(kind)?.[at];
      if (id === undefined) continue;
      taken.push(id);
      next.set(kind, at + 1);
    }
  }
  return taken;
}

/** What a record may be called by that is asked for in words: verbs of one direction are one word. */
const callersOf = ({ tokens, words }: Term): readonly string[] =>
  tokens.length > 0 && words.some(directionOf) ? tokens : words;

/**
 * Orders records, given the best first: the page of a topic that was named and a work that was asked for by author, year or
 * number come first, then a section that is headed by what was asked, a note so called and a section on it, then the kinds in
 * turn. Where several topics were asked for, no page of one is what was meant; the best findings and the best reference on all
 * of them go before.
 * @param asked the terms that the records have: what nearly everything is about was not asked for by itself
 */
export function rank(
  best: readonly number[],
  index: Ranked,
  query: Pick<Query, "terms">,
  asked: readonly Term[] = query.terms,
): number[] {
  const topics = asked.flatMap((term) => term.topics ?? []).map(({ id }) => id);
  const words = query.terms.filter(({ isSoft, topics: named }) => !isSoft && !named).flatMap(callersOf);
  const ofKind = (kind: SearchKind, isOne: (record: number) => boolean = () => true) =>
    best.filter((record) => index.kindOf(record) === kind && isOne(record));
  const isCalled = (record: number, token: string) => index.findCalled(token).has(record);
  const held = new Set(best);
  const pages = [...new Set(topics.flatMap((topic) => index.pageOf(topic) ?? []))].filter((page) => held.has(page));
  const isOnTopic = (record: number) => topics.some((topic) => isCalled(record, toTopicToken(topic)));
  const called =
    topics.length > 0 || words.length === 0
      ? []
      : ofKind("reference", (record) => words.every((word) => isCalled(record, word)));
  const titled = ofKind("section", (record) => index.isOpening(record) && isOnTopic(record));
  // A note mentions much; one that is called by what was asked is about it.
  const hard = asked.filter(({ isSoft }) => !isSoft);
  const said = hard.length > 0 ? hard : asked;
  const isOfTopicsAlone = said.every((term) => term.topics);
  const isSo = (record: number) =>
    said.every((term) => (term.topics ? (term.spelled ?? []) : callersOf(term)).some((word) => isCalled(record, word)));
  const notes = isOfTopicsAlone ? [] : ofKind("note", isSo);
  const headed =
    isOfTopicsAlone || topics.length > 0 ? [] : ofKind("section", (record) => index.isOpening(record) && isSo(record));
  // Who asks whether a thing is lowered or raised asks where sources disagree, which notes tell.
  const isDisputed = tellBothWays(query.terms.flatMap((term) => term.words));
  const disputes = isDisputed ? ofKind("note", isOnTopic).slice(0, 2) : [];
  const findings = ofKind("finding");
  const countTopics = (terms: readonly Term[]) => terms.filter((term) => term.topics).length;
  const areSeveral = countTopics(asked) > 1;
  const isJoint = countTopics(query.terms) > 1 && pages.length > 0;
  const works = ofKind("reference").slice(0, 1);
  const joint = isJoint
    ? areSeveral
      ? [...findings.slice(0, 1), ...works, ...findings.slice(1, 2)]
      : [...findings.slice(0, 2), ...works]
    : [];
  const byToken = query.terms.flatMap((term) => term.tokens).filter(isNumberToken);
  const numbered = new Set(
    byToken.flatMap((token) => [...index.find(token).keys()]).filter((record) => held.has(record)),
  );
  const first = new Set([
    ...[...numbered].sort((a, b) => index.numberOf(a) - index.numberOf(b)),
    ...(areSeveral ? [] : pages),
    ...joint,
    ...pages,
    ...disputes,
    ...called,
    ...headed,
    ...notes,
    ...titled,
  ]);
  const rest = best.filter((record) => !first.has(record));
  const isAside = (record: number) => index.kindOf(record) === "note" && !isOnTopic(record);
  return [...first, ...takeTurns([...rest.filter((id) => !isAside(id)), ...rest.filter(isAside)], index)];
}
