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

/** What results of a search can be filtered by, beside what they share with findings. */
export const searchFacetNames = { kind: "Kind", ...facetNames } as const;
