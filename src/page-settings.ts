import { addresses, toFragment } from "./addresses.ts";
import { newMentionFinder } from "./graph/find-mentions.ts";
import { href } from "./href.ts";
import { newPageContext, type PageContext } from "./markdown/page-context.ts";
import { review } from "./review.ts";

const findMentions = newMentionFinder(review.topics);

/**
 * A fresh page of this site: links under its base, its abbreviations, its topics. Pages that are read list what they
 * abbreviate; all others lead to the list of the page about the site.
 */
export function newPage(settings: Partial<PageContext> = {}): PageContext {
  const list = settings.hasAnchors ? "" : href(addresses.about);
  const abbreviationAddress = (id: string) => toFragment(list, `abbr-${id}`);
  return newPageContext({
    href,
    abbreviations: review.abbreviations,
    findMentions,
    abbreviationAddress,
    ...settings,
  });
}
