import type { Name, ReferenceEntry } from "../schemas/reference.ts";

/** One author as the article prints them: `{ family: "Anker", given: "P", "non-dropping-particle": "in 't" }` → `in 't Anker P` */
export function formatName(name: Name): string {
  return [name["non-dropping-particle"], name.family, name.given].filter((part) => part !== undefined).join(" ");
}

/** All authors as printed; a cut list says so: `Zhu W, Huang L, … Yan Y, et al` */
export function formatAuthors(entry: ReferenceEntry): string {
  const names = entry.author.map(formatName);
  return [...names, ...(entry.custom.authorsTruncated ? ["et al"] : [])].join(", ");
}
