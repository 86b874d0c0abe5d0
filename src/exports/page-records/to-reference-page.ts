import { addresses } from "../../addresses.ts";
import type { Reference } from "../../graph/review.types.ts";
import { yearOf } from "../../graph/year-of.ts";
import { findVerifiedDoi } from "../find-verified-doi.ts";
import { formatFamily } from "../format-authors.ts";
import { getWorkCaveats } from "../get-work-caveats.ts";
import type { ToUrl } from "../json-ld/json-ld-node.ts";
import { toWorkNode } from "../json-ld/to-work-node.ts";
import { getPageFiles } from "../page-files.ts";
import type { PageRecord } from "../page-record.ts";
import { toDoiUrl } from "../to-doi-url.ts";
import { describeCitingPlaces } from "./describe-citing-places.ts";

/** The page of a cited work. */
export function toReferencePage(reference: Reference, toUrl: ToUrl): PageRecord {
  const { entry, number } = reference;
  const address = addresses.reference(number);
  const doi = findVerifiedDoi(entry);
  const [first] = entry.author;
  return {
    kind: "reference",
    address,
    title: `Reference ${number}: ${first ? `${formatFamily(first)} ` : ""}${yearOf(entry)}`,
    description: `[${number}] ${entry.title}. ${entry["container-title"]} ${yearOf(entry)}. Cited in ${describeCitingPlaces(reference)}.`,
    caveats: getWorkCaveats(reference),
    about: toWorkNode(reference, toUrl),
    ...(doi && { describes: toDoiUrl(doi) }),
    alternates: getPageFiles("reference", address),
  };
}
