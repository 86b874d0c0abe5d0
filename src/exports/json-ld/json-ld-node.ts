/** A value in JSON-LD 1.1. */
export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];

/** A node in JSON-LD 1.1, its terms those of https://schema.org. */
export interface JsonLdNode {
  readonly [term: string]: JsonLdValue | undefined;
}

/** Makes an address of the site a URL; ids in JSON-LD must be whole. */
export type ToUrl = (address: string) => string;

/** A mention of a node that is described elsewhere. */
export const mention = (url: string): JsonLdNode => ({ "@id": url });
