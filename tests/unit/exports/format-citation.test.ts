import { test } from "vitest";
import { readFileSync } from "node:fs";
import { citationStyles } from "../../../src/exports/citation-styles.ts";
import { formatCitation } from "../../../src/exports/format-citation.ts";
test("x",()=>{
const refs = JSON.parse(readFileSync("content/references.json","utf8"));
for (const s of citationStyles) for (const n of [39,80,29,24,15,9]) console.log(s.id, formatCitation(refs[n-1], s));
});
