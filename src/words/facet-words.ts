/** What findings can be filtered by, in the order of the filters. */
export const facetNames = {
  tumor: "Tumor",
  process: "Process",
  effect: "Effect",
  source: "Vesicle source",
  cargo: "Cargo",
  model: "Setting",
  year: "Year",
} as const;

/** Something that findings can be filtered by. */
export type FacetId = keyof typeof facetNames;

const { model: _ofFindingsAlone, ...sharedNames } = facetNames;

/** What results of a search can be filtered by, in the order of the filters; what stands here is indexed and offered. */
export const searchFacetNames = { kind: "Kind", ...sharedNames } as const;

/** Something that results of a search can be filtered by beside their kind. */
export type SearchFacetId = Exclude<keyof typeof searchFacetNames, "kind">;
