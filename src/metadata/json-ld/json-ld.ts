import { things } from "../../addresses/addresses.ts";
import type { Finding, Reference } from "../../graph/review.types.ts";

/** A value in JSON-LD 1.1. */
type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];

/** A node in JSON-LD 1.1, its terms those of https://schema.org. */
export interface JsonLdNode {
  readonly [term: string]: JsonLdValue | undefined;
}

/** A node that others can mention. */
export type NamedNode = JsonLdNode & { readonly "@id": string };

/** Makes an address of the site a URL; ids in JSON-LD must be whole. */
export type ToUrl = (address: string) => string;

/** A mention of a node that is described elsewhere. */
export const mention = (url: string): JsonLdNode => ({ "@id": url });

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

/**
 * JSON-LD as text that may stand in an HTML `script` element as well as in a file: `<` is written as an escape, since
 * `</script>` would end the element, and so are the line ends that JavaScript does not share with JSON.
 * https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
 */
export const serializeJsonLd = (node: JsonLdNode): string =>
  JSON.stringify(node).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Many nodes as the text of one graph, in a part for each, since all of it is too much to be held at once. */
export function* serializeGraph(nodes: Iterable<JsonLdNode>): Generator<string> {
  let separator = "";
  yield '{"@context":"https://schema.org","@graph":[';
  for (const node of nodes) {
    yield separator + serializeJsonLd(node);
    separator = ",";
  }
  yield "]}";
}
