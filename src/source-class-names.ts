import type { SourceClass } from "./schemas/finding.ts";

/** Each class of vesicle source in words. */
export const sourceClassNames: Readonly<Record<SourceClass, string>> = {
  msc: "mesenchymal stem cell",
  "tumor-associated-msc": "mesenchymal stem cell of a tumor or its marrow",
  "tumor-cell": "tumor cell",
  "other-stem-cell": "stem cell, not mesenchymal",
  "exosomes-in-general": "exosomes in general",
};
