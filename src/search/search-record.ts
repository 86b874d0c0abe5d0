import type { SearchFacetId } from "../words/facet-words.ts";
import type { Effect, VesicleOrigin } from "../schemas/finding.ts";

/** Kinds of things a search can find; what rests on a work is told in this order. Results say which one each is. */
export const searchKinds = ["topic", "finding", "reference", "section", "pathway", "note"] as const;

/** One kind of thing that can be found. */
export type SearchKind = (typeof searchKinds)[number];

/** What tells a work from others, as a pasted citation may give it. */
export interface WorkFacts {
  /** Authors as PubMed writes them, `Zhu W`; a cut list ends in `et al`. */
  authors: string[];
  year: string;
  journal: string;
  volume: string;
  page: string;
  /** DOI, PMID, PMCID, as far as they are known, and the cite key. */
  ids: string[];
  /** Whether the DOI was only derived, so that it identifies nothing for certain. */
  isDoiDerived?: true;
}

/** One thing that can be found. */
export interface SearchRecord {
  kind: SearchKind;
  /** Address below the base path, with the very place as its fragment. */
  address: string;
  title: string;
  /** Where it stands or what it is, in a few words; of a reference its authors, journal and year. */
  place: string;
  /** What stands on its mark: the numbers of a finding's references, a reference's own, `¶3`; nothing for others. */
  label: string;
  /** The effect of a finding, which gives its mark the shape; nothing for others. */
  effect: Effect | "";
  /** Whose vesicles a finding is about, which gives its mark the wall; nothing for others. */
  origin: VesicleOrigin | "";
  /** What a line of context is cut from. */
  text: string;
  /** What else it is found by and a reader may see as its context, each a sentence of its own: other names, findings. */
  more: string;
  /** Its number among its kind, where people call it by one; 0 where not. */
  number: number;
  /** The row of Table 1 that it is; 0 for others. */
  row: number;
  /** Whether it is the first paragraph of a section. */
  isOpening?: true;
  /** Topics that its title names, by id. */
  called: string[];
  /** Topics it is about, by id and as often as what it rests on names them. */
  about: string[];
  /** Topics that its words name, by id and as often as they do. */
  named: string[];
  /** Numbers of the works that it rests on or tells of. */
  works: number[];
  /** Facets with their values. */
  facets: Partial<Record<SearchFacetId, string[]>>;
  /** Of a reference, and of the article itself. */
  work?: WorkFacts;
}
