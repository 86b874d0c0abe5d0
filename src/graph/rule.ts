import type { Place, Problem } from "../problems/problem.ts";
import type { Prose, ProseSentence } from "../prose/parse-prose.ts";
import type { Content, ContentEntry } from "../source/read-content.ts";
import { byId, getById } from "./lookups.ts";
import { sentencesOf } from "./sentences.ts";
import type { DataPath } from "../source/parse-file.ts";

/** What rules look at: entries whose shape holds, and the prose of each section taken apart. */
export interface RuleInput {
  content: Content;
  /** By section id. */
  prose: ReadonlyMap<string, Prose>;
  /** The same without sections in which something is not written as prose is: who counts their sentences would miscount. */
  wholeProse: ReadonlyMap<string, Prose>;
  /** Ids of entries that are there but could not be read, and numbers of such references, so that a link to one is not said to lead nowhere. */
  unread: ReadonlySet<string>;
  /** The folder of the content, to be shown where what is wrong stands in none of its files. */
  directory: string;
  /** The latest day that it is anywhere: `2026-11-25`. */
  today: string;
}

/** A place where a rule does not hold: a problem without the name of the rule, which whoever asks the rule knows. */
export type Fault = Omit<Problem, "rule">;

/** A truth that must hold for the content. */
export interface Rule {
  /** Permanent: it stands in every problem that is found by the rule. */
  name: string;
  /** The truth, in one sentence. */
  truth: string;
  /** Whether it would take the loss of one entry for a fault of others; then it waits until every entry can be read. */
  needsEveryEntry?: true;
  /** Whether it asks which entries there are; then it waits only while a whole list of them cannot be read. */
  namesEntries?: true;
  /** Whether what it refuses changes which paragraphs, sentences and citations a section is read to have. */
  shapesProse?: true;
  /** Every place where it does not hold. Never throws, never prints. */
  check(input: RuleInput): Fault[];
}

/** A section with its prose taken apart. */
interface SectionProse {
  section: ContentEntry<"sections">;
  prose: Prose;
  /** All sentences of the prose, in order. */
  sentences: ProseSentence[];
}

/**
 * Every section with its prose.
 * @throws Error when prose is missing: a rule that took it for empty would find nothing wrong in it
 */
export const listProse = ({ content, prose: proseById }: Pick<RuleInput, "content" | "prose">): SectionProse[] =>
  content.sections.map((section) => {
    const prose = getById(proseById, section.id, "prose of section");
    return { section, prose, sentences: sentencesOf(prose) };
  });

/**
 * The sentences of a section by their ids, put in order once for all that ask for them; nothing for a section that is
 * not there.
 */
export function newSentenceLookup(
  prose: RuleInput["prose"],
): (section: string) => ReadonlyMap<string, ProseSentence> | undefined {
  const known = new Map([...prose].map(([section, itsProse]) => [section, byId(sentencesOf(itsProse))]));
  return (section) => known.get(section);
}

/** What a rule says about one place. */
type Wording = Pick<Fault, "message" | "hint">;

/** What is wrong at a field of an entry. */
export const problemAt = ({ source }: Pick<ContentEntry, "source">, path: DataPath, wording: Wording): Fault => ({
  file: source.file,
  ...source.placeOf(path),
  ...wording,
});

/** What is wrong at a place in an entry's prose. */
export const problemInProse = (
  { source }: Pick<ContentEntry, "source">,
  { line, column }: Place,
  wording: Wording,
): Fault => ({ file: source.file, line, column, ...wording });
