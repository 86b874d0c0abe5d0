import { addresses, toFragment } from "../addresses/addresses.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { type Edition, formatProvenance, nameCurators } from "../citations/provenance.ts";
import type { ToUrl } from "./json-ld/json-ld.ts";
import { escapeXml } from "../exports/to-graphml.ts";

/** The element of /about/ that tells a version of the content: `version-1-1-0`. */
export const toVersionId = (version: string): string => `version-${version.replaceAll(".", "-")}`;

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

/** The versions of the content as a feed, https://www.rfc-editor.org/rfc/rfc4287; the days are the content's own. */
export function formatFeed(edition: Edition, toUrl: ToUrl): string {
  const { site, content } = edition;
  const toTime = (date: string) => `${date}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element("id", toUrl(addresses.feed)),
    element("title", `${site.name}: changes`),
    element("updated", toTime(content.updated)),
    `<author>${element("name", nameCurators(edition))}</author>`,
    element("rights", formatProvenance(edition)),
    `<link rel="self" type="${mediaTypes.atom}" href="${escapeXml(toUrl(addresses.feed))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(toUrl(addresses.about))}"/>`,
    ...content.changes.flatMap(({ version, date, what }) => {
      const url = toUrl(toFragment(addresses.about, toVersionId(version)));
      return [
        "<entry>",
        element("id", url),
        element("title", `Content ${version}`),
        element("updated", toTime(date)),
        `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
        `<content type="text">${escapeXml(what.join("\n"))}</content>`,
        "</entry>",
      ];
    }),
    "</feed>",
    "",
  ].join("\n");
}
