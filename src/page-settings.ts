import { newMentionFinder } from "./graph/find-mentions.ts";
import { href } from "./href.ts";
import { newPageContext, type PageContext } from "./markdown/page-context.ts";
import { review } from "./review.ts";

const findMentions = newMentionFinder(review.topics);

/** A fresh page of this site: links under its base, its abbreviations, its topics. */
export function newPage(settings: Partial<PageContext> = {}): PageContext {
  return newPageContext({ href, abbreviations: review.abbreviations, findMentions, ...settings });
}
