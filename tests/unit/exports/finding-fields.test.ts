import { expect, test } from "vitest";
import { z } from "zod";
import { findingRecordSchema } from "../../../src/exports/schemas/finding-record.ts";
import { toFindingTable } from "../../../src/exports/tables.ts";
import { toNanopublications } from "../../../src/exports/to-nanopublications.ts";
import { topicsOfFinding } from "../../../src/graph/link-findings.ts";
import { findingSchema, type FindingEntry } from "../../../src/schemas/finding.ts";
import { linkOf } from "../../../src/schemas/link.ts";
import { linkEntries } from "../../link-prose.ts";

const targets: Readonly<Record<string, string>> = { reference: "zhu2012", section: "abstract", sentence: "p1s1" };

/** A value for a field of a finding, optional ones included; `topic` says what stands where a topic is named. */
function fill(schema: z.ZodType, topic: () => string): unknown {
  const link = linkOf(schema);
  if (link) return link.to === "topic" ? topic() : targets[link.to];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fill(schema.unwrap() as z.ZodType, topic);
  if (schema instanceof z.ZodArray) return [fill(schema.element as z.ZodType, topic)];
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
    return Object.fromEntries(fields.map(([name, field]) => [name, fill(field, topic)]));
  }
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  return schema instanceof z.ZodNumber ? 1 : "words";
}

const fields = Object.keys(findingSchema.shape);
/** The smallest review with a finding that says all that one can. */
const review = linkEntries({ findings: [{ id: "1", data: fill(findingSchema, () => "msc") as FindingEntry }] });

test("whatever a record can hold stands in the table, in a column of its name or, in parts, in several", () => {
  const columns = toFindingTable([]).columns.map(({ name }) => name);
  const parts = (field: string) => columns.filter((name) => new RegExp(`^${field}[A-Z]`).test(name));
  const held = Object.keys(findingRecordSchema.shape);
  expect(held.filter((field) => !columns.includes(field) && parts(field).length === 0)).toEqual([]);
});

test("whatever an author can say stands in the nanopublication, which says some of it in words that others have for it", () => {
  const elsewhere = ["title", "statement", "references", "section", "sentences", "printed"];
  const [nanopublication] = toNanopublications(review, review.article);
  const said = nanopublication?.statements.map(({ predicate }) => predicate) ?? [];
  const isSaid = (field: string) => said.some((predicate) => `${predicate}/`.includes(`/items/properties/${field}/`));
  expect(fields.filter((field) => !isSaid(field) && !elsewhere.includes(field))).toEqual([]);
});

test("every topic that a finding can name leads to it", () => {
  const named: string[] = [];
  const data = fill(findingSchema, () => `topic-${named.push("")}`) as FindingEntry;
  // These are targets, too, which is a rule.
  const again = new Set([...data.raised, ...data.lowered]);
  const expected = named.map((_, index) => `topic-${index + 1}`).filter((topic) => !again.has(topic));
  expect(expected.length).toBeGreaterThan(5);
  expect(topicsOfFinding<string>(data).sort()).toEqual(expected.sort());
});
