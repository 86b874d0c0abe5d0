import type { Hint, Problem } from "../problems/problem.ts";
import type { Prose, ProseSentence } from "../prose/parse-prose.ts";
import type { Content, ContentEntry } from "../source/read-content.ts";
import { byId } from "./lookups.ts";
import type { DataPath } from "../source/parse-file.ts";

/** What rules look at: entries whose shape holds, and the prose of each section taken apart. */
export interface RuleInput {
  content: Content;
  /** By section id. */
  prose: ReadonlyMap<string, Prose>;
  /** The same without sections in which something is not written as prose is: who counts their sentences would miscount. */
  wholeProse: ReadonlyMap<string, Prose>;
  /** Ids of entries that are there but could not be read, so that a link to one is not said to lead nowhere. */
  unread: ReadonlySet<string>;
  /** The folder of the content, to be shown where what is wrong stands in none of its files. */
  directory: string;
  /** The latest day that it is anywhere: `2026-11-25`. */
  today: string;
}

/** A truth that must hold for the content. Its name is permanent and stands in every problem it reports. */
export interface Rule {
  name: string;
  /** The truth, in one sentence. */
  truth: string;
  /** Whether it compares entries with one another; then it waits until every entry can be read. */
  comparesEntries?: true;
  /** Whether it asks which entries there are; then it waits only while a whole list of them cannot be read. */
  namesEntries?: true;
  /** Whether what it refuses changes which paragraphs, sentences and citations a section is read to have. */
  shapesProse?: true;
  /** Every place where it does not hold. Never throws, never prints. */
  check(input: RuleInput): Problem[];
}

/**
 * The sentences of a section by their ids, put in order once for all that ask for them; nothing for a section that is
 * not there.
 */
export function newSentenceLookup(
  prose: RuleInput["prose"],
): (section: string) => ReadonlyMap<string, ProseSentence> | undefined {
  const known = new Map(
    [...prose].map(([section, { paragraphs }]) => [section, byId(paragraphs.flatMap(({ sentences }) => sentences))]),
  );
  return (section) => known.get(section);
}

/** What a rule says about one place. */
interface Wording {
  message: string;
  hint?: Hint;
}

/** A problem at a field of an entry. */
export function problemAt(
  rule: string,
  entry: Pick<ContentEntry, "source">,
  path: DataPath,
  wording: Wording,
): Problem {
  return { rule, file: entry.source.file, ...entry.source.placeOf(path), ...wording };
}

/** A problem at a line of an entry's prose. */
export function problemInProse(
  rule: string,
  entry: Pick<ContentEntry, "source">,
  place: { line: number; column: number },
  wording: Wording,
): Problem {
  return { rule, file: entry.source.file, line: place.line, column: place.column, ...wording };
}
