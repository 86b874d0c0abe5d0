import type { Review } from "../../graph/review.types.ts";
import type { PageRecord } from "../page-record.ts";
import type { JsonLdNode, ToUrl } from "./json-ld-node.ts";
import { toCommentNode } from "./to-comment-node.ts";
import { toPageNode } from "./to-page-node.ts";

/** Everything that the site says in JSON-LD, as one graph: its pages with what each is about, and the curator's notes. */
export const toGraph = (review: Review, pages: readonly PageRecord[], toUrl: ToUrl): JsonLdNode => ({
  "@context": "https://schema.org",
  "@graph": [
    ...pages.map((page) => toPageNode(page, review.article, toUrl)),
    ...review.notes.map((note) => toCommentNode(note, review.article, toUrl)),
  ],
});
