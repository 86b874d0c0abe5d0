import type { Literal, Statement, Term } from "./statement.ts";

/** Characters that no IRI may hold between `<` and `>`. https://www.w3.org/TR/trig/#grammar-production-IRIREF */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const foreign = /[\u0000-\u0020<>"{}|^`\\]/;

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** How a file shortens IRIs. */
export interface Names {
  /** What all addresses of the site begin with, cut off where it stands; empty where they have no host. */
  base: string;
  /** IRIs by the short name that stands for their beginning. */
  prefixes: Readonly<Record<string, string>>;
}

/** An IRI as short as a reader can have it. @throws Error when it holds what no IRI may */
function writeIri(iri: string, { base, prefixes }: Names): string {
  if (foreign.test(iri)) throw new Error(`${JSON.stringify(iri)} is no IRI`);
  for (const [name, start] of Object.entries(prefixes)) {
    const rest = iri.slice(start.length);
    if (iri.startsWith(start) && /^[A-Za-z]\w*$/.test(rest)) return `${name}:${rest}`;
  }
  return `<${base !== "" && iri.startsWith(base) ? iri.slice(base.length) : iri}>`;
}

function writeLiteral({ text, language, type }: Literal, names: Names): string {
  const quoted = `"${text.replace(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character)}"`;
  if (language) return `${quoted}@${language}`;
  return type ? `${quoted}^^${writeIri(type, names)}` : quoted;
}

const writeTerm = (term: Term, names: Names): string =>
  typeof term === "string" ? writeIri(term, names) : writeLiteral(term, names);

/** Statements under what they share, in the order in which it first comes. */
const groupBy = (
  statements: readonly Statement[],
  part: "graph" | "subject" | "predicate",
): [string, Statement[]][] => [...Map.groupBy(statements, (statement) => statement[part])];

/** The lines that tell how IRIs are shortened; a base without a host is the root of the site, one folder up. */
export const writeNames = ({ base, prefixes }: Names): string =>
  [
    `@base <${base === "" ? "../" : base}> .`,
    ...Object.entries(prefixes).map(
      ([name, iri]) => `@prefix ${name}: <${base !== "" && iri.startsWith(base) ? iri.slice(base.length) : iri}> .`,
    ),
  ].join("\n");

/** Statements as the graphs of a TriG document, https://www.w3.org/TR/trig/ */
export const writeGraphs = (statements: readonly Statement[], names: Names): string =>
  groupBy(statements, "graph")
    .map(([graph, inGraph]) => {
      const subjects = groupBy(inGraph, "subject").map(([subject, ofSubject]) => {
        const facts = groupBy(ofSubject, "predicate").map(
          ([predicate, told]) =>
            `    ${writeIri(predicate, names)} ${told.map(({ object }) => writeTerm(object, names)).join(", ")}`,
        );
        return `  ${writeIri(subject, names)}\n${facts.join(" ;\n")} .`;
      });
      return `${writeIri(graph, names)} {\n${subjects.join("\n")}\n}\n`;
    })
    .join("\n");
