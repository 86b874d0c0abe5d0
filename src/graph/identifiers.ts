import { databases, type Identifier } from "../schemas/identifier.ts";
import type { TopicEntry } from "../schemas/topic.ts";

/** An identifier as its database prints it: `HGNC:12680`, `MI0000077`, `D009389`. */
export const printIdentifier = ({ database, id }: Pick<Identifier, "database" | "id">): string =>
  `${databases[database].prefix}${id}`;

/** The compact form that is the same everywhere (https://identifiers.org): `hgnc:12680`, `GO:0006915`, `mesh:D009389`. */
export function toCompactIdentifier({ database, id }: Pick<Identifier, "database" | "id">): string {
  // Ontologies keep the capitals of their prefix there.
  return databases[database].prefix && database !== "hgnc" ? printIdentifier({ database, id }) : `${database}:${id}`;
}

/** The address that leads to the entry of the database, or to one that holds it. */
export const toIdentifierUrl = (identifier: Pick<Identifier, "database" | "id">): string =>
  `https://identifiers.org/${toCompactIdentifier(identifier)}`;

/** Identifiers that mean the same as the topic, and so may stand for it. */
export const exactIdentifiersOf = ({ identifiers }: Pick<TopicEntry, "identifiers">): Identifier[] =>
  identifiers.filter(({ match }) => match === "exact");
