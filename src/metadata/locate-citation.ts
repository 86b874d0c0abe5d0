import type { Edition } from "../citations/provenance.ts";

/** CITATION.cff as the site serves it: with its own URL where that is known, which the file in the repository cannot name. */
export const locateCitation = (file: string, { home }: Edition): string =>
  home === undefined ? file : `${file.trimEnd()}\nurl: ${JSON.stringify(`${home}/`)}\n`;

/** codemeta.json as the site serves it, with its own URL in the same way. */
export const locateCodemeta = (file: string, { home }: Edition): string => {
  const described = JSON.parse(file) as Record<string, unknown>;
  return `${JSON.stringify({ ...described, ...(home !== undefined && { url: `${home}/` }) }, null, 2)}\n`;
};
