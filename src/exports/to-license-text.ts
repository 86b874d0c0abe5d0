import type { Article } from "../schemas/review.ts";
import { formatAttribution } from "./format-attribution.ts";

/** LICENSE.txt: the licence of the data, which some formats have no place for. */
export const toLicenseText = (article: Article): string => `${article.licence.name}
${article.licence.url}

These files are an adaptation of one article, which is published under that licence, and are offered under the same terms:
use them with credit, for purposes that are not commercial, and say what you changed.

Credit: ${formatAttribution(article)}

What was changed: the wording throughout, the division into sections, findings and topics, and the readings that stand
beside the rows of Table 1. Bibliographic records, numbers and the cells of Table 1 are as the article prints them.
Identifiers (DOI, PMID, PMCID) are not the article's; they were added from public records.
The licence is that of the records and not of the works that they describe.
`;
