import type { Topic } from "../../graph/review.types.ts";
import { mention, type JsonLdNode, type ToUrl } from "./json-ld-node.ts";
import { things } from "./things.ts";

/** A topic, https://schema.org/DefinedTerm, with every spelling. */
export function toTermNode(topic: Topic, toUrl: ToUrl): JsonLdNode {
  const spellings = [...(topic.abbreviation ? [topic.abbreviation] : []), ...topic.aliases];
  return {
    "@id": toUrl(things.term(topic.id)),
    "@type": "DefinedTerm",
    name: topic.name,
    ...(spellings.length > 0 && { alternateName: spellings }),
    description: topic.definition,
    inDefinedTermSet: mention(toUrl(things.terms)),
  };
}
