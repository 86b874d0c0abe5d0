import { addresses } from "../../addresses.ts";
import type { Article } from "../../schemas/review.ts";
import { toDoiUrl } from "../to-doi-url.ts";
import { mention, type JsonLdNode, type ToUrl } from "./json-ld-node.ts";
import { things } from "./things.ts";

/** The site, https://schema.org/WebSite, with its search. */
export const toSiteNode = (name: string, article: Article, toUrl: ToUrl): JsonLdNode => ({
  "@id": toUrl(things.site),
  "@type": "WebSite",
  name,
  url: toUrl(addresses.home),
  inLanguage: "en",
  license: article.licence.url,
  isBasedOn: mention(toDoiUrl(article.doi)),
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${toUrl(addresses.search)}?q={question}` },
    "query-input": "required name=question",
  },
});
