import { topicsOfFinding } from "../../graph/link-findings.ts";
import type { Finding } from "../../graph/review.types.ts";
import type { Article } from "../../schemas/review.ts";
import { toDoiUrl } from "../to-doi-url.ts";
import { mention, type JsonLdNode, type ToUrl } from "./json-ld-node.ts";
import { mentionWorks } from "./mentions.ts";
import { things } from "./things.ts";

/** A finding, https://schema.org/Claim: what the article says, of what, and on which works it rests. */
export function toClaimNode(finding: Finding, article: Article, toUrl: ToUrl): JsonLdNode {
  return {
    "@id": toUrl(things.claim(finding.number)),
    "@type": "Claim",
    name: finding.title,
    text: finding.statement,
    keywords: [finding.effect, ...finding.models],
    appearance: mention(toDoiUrl(article.doi)),
    about: topicsOfFinding(finding).map((topic) => mention(toUrl(things.term(topic.id)))),
    ...(finding.references.length > 0 && { citation: mentionWorks(finding.references, toUrl) }),
  };
}
