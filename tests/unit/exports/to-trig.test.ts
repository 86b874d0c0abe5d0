import { Nanopub } from "@nanopub/sign";
import fc from "fast-check";
import { Parser } from "n3";
import { expect, test } from "vitest";
import { hashStatements, type Statement } from "../../../src/exports/statement.ts";
import { writeGraphs, writeNames } from "../../../src/exports/to-trig.ts";

const names = {
  base: "https://example.org/site/",
  prefixes: { np: "http://www.nanopub.org/nschema#", ex: "https://example.org/site/words#" },
};
const { np, ex } = names.prefixes;
const write = (statements: readonly Statement[]) => `${writeNames(names)}\n\n${writeGraphs(statements, names)}`;

/**
 * The smallest nanopublication, which says a text in every way that a text can stand. Texts of one predicate are of one kind: the
 * library puts a mixture in another order than the specification.
 */
function makeNanopublication(text: string, code: string): Statement[] {
  const own = `${names.base}findings/1.trig#${code}`;
  const say = (graph: string, subject: string, predicate: string, object: Statement["object"]) => ({
    ...{ graph: `${own}/${graph}`, subject, predicate, object },
  });
  return [
    say("pubinfo", own, `${ex}title`, { text, language: "en" }),
    say("assertion", `${ex}claim`, `${ex}says`, { text }),
    say("assertion", `${ex}claim`, `${ex}saysInWords`, { text, language: "en" }),
    say("assertion", `${ex}claim`, `${ex}saysAsType`, { text, type: `${ex}type` }),
    say("assertion", `${ex}claim`, `${ex}says`, `${ex}a`),
    say("provenance", `${own}/assertion`, `${ex}from`, "https://doi.org/10.1000/a'b(c)"),
    say("head", own, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", `${np}Nanopublication`),
    say("head", own, `${np}hasAssertion`, `${own}/assertion`),
    say("head", own, `${np}hasProvenance`, `${own}/provenance`),
    say("head", own, `${np}hasPublicationInfo`, `${own}/pubinfo`),
  ];
}

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."\\\"\n\r\tn'<>{}") }),
);

test("any text is read back by n3 as it was, in every graph", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const statements = makeNanopublication(text, "RA");
      const read = new Parser({ format: "TriG" })
        .parse(write(statements))
        .map(({ graph, subject, predicate, object }) => ({
          ...{ graph: graph.value, subject: subject.value, predicate: predicate.value },
          object:
            object.termType === "Literal"
              ? {
                  text: object.value,
                  ...(object.language
                    ? { language: object.language }
                    : object.datatype.value.endsWith("#string")
                      ? {}
                      : { type: object.datatype.value }),
                }
              : object.value,
        }));
      expect(new Set(read.map((quad) => JSON.stringify(quad)))).toEqual(
        new Set(statements.map((statement) => JSON.stringify(statement))),
      );
    }),
  );
});

test("the hash of any text is the one that others compute, whatever the order of the statements", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const hash = hashStatements(makeNanopublication(text, " "));
      expect(hashStatements(makeNanopublication(text, " ").reverse())).toBe(hash);
      const file = write(makeNanopublication(text, `RA${hash}`));
      expect(() => new Nanopub(file).check()).not.toThrow();
    }),
    { numRuns: 40 },
  );
});

test("a letter changed afterwards is found by its hash", () => {
  const hash = hashStatements(makeNanopublication("VEGF rises", " "));
  const file = write(makeNanopublication("VEGF falls", `RA${hash}`));
  expect(() => new Nanopub(file).check()).toThrow(/hash/);
});

test("what is no IRI is refused, not written", () => {
  const [first] = makeNanopublication("", "RA");
  if (!first) throw new Error("no statement");
  for (const object of ["https://example.org/a b", "https://example.org/<b>", 'https://example.org/"', "a\\u0020b"]) {
    expect(() => write([{ ...first, object }])).toThrow(/is no IRI/);
  }
});
