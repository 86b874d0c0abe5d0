import { addresses, things } from "../../addresses/addresses.ts";
import { toDoiUrl } from "../../citations/format-reference.ts";
import { exactIdentifiersOf, toIdentifierUrl } from "../../graph/identifiers.ts";
import { topicsOfFinding } from "../../graph/link-findings.ts";
import type { Finding, Note, Topic } from "../../graph/review.types.ts";
import { notStated } from "../../schemas/finding.ts";
import type { Article } from "../../schemas/review.ts";
import { type JsonLdNode, mention, mentionClaims, mentionWorks, type ToUrl } from "./json-ld.ts";

/** A finding, https://schema.org/Claim: what the article says, of what, and on which works it rests. */
export function toClaimNode(finding: Finding, article: Article, toUrl: ToUrl): JsonLdNode {
  return {
    "@id": toUrl(things.claim(finding.number)),
    "@type": "Claim",
    name: finding.title,
    text: finding.statement,
    keywords: [finding.effect, ...finding.models.filter((model) => model !== notStated)],
    appearance: mention(toDoiUrl(article.doi)),
    about: topicsOfFinding(finding).map((topic) => mention(toUrl(things.term(topic.id)))),
    ...(finding.references.length > 0 && { citation: mentionWorks(finding.references, toUrl) }),
  };
}

/** A curator's note, https://schema.org/Comment, on the article and what it names. */
export const toCommentNode = (note: Note, article: Article, toUrl: ToUrl): JsonLdNode => ({
  "@id": toUrl(addresses.note(note.id)),
  "@type": "Comment",
  name: note.title,
  about: [
    mention(toDoiUrl(article.doi)),
    ...mentionClaims(note.findings, toUrl),
    ...mentionWorks(note.references, toUrl),
  ],
});

/** A topic, https://schema.org/DefinedTerm, with every spelling and what is exactly the same in other databases. */
export function toTermNode(topic: Topic, toUrl: ToUrl): JsonLdNode {
  const spellings = [...(topic.abbreviation ? [topic.abbreviation] : []), ...topic.aliases];
  // What is only close, broader or narrower is not the same.
  const sameAs = exactIdentifiersOf(topic).map(toIdentifierUrl);
  return {
    "@id": toUrl(things.term(topic.id)),
    "@type": "DefinedTerm",
    name: topic.name,
    ...(spellings.length > 0 && { alternateName: spellings }),
    description: topic.definition,
    ...(sameAs.length > 0 && { sameAs }),
    inDefinedTermSet: mention(toUrl(things.terms)),
  };
}
