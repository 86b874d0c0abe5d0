import type { Name, ReferenceEntry } from "../schemas/reference.ts";

/** A family name with its particle: `in 't Anker` */
export const formatFamily = (name: Name): string =>
  [name["non-dropping-particle"], name.family].filter((part) => part !== undefined).join(" ");

/** One author as the article prints them: `{ family: "Anker", given: "P", "non-dropping-particle": "in 't" }` → `in 't Anker P` */
export function formatName(name: Name): string {
  return `${formatFamily(name)} ${name.given}`;
}

/** All authors as printed; a cut list says so: `Zhu W, Huang L, … Yan Y, et al` */
export function formatAuthors(entry: ReferenceEntry): string {
  const names = entry.author.map(formatName);
  return [...names, ...(entry.custom.authorsTruncated ? ["et al"] : [])].join(", ");
}
