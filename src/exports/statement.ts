import { createHash } from "node:crypto";

/** A text in RDF; without language and type a plain string. */
export interface Literal {
  text: string;
  /** Language of the text: `en`. */
  language?: string;
  /** IRI of the type of the value: that of `xsd:date`. */
  type?: string;
}

/** What stands at the end of a statement: an IRI, or a text. */
export type Term = string | Literal;

/** One statement of an RDF dataset (https://www.w3.org/TR/rdf11-concepts/); no blank nodes. IRIs are as the file writes them. */
export interface Statement {
  graph: string;
  subject: string;
  predicate: string;
  object: Term;
}

const stringType = "http://www.w3.org/2001/XMLSchema#string";

/** The parts by which statements are put in order: links before texts, texts before their type and language. */
function toOrder({ graph, subject, predicate, object }: Statement): string[] {
  const links = [graph, subject, predicate];
  if (typeof object === "string") return [...links, "0", object];
  const { text, language = "", type = stringType } = object;
  return [...links, "1", text, language ? "" : type, language];
}

/** The order of two texts by their letters in UTF-8. */
const compareText = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

function compareStatements(one: Statement, other: Statement): number {
  const others = toOrder(other);
  for (const [place, part] of toOrder(one).entries()) {
    const order = compareText(part, others[place] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function toLine(term: Term): string {
  if (typeof term === "string") return `${term}\n`;
  const { text, language, type = stringType } = term;
  const mark = language ? `@${language.toLowerCase()}` : `^${type}`;
  return `${mark} ${text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\n`;
}

/**
 * SHA-256 of statements, whatever their order, in base64url: the 43 letters that follow `RA` in a trusty URI
 * (https://trustyuri.net). Where the code will stand in IRIs, a space stands when it is computed.
 */
export function hashStatements(statements: readonly Statement[]): string {
  const blocks = [...statements]
    .sort(compareStatements)
    .map(({ graph, subject, predicate, object }) => [graph, subject, predicate, object].map(toLine).join(""));
  return createHash("sha256")
    .update([...new Set(blocks)].join(""), "utf8")
    .digest("base64url");
}
