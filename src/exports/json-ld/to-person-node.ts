import type { Name } from "../../schemas/reference.ts";
import { formatFamily, formatName } from "../format-authors.ts";
import type { JsonLdNode } from "./json-ld-node.ts";

/** An author as the article prints them, https://schema.org/Person */
export const toPersonNode = (name: Name): JsonLdNode => ({
  "@type": "Person",
  name: formatName(name),
  familyName: formatFamily(name),
  givenName: name.given,
});
