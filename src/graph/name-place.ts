import type { Finding } from "./review.types.ts";

/** Where a finding stands, in words: `Table 1, row 3`, or the title of its section. */
export const namePlace = ({ printed, section }: Pick<Finding, "printed" | "section">): string =>
  printed ? `Table 1, row ${printed.row}` : section.title;
