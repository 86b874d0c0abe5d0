import { expect, test } from "vitest";
import { z } from "zod";
import { linkOf } from "../../../src/schemas/link.ts";
import { schemas } from "../../../src/schemas/schemas.ts";

/** A field of a schema, with what is said of it to authors. */
interface Field {
  name: string;
  schema: z.ZodType;
}

/** Every field below a schema, however deep: `review.authors[].given`. */
function listFields(schema: z.ZodType, name: string): Field[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return listFields(schema.unwrap() as z.ZodType, name);
  }
  if (schema instanceof z.ZodArray) return listFields(schema.element as z.ZodType, `${name}[]`);
  if (schema instanceof z.ZodUnion) {
    return (schema.options as z.ZodType[]).flatMap((option) => listFields(option, name));
  }
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([field, own]) => [
    { name: `${name}.${field}`, schema: own },
    ...listFields(own, `${name}.${field}`),
  ]);
}

const fields = Object.entries(schemas).flatMap(([kind, schema]) => listFields(schema, kind));

test("every field tells its author what it is for", () => {
  const silent = fields.filter(({ schema }) => (schema.description ?? "").length < 5).map(({ name }) => name);
  expect(silent).toEqual([]);
});

test("a field that holds an id of another entry says what it leads to", () => {
  const leads = (schema: z.ZodType): boolean =>
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? leads(schema.unwrap() as z.ZodType)
      : schema instanceof z.ZodArray
        ? leads(schema.element as z.ZodType)
        : linkOf(schema) !== undefined;
  const links = fields.filter(({ schema }) => leads(schema)).map(({ name }) => name);
  expect(links).toEqual(
    expect.arrayContaining([
      "references.custom.sameWorkAs",
      "sections.parent",
      "figures.section",
      "topics.broader",
      "findings.source.topic",
      "findings.tumors",
      "findings.sentences",
      "notes.about[].finding",
      "notes.relatedTo",
      "pathways.edges[].references",
      "pathways.nodes[].topic",
    ]),
  );
});
