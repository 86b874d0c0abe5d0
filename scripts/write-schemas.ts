// Writes the JSON Schemas by which editors complete and explain the fields of content, into content/.schemas/:
// `node scripts/write-schemas.ts`. By hand, when a schema changed; a test fails while they differ.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editorSchemas, toEditorSchemas } from "../src/build/editor-schemas.ts";

const folder = join("content", editorSchemas);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(toEditorSchemas())) writeFileSync(join(folder, name), text);
console.log(`schemas written to ${folder}/`);
