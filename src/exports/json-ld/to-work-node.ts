import { reportedStatusOf } from "../../graph/reported-status.ts";
import type { Reference } from "../../graph/review.types.ts";
import { yearOf } from "../../graph/year-of.ts";
import { toDoiUrl } from "../to-doi-url.ts";
import { findVerifiedDoi } from "../find-verified-doi.ts";
import type { JsonLdNode, ToUrl } from "./json-ld-node.ts";
import { things } from "./things.ts";
import { toPersonNode } from "./to-person-node.ts";

/** A cited work, https://schema.org/ScholarlyArticle; `sameAs` only what is verified, or is the same work in the list. */
export function toWorkNode({ entry, number, sameWork, notes }: Reference, toUrl: ToUrl): JsonLdNode {
  const status = reportedStatusOf({ notes });
  const doi = findVerifiedDoi(entry);
  const sameAs = [...(doi ? [toDoiUrl(doi)] : []), ...(sameWork ? [toUrl(things.work(sameWork.number))] : [])];
  const journal = { "@type": "Periodical", name: entry["container-title"] };
  return {
    "@id": toUrl(things.work(number)),
    "@type": "ScholarlyArticle",
    name: entry.title,
    author: entry.author.map(toPersonNode),
    ...(entry.custom.authorsTruncated && {
      disambiguatingDescription: "The source cuts the list of authors; further authors are not named.",
    }),
    datePublished: String(yearOf(entry)),
    isPartOf: entry.volume ? { "@type": "PublicationVolume", volumeNumber: entry.volume, isPartOf: journal } : journal,
    ...(entry.page && { pagination: entry.page }),
    ...(status && { creativeWorkStatus: `reported ${status}` }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}
