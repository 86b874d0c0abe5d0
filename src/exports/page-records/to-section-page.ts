import { addresses } from "../../addresses.ts";
import type { Section } from "../../graph/review.types.ts";
import { mention, type ToUrl } from "../json-ld/json-ld-node.ts";
import { toTellingFacts } from "../json-ld/mentions.ts";
import { things } from "../json-ld/things.ts";
import { getPageFiles } from "../page-files.ts";
import type { PageRecord } from "../page-record.ts";

/** The page of a section: part of the site and of the whole review, with what it cites and the findings that it tells. */
export function toSectionPage(section: Section, toUrl: ToUrl): PageRecord {
  const address = addresses.section(section.id);
  return {
    kind: "section",
    address,
    title: section.title,
    description: section.summary,
    caveats: [],
    facts: {
      isPartOf: [mention(toUrl(things.site)), mention(toUrl(addresses.review))],
      ...toTellingFacts(section, toUrl),
    },
    alternates: getPageFiles("section", address),
  };
}
