import { addresses } from "../../addresses.ts";
import type { Review } from "../../graph/review.types.ts";
import type { ToUrl } from "../json-ld/json-ld-node.ts";
import { toArticleNode } from "../json-ld/to-article-node.ts";
import { getPageFiles } from "../page-files.ts";
import type { PageRecord } from "../page-record.ts";

/** The page with the whole review. */
export const toReviewPage = ({ article, sections, references }: Review, toUrl: ToUrl): PageRecord => ({
  kind: "review",
  address: addresses.review,
  title: "The whole review",
  description: `All ${sections.length} sections of the digest on one page, with its table, its figures told in words and its ${references.length} references.`,
  caveats: [],
  about: toArticleNode(article, references, toUrl),
  alternates: getPageFiles("review", addresses.review),
});
