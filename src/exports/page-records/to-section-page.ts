import { addresses } from "../../addresses.ts";
import type { Section } from "../../graph/review.types.ts";
import { mention, type ToUrl } from "../json-ld/json-ld-node.ts";
import { things } from "../json-ld/things.ts";
import { getPageFiles } from "../page-files.ts";
import type { PageRecord } from "../page-record.ts";

/** The page of a section: part of the site and of the whole review, with what it cites and the findings that it tells. */
export function toSectionPage(section: Section, toUrl: ToUrl): PageRecord {
  const address = addresses.section(section.id);
  const { references, findings } = section;
  return {
    kind: "section",
    address,
    title: section.title,
    description: section.summary,
    caveats: [],
    facts: {
      isPartOf: [mention(toUrl(things.site)), mention(toUrl(addresses.review))],
      ...(references.length > 0 && { citation: references.map(({ number }) => mention(toUrl(things.work(number)))) }),
      ...(findings.length > 0 && { mentions: findings.map(({ number }) => mention(toUrl(things.claim(number)))) }),
    },
    alternates: getPageFiles("section", address),
  };
}
