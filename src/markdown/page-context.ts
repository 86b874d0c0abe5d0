import type { MentionFinder } from "../graph/spellings.ts";
import type { Reference, Topic } from "../graph/review.types.ts";
import type { Abbreviation } from "../schemas/section.ts";

/** What rendering must know of the page it renders for, and what it remembers from one paragraph to the next. */
export interface PageContext {
  /** Puts an address under the base path of the site. */
  href(address: string): string;
  /** Whether sentences and citations get ids; only where they stand in their own section, never in a quotation. */
  hasAnchors: boolean;
  /** Whether several sections share the page, so that the ids of their paragraphs must name the section, too. */
  isWholeReview: boolean;
  /** Where the members of a range are listed, given its first number. */
  worksAddress(number: number): string;
  /** Where an abbreviation is listed, given its id. */
  abbreviationAddress(id: string): string;
  /** The reference whose own page this is, if it is one. */
  ownReference?: number;
  abbreviations: readonly Abbreviation[];
  /** Finds topics in prose, so that their first mention in a paragraph can lead to their page. */
  findMentions: MentionFinder<Topic>;
  /** The topic whose own page this is, if it is one; it is not linked there. */
  ownTopic?: Topic;
  /** Topics linked in this paragraph already. */
  linkedTopics: Set<Topic>;
  /** Abbreviations explained so far. */
  explained: Set<string>;
  /** How often each reference was cited so far. */
  cited: Map<number, number>;
  /** Works named so far, by notes and quotations, too: what paper must list. */
  named: Set<Reference>;
}

/** A fresh page. Nothing is remembered from any other. */
export function newPageContext(
  settings: Omit<
    PageContext,
    | "explained"
    | "cited"
    | "named"
    | "linkedTopics"
    | "worksAddress"
    | "abbreviationAddress"
    | "hasAnchors"
    | "isWholeReview"
  > &
    Partial<Pick<PageContext, "worksAddress" | "abbreviationAddress" | "hasAnchors" | "isWholeReview">>,
): PageContext {
  return {
    hasAnchors: false,
    isWholeReview: false,
    worksAddress: (number) => `#work-${number}`,
    abbreviationAddress: (id) => `#abbr-${id}`,
    ...settings,
    explained: new Set(),
    linkedTopics: new Set(),
    cited: new Map(),
    named: new Set(),
  };
}
