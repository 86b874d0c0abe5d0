import type { Finding, Reference } from "../../graph/review.types.ts";
import { mention, type JsonLdNode, type ToUrl } from "./json-ld-node.ts";
import { things } from "./things.ts";

/** Works, each by its id. */
export const mentionWorks = (references: readonly Reference[], toUrl: ToUrl): JsonLdNode[] =>
  references.map(({ number }) => mention(toUrl(things.work(number))));

/** Findings, each by the id of its claim. */
export const mentionClaims = (findings: readonly Finding[], toUrl: ToUrl): JsonLdNode[] =>
  findings.map(({ number }) => mention(toUrl(things.claim(number))));

/** What a page that tells findings rests on, and which it tells: https://schema.org/citation, https://schema.org/mentions */
export const toTellingFacts = (
  { references, findings }: { references: readonly Reference[]; findings: readonly Finding[] },
  toUrl: ToUrl,
): JsonLdNode => ({
  ...(references.length > 0 && { citation: mentionWorks(references, toUrl) }),
  ...(findings.length > 0 && { mentions: mentionClaims(findings, toUrl) }),
});
