import { type DatabaseName, databases, type Identifier, matches, type Match } from "../schemas/identifier.ts";
import type { TopicEntry } from "../schemas/topic.ts";
import type { PathwayNode } from "./review.types.ts";

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

/** Whether a node is what its topic names, not a vesicle of such cells, nor a cell of such a tumor. */
const isItsTopic = ({ shape, topic: { kind } }: PathwayNode): boolean =>
  !(shape === "vesicle" && kind !== "structure") && !(shape === "cell" && kind === "tumor");

/** Identifiers that mean the same as a node of a diagram; none where it only comes from its topic or is of it. */
export const identifiersOfNode = (node: PathwayNode): Identifier[] =>
  isItsTopic(node) ? exactIdentifiersOf(node.topic) : [];

/** How many topics are known elsewhere, and where. Topics are counted, each once in its place; the others count identifiers. */
interface Coverage {
  topics: number;
  /** Topics with at least one exact identifier. */
  exact: number;
  /** Topics with identifiers, none of them exact. */
  near: number;
  /** Topics without any. */
  none: number;
  /** Databases in use, most identifiers first, with how many of each match. */
  byDatabase: { database: DatabaseName; total: number; byMatch: Record<Match, number> }[];
  /** Sources in which identifiers were seen, most identifiers first. */
  bySource: { source: string; total: number }[];
}

/** Counts what is known elsewhere of topics. */
export function countIdentifiers(topics: readonly Pick<TopicEntry, "identifiers">[]): Coverage {
  const exact = topics.filter((topic) => exactIdentifiersOf(topic).length > 0).length;
  const none = topics.filter(({ identifiers }) => identifiers.length === 0).length;
  const all = topics.flatMap(({ identifiers }) => identifiers);
  const byDatabase = [...new Set(all.map(({ database }) => database))].map((database) => {
    const own = all.filter((identifier) => identifier.database === database);
    const count = (match: Match) => own.filter((identifier) => identifier.match === match).length;
    const byMatch = Object.fromEntries(matches.map((match) => [match, count(match)])) as Record<Match, number>;
    return { database, total: own.length, byMatch };
  });
  const bySource = [...new Set(all.map(({ source }) => source))].map((source) => ({
    source,
    total: all.filter((identifier) => identifier.source === source).length,
  }));
  return {
    topics: topics.length,
    exact,
    near: topics.length - exact - none,
    none,
    byDatabase: byDatabase.sort((a, b) => b.total - a.total || a.database.localeCompare(b.database, "en")),
    bySource: bySource.sort((a, b) => b.total - a.total || a.source.localeCompare(b.source, "en")),
  };
}
