import type { ElementContent } from "hast";
import { h } from "hastscript";
import { addresses } from "../addresses.ts";
import { explainAbbreviations } from "./explain-abbreviations.ts";
import type { PageContext } from "./page-context.ts";

/**
 * Links the first mention of each topic in a paragraph to the topic's page, and explains abbreviations on the way:
 * `miR-21 in MSCs` → `<a class="topic" href="/topics/mir-21/">miR-21</a> in <a …><abbr …>MSCs</abbr></a>`
 */
export function linkMentions(text: string, page: PageContext): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const mention of page.findMentions(text)) {
    if (page.linkedTopics.has(mention.topic)) continue;
    page.linkedTopics.add(mention.topic);
    nodes.push(...explainAbbreviations(text.slice(end, mention.start), page));
    const properties = { className: ["topic"], href: page.href(addresses.topic(mention.topic.id)) };
    const name = explainAbbreviations(text.slice(mention.start, mention.end), page, { isInLink: true });
    nodes.push(h("a", properties, name));
    end = mention.end;
  }
  return [...nodes, ...explainAbbreviations(text.slice(end), page)];
}
