import type { FindingEntry, VesicleOrigin } from "../schemas/finding.ts";
import { facetNames } from "./facet-words.ts";

/** What a finding means for the tumor, in the words that readers see. */
export const effectWords = {
  promotes: { name: "promotes", reading: "promoting", meaning: "promotes the tumor" },
  suppresses: { name: "suppresses", reading: "suppressing", meaning: "suppresses it" },
  neutral: { name: "neutral", reading: "neutral", meaning: "neutral for it" },
  unclear: { name: "unclear", reading: "unclear", meaning: "unclear" },
} as const satisfies Readonly<Record<FindingEntry["effect"], { name: string; reading: string; meaning: string }>>;

/** The three sides on which works are counted, in words, with the effect whose mark stands for each. */
export const sideWords = {
  promoting: { name: "promoting", mark: "promotes" },
  suppressing: { name: "suppressing", mark: "suppresses" },
  neither: { name: "neutral or unclear", mark: "neutral" },
} as const satisfies Readonly<Record<string, { name: string; mark: FindingEntry["effect"] }>>;

/** Each class of vesicle source in words. */
export const sourceClassNames: Readonly<Record<FindingEntry["source"]["class"], string>> = {
  msc: "mesenchymal stem cell",
  "tumor-associated-msc": "mesenchymal stem cell of a tumor or its marrow",
  "tumor-cell": "tumor cell",
  "other-stem-cell": "stem cell, not mesenchymal",
  "exosomes-in-general": "exosomes in general",
  "no-vesicle": "no vesicle",
};

/** Whether the vesicles had their cargo by nature: the word by itself, and together with the cargo. */
export const cargoOriginWords: Readonly<Record<FindingEntry["cargoOrigin"], { name: string; cargo: string }>> = {
  native: { name: "native", cargo: "native cargo" },
  loaded: { name: "loaded", cargo: "loaded cargo" },
  "none stated": { name: "none stated", cargo: "no cargo stated" },
};

/** The setting of an experiment in words. */
export const modelNames: Readonly<Record<FindingEntry["models"][number], string>> = {
  "in vivo": "in vivo",
  "in vitro": "in vitro",
  "ex vivo": "ex vivo",
  patients: "patients",
  "not stated": "not stated",
};

/** How the review supports a finding, in words. */
export const findingBasisNames: Readonly<Record<FindingEntry["basis"], string>> = {
  stated: "stated, with its reference",
  "neighbouring-citation": "stated; the reference stands on a neighboring sentence",
  title: "rests on the title of the cited work",
  uncited: "stated without a reference",
};

/** Where a value comes from that is not in the place which states the finding. */
export const fieldGroundNames: Readonly<Record<NonNullable<FindingEntry["source"]["ground"]>, string>> = {
  title: "the title of the cited paper",
  text: "the running text",
};

/** Heads of the columns in which findings are told, and of the rows that tell one; those of a facet are its name. */
export const columnNames = {
  ...facetNames,
  finding: "Finding",
  effectOnTumor: "Effect on the tumor",
  reference: "Reference",
  cargoOrigin: "Origin of the cargo",
} as const;

/** What stands in a table where a finding names no tumor, or no cargo. */
export const noneNamed = "none named";

/** The vesicles that the evidence is about, in words: works on these take sides and are counted. */
export const countedVesicles = "MSC vesicles";

/** Class of the mark by whose vesicle it is: a ring for MSCs, a box for others, no wall where there is no vesicle. */
export const originMarks: Readonly<Record<VesicleOrigin, string>> = {
  msc: "",
  other: "other",
  none: "bare",
};

/** The same in words, within the name of a mark; nothing for MSCs, which all marks are of unless they say so. */
export const originWords: Readonly<Record<VesicleOrigin, string>> = {
  msc: "",
  other: "on other vesicles, ",
  none: "without a vesicle, ",
};
