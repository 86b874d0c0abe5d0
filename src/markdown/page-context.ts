import type { Topic } from "../graph/review.types.ts";
import type { MentionFinder } from "../graph/spellings.ts";
import type { Abbreviation } from "../schemas/section.ts";
import { PageMemory } from "./page-memory.ts";

/** What rendering must know of the page it renders for. */
export interface PageSettings {
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
}

/** The settings of a page, and what it remembers from one paragraph to the next. */
export interface PageContext extends PageSettings {
  readonly memory: PageMemory;
}

/** A fresh page. Nothing is remembered from any other. */
export function newPageContext(
  settings: Pick<PageSettings, "href" | "abbreviations" | "findMentions"> & Partial<PageSettings>,
): PageContext {
  return {
    hasAnchors: false,
    isWholeReview: false,
    worksAddress: (number) => `#work-${number}`,
    abbreviationAddress: (id) => `#abbr-${id}`,
    ...settings,
    memory: new PageMemory(),
  };
}
