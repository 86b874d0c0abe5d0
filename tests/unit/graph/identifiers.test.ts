import { describe, expect, test } from "vitest";
import {
  countIdentifiers,
  exactIdentifiersOf,
  printIdentifier,
  toCompactIdentifier,
  toIdentifierUrl,
} from "../../../src/graph/identifiers.ts";
import { databases, identifierSchema, type DatabaseName } from "../../../src/schemas/identifier.ts";

describe("an identifier is printed as its database prints it, and led to as identifiers.org reads it", () => {
  test.each<[DatabaseName, id: string, printed: string, compact: string]>([
    ["hgnc", "12680", "HGNC:12680", "hgnc:12680"],
    ["hgnc.genegroup", "1900", "1900", "hgnc.genegroup:1900"],
    ["mirbase", "MI0000077", "MI0000077", "mirbase:MI0000077"],
    ["mesh", "D009389", "D009389", "mesh:D009389"],
    ["uniprot", "P62736", "P62736", "uniprot:P62736"],
    ["chebi", "46345", "CHEBI:46345", "CHEBI:46345"],
    ["go", "0006915", "GO:0006915", "GO:0006915"],
    ["doid", "1612", "DOID:1612", "DOID:1612"],
  ])("%s %s", (database, id, printed, compact) => {
    expect(printIdentifier({ database, id })).toBe(printed);
    expect(toCompactIdentifier({ database, id })).toBe(compact);
    expect(toIdentifierUrl({ database, id })).toBe(`https://identifiers.org/${compact}`);
  });
});

test("every database accepts its own example, and none with the prefix before it", () => {
  for (const [name, { example }] of Object.entries(databases)) {
    const identifier = { database: name, match: "exact", source: "a table", checked: "2026-11-25" };
    expect(identifierSchema.safeParse({ ...identifier, id: example }).success, name).toBe(true);
    expect(identifierSchema.safeParse({ ...identifier, id: `${name}:${example}` }).success, name).toBe(false);
  }
});

test("only what means the same is exact", () => {
  const make = (id: string, match: "exact" | "close") =>
    ({ database: "hgnc", id, match, source: "a table", checked: "2026-11-25" }) as const;
  expect(exactIdentifiersOf({ identifiers: [make("1", "exact"), make("2", "close")] }).map(({ id }) => id)).toEqual([
    "1",
  ]);
});

test("topics are counted once, by the best match they have", () => {
  const make = (database: DatabaseName, id: string, match: "exact" | "close") =>
    ({ database, id, match, source: "a table", checked: "2026-11-25" }) as const;
  const coverage = countIdentifiers([
    { identifiers: [make("hgnc", "1", "exact"), make("hgnc", "2", "close"), make("mesh", "D000001", "close")] },
    { identifiers: [make("mesh", "D000002", "close")] },
    { identifiers: [] },
  ]);
  expect(coverage).toMatchObject({ topics: 3, exact: 1, near: 1, none: 1 });
  expect(
    coverage.byDatabase.map(({ database, total, byMatch }) => [database, total, byMatch.exact, byMatch.close]),
  ).toEqual([
    ["hgnc", 2, 1, 1],
    ["mesh", 2, 0, 2],
  ]);
});
