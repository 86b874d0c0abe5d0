// Pure: the order in which results stand. Runs in the browser and in tests.
import { normalizeWords } from "./normalize-words.ts";
import { tellBothWays } from "./plain-words.ts";
import type { Query, Term } from "./query.ts";
import type { SearchKind, SearchRecord } from "./search-record.ts";
import { toNumberToken } from "./tokens.ts";

/** Kinds take turns in this order, over and over: the evidence more often than what merely mentions the thing. */
const turns: readonly SearchKind[] = [
  "finding",
  "reference",
  "finding",
  "reference",
  "section",
  "note",
  "finding",
  "reference",
  "section",
  "pathway",
  "topic",
];

/** Takes records in turns until none is left, each kind in its own order. */
function takeTurns(ordered: readonly number[], records: readonly SearchRecord[]): number[] {
  const rest = new Map<SearchKind, number[]>();
  for (const id of ordered) {
    const kind = records[id]?.kind ?? "note";
    rest.set(kind, [...(rest.get(kind) ?? []), id]);
  }
  const taken: number[] = [];
  while (taken.length < ordered.length) {
    for (const kind of turns) taken.push(...(rest.get(kind)?.splice(0, 1) ?? []));
  }
  return taken;
}

/**
 * Orders records, given the best first: the page of a topic that was named and a work that was asked for by author, year
 * or number come first, then a section called by what was asked, then the kinds in turn. Where several topics were asked
 * for, no page of one is what was meant; the best findings and the best reference on all of them go before.
 * @param asked the terms that the records have: what nearly everything is about was not asked for by itself
 */
export function rank(
  best: readonly number[],
  records: readonly SearchRecord[],
  query: Pick<Query, "terms">,
  asked: readonly Term[] = query.terms,
): number[] {
  const topics = asked.flatMap((term) => term.topics ?? []).map(({ id }) => id);
  const words = query.terms.filter(({ isSoft, topics: named }) => !isSoft && !named).flatMap((term) => term.words);
  const isPage = (record: SearchRecord) => record.kind === "topic" && topics.includes(record.about[0] ?? "");
  const isWork = (record: SearchRecord) => {
    if (record.kind !== "reference" || topics.length > 0 || words.length === 0) return false;
    const called = new Set(normalizeWords(record.place));
    return words.every((word) => called.has(word));
  };
  const recordsOf = (isOne: (record: SearchRecord) => boolean) =>
    best.filter((id) => records[id] !== undefined && isOne(records[id]));
  const placeOf = (id: number) => topics.indexOf(records[id]?.about[0] ?? "");
  const pages = recordsOf(isPage).sort((a, b) => placeOf(a) - placeOf(b));
  const isOnTopic = (record: SearchRecord) => topics.some((topic) => record.called.includes(topic));
  const titled = recordsOf(
    (record) =>
      record.kind === "section" && record.address.endsWith("#p1") && record.called.some((id) => topics.includes(id)),
  );
  // A note mentions much; one that is called by what was asked is about it.
  const hard = asked.filter(({ isSoft }) => !isSoft);
  const said = hard.length > 0 ? hard : asked;
  const isOfTopicsAlone = said.every((term) => term.topics);
  const isCalledSo = (record: SearchRecord) => {
    if (record.kind !== "note" || isOfTopicsAlone) return false;
    const called = new Set(normalizeWords(record.title));
    return said.every(({ topics: named, spelled = [], words: own }) =>
      (named ? spelled : own).some((word) => called.has(word)),
    );
  };
  // Who asks whether a thing is lowered or raised asks where sources disagree, which notes tell.
  const isDisputed = tellBothWays(query.terms.flatMap((term) => term.words));
  const disputes = isDisputed ? recordsOf((record) => record.kind === "note" && isOnTopic(record)).slice(0, 2) : [];
  const firstOf = (kind: SearchKind) => recordsOf((record) => record.kind === kind).slice(0, 1);
  const findings = recordsOf((record) => record.kind === "finding");
  const countTopics = (terms: readonly Term[]) => terms.filter((term) => term.topics).length;
  const areSeveral = countTopics(asked) > 1;
  const isJoint = countTopics(query.terms) > 1 && pages.length > 0;
  const works = firstOf("reference");
  const joint = isJoint
    ? areSeveral
      ? [...findings.slice(0, 1), ...works, ...findings.slice(1, 2)]
      : [...findings.slice(0, 2), ...works]
    : [];
  const numbers = new Set(query.terms.flatMap((term) => term.tokens).filter((token) => token.startsWith("=")));
  const isNumbered = ({ kind, number, row }: SearchRecord) =>
    numbers.has(toNumberToken(kind, number)) || numbers.has(toNumberToken("row", row));
  const byNumber = (a: number, b: number) => (records[a]?.number ?? 0) - (records[b]?.number ?? 0);
  const first = [
    ...new Set([
      ...recordsOf(isNumbered).sort(byNumber),
      ...(areSeveral ? [] : pages),
      ...joint,
      ...pages,
      ...disputes,
      ...recordsOf(isWork),
      ...recordsOf(isCalledSo),
      ...titled,
    ]),
  ];
  const rest = best.filter((id) => !first.includes(id));
  const isAside = (id: number) => {
    const record = records[id];
    return record?.kind === "note" && !isOnTopic(record);
  };
  return [...first, ...takeTurns([...rest.filter((id) => !isAside(id)), ...rest.filter(isAside)], records)];
}
