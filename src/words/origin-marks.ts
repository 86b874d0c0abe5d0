import type { VesicleOrigin } from "../schemas/finding.ts";

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
