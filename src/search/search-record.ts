import type { Effect } from "../schemas/finding.ts";

/** Kinds of things a search can find; results say which one each is. */
export const searchKinds = ["topic", "finding", "reference", "section", "pathway", "note"] as const;

/** One kind of thing that can be found. */
export type SearchKind = (typeof searchKinds)[number];

/** One thing that can be found. */
export interface SearchRecord {
  kind: SearchKind;
  /** Address below the base path, with the very place as its fragment. */
  address: string;
  title: string;
  /** Where it stands or what it is, in a few words. */
  place: string;
  /** What stands on its mark: the numbers of a finding's references, a reference's own, `¶3`; nothing for others. */
  label: string;
  /** The effect of a finding, which gives its mark the shape; nothing for others. */
  effect?: Effect;
  /** What a line of context is cut from. */
  text: string;
  /** Words that count most: a title, an author, a year. */
  strong: string;
  /** Words that count although no reader sees them here, such as an identifier. */
  hidden: string;
  /** Topics it is about, by id; they count most of all. */
  topics: string[];
  /** Facets with their values. */
  facets: Record<string, string[]>;
}
