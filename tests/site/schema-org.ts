import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Parser } from "n3";

/** A value of JSON-LD as a page writes it, its terms those of schema.org. */
type Value = string | number | boolean | Node | readonly Value[] | undefined;
interface Node {
  readonly [term: string]: Value;
}

const base = "http://schema.org/";
const rdfs = "http://www.w3.org/2000/01/rdf-schema#";
const quads = new Parser({ format: "N-Quads" }).parse(
  readFileSync(fileURLToPath(import.meta.resolve("@vocabulary/schema/schema.nq")), "utf8"),
);

/** What stands behind a predicate of the vocabulary, by what stands before it, without the namespace. */
function readRelation(predicate: string): Map<string, string[]> {
  const relation = new Map<string, string[]>();
  for (const quad of quads) {
    if (quad.predicate.value !== predicate || !quad.subject.value.startsWith(base)) continue;
    const subject = quad.subject.value.slice(base.length);
    relation.set(subject, [...(relation.get(subject) ?? []), quad.object.value.replace(base, "")]);
  }
  return relation;
}

const parents = readRelation(`${rdfs}subClassOf`);
const kinds = readRelation("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
const domains = readRelation(`${base}domainIncludes`);
const ranges = readRelation(`${base}rangeIncludes`);
const superseded = readRelation(`${base}supersededBy`);

/** A type and all that it is a kind of. */
const lineageOf = (type: string): string[] => [type, ...(parents.get(type) ?? []).flatMap(lineageOf)];
const isType = (name: string) => kinds.get(name)?.includes(`${rdfs}Class`) ?? false;

/** The property that a term means; `query-input` says how a value of `query` is asked for (https://schema.org/docs/actions.html). */
const propertyOf = (term: string) => term.replace(/-input$/, "");

const typesOf = (node: Node): string[] => [node["@type"] ?? []].flat(2).map(String);
const nodesOf = (value: Value): Node[] => {
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(nodesOf);
  return typeof value === "object" ? [value as Node] : [];
};

/**
 * Where a node departs from schema.org's own vocabulary, and its values with it: types and properties that do not exist or were
 * given up, properties that none of its types has, values of a type that the property does not take.
 */
export function findDepartures(node: Node, path = ""): string[] {
  const types = typesOf(node);
  const lineage = types.flatMap(lineageOf);
  const own = Object.entries(node).filter(([term]) => !term.startsWith("@"));
  const at = `${path}${types.join("+") || "(no type)"}`;
  if (types.length === 0 && own.length > 0 && !("@graph" in node)) return [`${at} says something without a type`];
  return [
    ...types.filter((type) => !isType(type)).map((type) => `${at}: there is no type ${type}`),
    ...own.flatMap(([term, value]) => {
      const property = propertyOf(term);
      const domain = domains.get(property);
      if (!domain) return [`${at}: there is no property ${term}`];
      const wrongValues = nodesOf(value)
        .flatMap(typesOf)
        .filter((type) => !lineageOf(type).some((kind) => ranges.get(property)?.includes(kind)));
      return [
        ...(superseded.has(property) ? [`${at}: ${term} was given up`] : []),
        ...(domain.some((type) => lineage.includes(type)) ? [] : [`${at} has no property ${term}`]),
        ...wrongValues.map((type) => `${at}: ${term} takes no ${type}`),
        ...nodesOf(value).flatMap((child) => findDepartures(child, `${at} ${term} `)),
      ];
    }),
    ...nodesOf(node["@graph"]).flatMap((child) => findDepartures(child, path)),
  ];
}
