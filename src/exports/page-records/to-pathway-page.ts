import { addresses } from "../../addresses.ts";
import { formatCount } from "../../format-count.ts";
import type { Pathway } from "../../graph/review.types.ts";
import type { ToUrl } from "../json-ld/json-ld-node.ts";
import { toTellingFacts } from "../json-ld/mentions.ts";
import { mediaTypes } from "../media-types.ts";
import { getPageFiles } from "../page-files.ts";
import type { PageRecord } from "../page-record.ts";

/** The page of a pathway: what its edges rest on, and the findings that it draws. */
export function toPathwayPage(pathway: Pathway, toUrl: ToUrl): PageRecord {
  const address = addresses.pathway(pathway.id);
  const { nodes, edges } = pathway;
  const cited = edges.filter((edge) => edge.references.length > 0).length;
  return {
    kind: "pathway",
    address,
    title: `Pathway: ${pathway.title}`,
    description: `${pathway.summary} ${formatCount(nodes.length, "node")} and ${formatCount(edges.length, "edge")}, ${cited} of them with a reference.`,
    caveats: cited < edges.length ? ["Some edges are uncited in the article."] : [],
    facts: toTellingFacts(pathway, toUrl),
    alternates: [
      ...getPageFiles("pathway", address),
      { address: addresses.pathwayFile(pathway.id, "svg"), type: mediaTypes.svg, name: "SVG" },
    ],
  };
}
