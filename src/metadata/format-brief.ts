import type { Link, ListItem, Paragraph, RootContent, Text } from "mdast";
import { remark } from "remark";
import { addresses } from "../addresses/addresses.ts";
import { formatArticle } from "../citations/format-article.ts";
import type { Article } from "../schemas/review.ts";
import type { ToUrl } from "./json-ld/json-ld.ts";
import type { PageKind, PageRecord } from "./page-record.ts";

const say = (value: string): Text => ({ type: "text", value });
const paragraph = (...children: Paragraph["children"]): Paragraph => ({ type: "paragraph", children });
const heading = (depth: 1 | 2, text: string): RootContent => ({ type: "heading", depth, children: [say(text)] });

/** Whether pages of a kind are named here; those of which there are many stand in the site map alone. */
const isNamed: Readonly<Record<PageKind, boolean>> = {
  home: true,
  review: true,
  section: true,
  reference: false,
  finding: false,
  topic: false,
  pathway: false,
  evidence: true,
  notes: true,
  data: true,
  list: true,
  about: true,
  search: false,
};

/**
 * The site in brief for language models, https://llmstxt.org: what it is, what it is not, and where things are. Markdown is
 * written by its own library, so that a title may hold whatever Markdown reads.
 */
export function formatBrief(article: Article, records: readonly PageRecord[], toUrl: ToUrl): string {
  const [home, ...others] = records;
  const link = (name: string, address: string): Link => ({ type: "link", url: toUrl(address), children: [say(name)] });
  const list = (items: Paragraph["children"][]): RootContent => ({
    type: "list",
    spread: false,
    children: items.map((item): ListItem => ({ type: "listItem", spread: false, children: [paragraph(...item)] })),
  });
  const pages = others.filter(({ kind, continues }) => !continues && isNamed[kind]);
  const { site, licence, content } = article;
  const processor = remark().data("settings", { bullet: "-" });
  return processor.stringify({
    type: "root",
    children: [
      heading(1, site.name),
      { type: "blockquote", children: [paragraph(say(home?.description ?? ""))] },
      paragraph(
        say(
          `A digest in other words of: ${formatArticle(article)}. It is not the article: cite the article for what it says, the cited paper for what it found, and a page here for how this site reads either. Effects on tumors are curated; faults of the article are told in notes.`,
        ),
      ),
      paragraph(say(`License: ${licence.name}, ${licence.url}. Content ${content.version} of ${content.updated}.`)),
      heading(2, "Pages"),
      list(pages.map(({ title, address, description }) => [link(title, address), say(`: ${description}`)])),
      heading(2, "Data"),
      list([[link("Everything as one JSON-LD graph", addresses.graph)], [link("Every page", addresses.sitemap)]]),
    ],
  });
}
