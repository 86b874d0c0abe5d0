import { addresses } from "../addresses/addresses.ts";
import { formatArticle } from "../citations/format-article.ts";
import { pageRecords } from "../site/page-records.ts";
import { review } from "../site/review.ts";
import { siteUrl } from "../addresses/site-url.ts";

/** The site in brief for language models, https://llmstxt.org: what it is, what it is not, and where things are. */
export const GET = (): Response => {
  const { article } = review;
  const [home, ...others] = pageRecords;
  const list = others
    .filter(
      ({ kind, continues }) => !continues && !["reference", "finding", "topic", "pathway", "search"].includes(kind),
    )
    .map(({ title, address, description }) => `- [${title}](${siteUrl(address)}): ${description}`);
  return new Response(
    [
      `# ${article.site.name}`,
      "",
      `> ${home?.description ?? ""}`,
      "",
      `A digest in other words of: ${formatArticle(article)}. It is not the article: cite the article for what it says, the cited paper for what it found, and a page here for how this site reads either. Effects on tumors are curated; faults of the article are told in notes.`,
      "",
      `License: ${article.licence.name}, ${article.licence.url}. Content ${article.content.version} of ${article.content.updated}.`,
      "",
      "## Pages",
      "",
      ...list,
      "",
      "## Data",
      "",
      `- [Everything as one JSON-LD graph](${siteUrl(addresses.graph)})`,
      `- [Every page](${siteUrl(addresses.sitemap)})`,
      "",
    ].join("\n"),
  );
};
