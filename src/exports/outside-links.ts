import type { ReferenceEntry } from "../schemas/reference.ts";
import { toDoiUrl } from "./to-doi-url.ts";

/** A link out of the site to where a work can be found. */
export interface OutsideLink {
  label: string;
  url: string;
}

/**
 * Where a work can be found elsewhere: by each identifier that is known, else by a PubMed search for its title,
 * which is labelled as a search because it may find something else.
 */
export function getOutsideLinks(entry: ReferenceEntry): OutsideLink[] {
  const links: OutsideLink[] = [];
  if (entry.DOI) links.push({ label: `doi:${entry.DOI}`, url: toDoiUrl(entry.DOI) });
  if (entry.PMID) links.push({ label: `PubMed ${entry.PMID}`, url: `https://pubmed.ncbi.nlm.nih.gov/${entry.PMID}/` });
  if (entry.PMCID) {
    links.push({ label: `Full text, ${entry.PMCID}`, url: `https://pmc.ncbi.nlm.nih.gov/articles/${entry.PMCID}/` });
  }
  if (!entry.PMID) {
    const term = encodeURIComponent(`${entry.title}[Title]`);
    links.push({ label: "Search PubMed for the title", url: `https://pubmed.ncbi.nlm.nih.gov/?term=${term}` });
  }
  return links;
}
