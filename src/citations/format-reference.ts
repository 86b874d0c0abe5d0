import { isPerson, type Name, type ReferenceEntry, yearOf } from "../schemas/reference.ts";

/**
 * Initials as other programs must have them, since they keep only the first of letters that stand together: `RWY` → `R. W. Y.`,
 * `J-P` → `J.-P.`. A given name that is written out stays as it is.
 */
export const spaceInitials = (given: string): string =>
  /^[\p{Lu}\p{M}.‐-‑ -]+$/u.test(given)
    ? given
        .normalize("NFC")
        .replaceAll(".", " ")
        .replace(/\p{Lu}/gu, "$&. ")
        .replace(/ +([-‐‑])/g, "$1")
        .replace(/ +/g, " ")
        .trim()
    : given;

/** Whether a particle is one word with the name behind it: `d'`, `al-`; citeproc writes them so, too. */
export const isElided = (particle: string): boolean => /['’‐‑-]$/.test(particle);

/** A family name with its particle, `in 't Anker`, `d'Aquino`, or the name of an organization. */
export function formatFamily(name: Name): string {
  if (!isPerson(name)) return name.literal;
  const particle = name["non-dropping-particle"];
  if (particle === undefined) return name.family;
  return `${particle}${isElided(particle) ? "" : " "}${name.family}`;
}

/**
 * One author as the article prints them: `{ family: "Anker", given: "P", "non-dropping-particle": "in 't" }` →
 * `in 't Anker P`; `King ML Jr`; `World Health Organization`
 */
export function formatName(name: Name): string {
  return [formatFamily(name), ...(isPerson(name) ? [name.given, name.suffix ?? []].flat() : [])].join(" ");
}

/** One author as lists for programs have them, turned round at a comma: `in 't Anker, P. S.`, `King, M. L., Jr`; an organization whole. */
export function formatInverted(name: Name): string {
  const parts = isPerson(name) ? [spaceInitials(name.given), name.suffix ?? []].flat() : [];
  return [formatFamily(name), ...parts].join(", ");
}

/** All authors as printed; a cut list says so: `Zhu W, Huang L, … Yan Y, et al` */
export function formatAuthors(entry: ReferenceEntry): string {
  const names = entry.author.map(formatName);
  return [...names, ...(entry.custom.authorsTruncated ? ["et al"] : [])].join(", ");
}

/** Pages as readers have them, with a dash: `28-37` → `28–37` */
export const formatPages = (pages: string): string => pages.replaceAll("-", "–");

/** What follows the title in print: `Cancer Lett. 2012;315:28-37`; incomplete entries stay as the article has them. */
export function formatPlace(entry: ReferenceEntry): string {
  const { incomplete } = entry.custom;
  const rest = incomplete ? incomplete.printed : `${yearOf(entry)};${entry.volume}:${entry.page}`;
  return `${entry["container-title"]}. ${rest}`;
}

/**
 * A whole reference as the article prints it, without its number:
 * `Zhu W, Huang L, … Yan Y. et al. Exosomes derived from … in vivo. Cancer Lett. 2012;315:28-37`
 */
export function formatReference(entry: ReferenceEntry): string {
  const authors = formatAuthors(entry).replace(/, et al$/, ". et al");
  return `${authors}. ${entry.title}. ${formatPlace(entry)}`;
}

/** The URL of a DOI, which may hold any character; only its slashes may stay as they are. https://www.doi.org/doi-handbook/ */
export const toDoiUrl = (doi: string): string => `https://doi.org/${encodeURIComponent(doi).replaceAll("%2F", "/")}`;

/** The page of a work in PubMed, by its number there. */
export const toPubmedUrl = (pmid: string): string => `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;

/** The full text of a work in PubMed Central, by its number there: `PMC3000000` */
export const toPmcUrl = (pmcid: string): string => `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;

/** The DOI of a work if a public record gives it; one that was only derived identifies nothing for certain. */
export const findVerifiedDoi = ({ DOI, custom }: ReferenceEntry): string | undefined =>
  custom.identifiers.status === "found" ? DOI : undefined;

/**
 * A whole reference for paper, without its number, where no title leads anywhere: the title first, and the DOI to be typed.
 * `Exosomes derived from … in vivo. Zhu W, … et al. Cancer Lett. 2012;315:28-37. doi:10.1016/j.canlet.2011.10.002`
 */
export function formatOnPaper(entry: ReferenceEntry): string {
  const doi = findVerifiedDoi(entry);
  return `${entry.title}. ${formatAuthors(entry)}. ${formatPlace(entry)}${doi === undefined ? "" : `. doi:${doi}`}`;
}
