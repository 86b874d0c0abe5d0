import type { Reference } from "../graph/review.types.ts";
import { isPerson, type Name, yearOf } from "../schemas/reference.ts";
import { listCaveats } from "./caveats.ts";
import { escapeLatex } from "./escape-latex.ts";
import { formatFamily, isElided, spaceInitials } from "./format-reference.ts";
import { type Edition, formatProvenance, toCitationKey } from "./provenance.ts";

/**
 * Whether BibTeX reads a family name as it stands: words that begin with a capital, or in a script that has none. Others it
 * would take for a particle, for the end of the list or, with `=`, for a field of biblatex.
 */
const isPlain = (family: string): boolean =>
  !/\bothers$/i.test(family) && family.split(" ").every((word) => /^(?:\p{Lu}|\p{Lo})/u.test(word));

/** A particle that is a word by itself. */
function findParticle(name: Name): string | undefined {
  const particle = isPerson(name) ? name["non-dropping-particle"] : undefined;
  return particle === undefined || isElided(particle) ? undefined : particle;
}

/**
 * One author as `von Last, First`: `in 't Anker, P. S.`. A family name of other words is braced, or BibTeX would split
 * `Kleijburg-van der Keur` before its last word, and so is an organization, which has no parts. What stands behind a name comes
 * between: `King, Jr, M. L.`
 */
function formatBibtexName(name: Name): string {
  if (!isPerson(name)) return `{${escapeLatex(name.literal)}}`;
  const particle = findParticle(name);
  const whole = particle === undefined ? formatFamily(name) : name.family;
  const family = escapeLatex(whole);
  const last = isPlain(whole) ? family : `{${family}}`;
  const parts = [last, ...(name.suffix === undefined ? [] : [name.suffix]), escapeLatex(spaceInitials(name.given))];
  return `${particle ? `${escapeLatex(particle)} ` : ""}${parts.join(", ")}`;
}

/** Pages with an en dash as LaTeX writes it, several ranges included: `28--37`, `100--3, 110--2`. */
const writePages = (page: string): string =>
  page
    .split(/\s*[-‐‑–]+\s*/)
    .map(escapeLatex)
    .join("--");

/** One entry, without what stands at the head of the file. */
function toEntry(reference: Reference, edition: Edition): string {
  const { entry, number } = reference;
  const { custom, DOI, PMID, PMCID } = entry;
  const authors = [...entry.author.map(formatBibtexName), ...(custom.authorsTruncated ? ["others"] : [])];
  const hasParticle = entry.author.some((name) => findParticle(name) !== undefined);
  // biblatex has one field for the number of a record elsewhere, and takes no other; PMCIDs stand where nothing prints them.
  const remarks = [...listCaveats(reference), ...(PMCID ? [`PMCID: ${PMCID}`] : [])];
  const fields: [name: string, value: string | undefined][] = [
    ["ids", entry.id], // biblatex: another key of the same entry
    ["author", authors.join(" and ")],
    ["title", `{${escapeLatex(entry.title)}}`], // or styles would turn “CD4+CD25+ T cells” into “Cd4+CD25+ t cells”
    ["journal", escapeLatex(entry["container-title"])],
    ["year", String(yearOf(entry))],
    ["volume", entry.volume && escapeLatex(entry.volume)],
    ["pages", entry.page && writePages(entry.page)],
    ["doi", DOI], // read verbatim, as is
    ["eprint", PMID],
    ["eprinttype", PMID && "pubmed"],
    ["options", hasParticle ? "useprefix=true" : undefined], // the particle belongs to the name, as the article prints it
    ["annote", remarks.length > 0 ? escapeLatex(remarks.join("; ")) : undefined], // unlike `note`, not printed by styles
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`));
  return `@article{${toCitationKey(edition, number)},\n${lines.join(",\n")}\n}\n`;
}

/**
 * References as BibTeX, read by biblatex, too (https://ctan.org/pkg/btxdoc, https://ctan.org/pkg/biblatex). A list of authors
 * that the article cuts ends in `and others`. What stands before the first entry is a comment to BibTeX.
 */
export function toBibtex(references: readonly Reference[], edition: Edition): string {
  const head = `% ${formatProvenance(edition).replaceAll("@", "")}\n`;
  return [head, ...references.map((reference) => toEntry(reference, edition))].join("\n");
}
