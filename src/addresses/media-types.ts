/** The media type of each format that leaves the site; text is UTF-8. */
export const mediaTypes = {
  bibtex: "application/x-bibtex",
  ris: "application/x-research-info-systems",
  cslJson: "application/vnd.citationstyles.csl+json",
  json: "application/json",
  jsonLd: "application/ld+json",
  jsonSchema: "application/schema+json",
  csv: "text/csv",
  svg: "image/svg+xml",
  xml: "application/xml",
  text: "text/plain",
} as const;
