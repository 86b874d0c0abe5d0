import { z } from "zod";

/** A shape as JSON Schema, draft 2020-12, with a title and the licence line in its comment. */
export function toJsonSchema(schema: z.ZodType, title: string, license: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema);
  return { $schema, $comment: license, title, ...rest };
}
