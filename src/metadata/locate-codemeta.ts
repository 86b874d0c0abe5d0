import type { Edition } from "../citations/provenance.ts";

/** codemeta.json as the site serves it: with its own URL where that is known, which the file in the repository cannot name. */
export const locateCodemeta = (file: string, { home }: Edition): string => {
  const described = JSON.parse(file) as Record<string, unknown>;
  return `${JSON.stringify({ ...described, ...(home !== undefined && { url: `${home}/` }) }, null, 2)}\n`;
};
