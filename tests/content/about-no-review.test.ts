import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { listFiles } from "../../src/build/read-pages.ts";
import { schemas } from "../../src/schemas/schemas.ts";
import { openReal } from "../link-prose.ts";

const { topics, references, sections, pathways, notes, journals } = openReal();
const folders = { topics, references, sections, pathways, notes };

/** Every value that a schema lists: words of the field, which topics of the review may have for ids, too. */
const listed = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  const own = "enum" in value && Array.isArray(value.enum) ? value.enum.filter((one) => typeof one === "string") : [];
  return [...own, ...Object.values(value).flatMap(listed)];
};
const words = new Set(
  Object.values(schemas).flatMap((schema) => listed(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }))),
);

/** Names of journals are no ids, and stand in code as they are printed. */
const names = new Set(journals.flatMap(({ data }) => [data.id, data.otherName]));

/** The code of a file without its comments. */
const readCode = (file: string) =>
  readFileSync(join("src", file), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "$1");

test("nothing in src/ names an entry of this review: what is about it is content", () => {
  expect(words).toContain("tumor-cell");
  const ids = new Set(Object.values(folders).flatMap((entries) => entries.map(({ id }) => id)));
  expect(ids.size).toBeGreaterThan(300);
  expect(names.size).toBeGreaterThan(50);
  const isNamed = (id: string) => (ids.has(id) && !words.has(id)) || names.has(id);
  const files = listFiles("src").filter((file) => /\.(ts|astro)$/.test(file));
  const named = files.flatMap((file) => {
    const code = readCode(file);
    // Whole literals: a message may give an example, as “a cite key such as `zhu2012`”.
    const literals = [...code.matchAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g)].map(([text]) =>
      text.slice(1, -1),
    );
    const addresses = [...code.matchAll(/\/(?:topics|sections|pathways|notes\/#)\/?([a-z0-9-]+)/g)].map(
      ([, id = ""]) => id,
    );
    return [...literals, ...addresses].filter(isNamed).map((id) => `${file}: ${id}`);
  });
  expect(named).toEqual([]);
});
