import { z } from "zod";
import { schemas, type KindName } from "../schemas/schemas.ts";
import { contentKinds } from "../source/content-kinds.ts";

/** Folder of the schemas below the content. Its dot tells that it is the machine's, so no rule reads it. */
export const editorSchemas = ".schemas";

/** What an editor takes from a schema; links are this project's own and mean nothing to it. */
const forEditor = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => void Reflect.deleteProperty(jsonSchema, "link"),
  });

/** A kind of content as JSON Schema: of its file where that is a list, else of one entry. */
function toEditorSchema(name: KindName, isList: boolean): object {
  const { $schema, ...entry } = forEditor(schemas[name]) as { $schema?: string };
  return isList ? { $schema, type: "array", items: entry } : { $schema, ...entry };
}

/**
 * The JSON Schemas by which editors complete and explain the fields of content, by file name, made of the zod schemas that
 * check it: `{ "findings.json": "{ … }" }`
 */
export const toEditorSchemas = (): Record<string, string> =>
  Object.fromEntries(
    contentKinds.map(({ name, listedBy }) => [
      `${name}.json`,
      `${JSON.stringify(toEditorSchema(name, listedBy !== undefined), null, 2)}\n`,
    ]),
  );
