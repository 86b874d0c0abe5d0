import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { toDataFiles } from "../../../src/exports/to-data-files.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; type: string; description: string }[]; primaryKey: string };
}

const review = linkRealWithNotes();
const files = toDataFiles(review, review.article);
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
const { resources, ...described } = JSON.parse(textOf("datapackage.json")) as { resources: Resource[] } & Record<
  string,
  unknown
>;
const tables = resources.filter(({ schema }) => schema);

test("it describes every file but itself and the lists of files, by checksum", () => {
  const others = ["datapackage.json", "ro-crate-metadata.json", "index.json", "SHA256SUMS"];
  expect(resources.map(({ path }) => path)).toEqual(
    files.map(({ path }) => path).filter((path) => !others.includes(path)),
  );
  for (const { path, bytes, hash } of resources) {
    expect(bytes, path).toBe(Buffer.byteLength(textOf(path)));
    expect(hash, path).toBe(`sha256:${createHash("sha256").update(textOf(path)).digest("hex")}`);
  }
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  expect(resources.filter(({ name }) => !/^[a-z0-9][a-z0-9-]*$/.test(name))).toEqual([]);
});

test("a license is named by its identifier, whatever the review calls it", () => {
  const licence = {
    ...review.article.licence,
    name: "Creative Commons Attribution",
    url: "https://creativecommons.org/licenses/by/4.0/",
  };
  const text = toDataFiles(review, { ...review.article, licence }).find(
    ({ path }) => path === "datapackage.json",
  )?.text;
  expect(JSON.parse(text ?? "")).toMatchObject({
    licenses: [{ name: "CC-BY-4.0", path: licence.url, title: licence.name }],
  });
});

describe("each table is what its columns say", () => {
  test.each(tables)("$path", ({ path, schema }) => {
    if (!schema) throw new Error("no schema");
    const rows = parse(textOf(path), { columns: true }) as unknown as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map(({ name }) => name));
    const keys = rows.map((row) => row[schema.primaryKey]);
    expect(new Set(keys).size).toBe(keys.length);
    const forms: Record<string, RegExp> = { integer: /^\d*$/, year: /^\d{4}$/, date: /^\d{4}-\d\d-\d\d$/, string: /^/ };
    for (const { name, type, description } of schema.fields) {
      expect(
        rows.filter((row) => !forms[type]?.test(row[name] ?? "")),
        `${path} ${name}`,
      ).toEqual([]);
      expect(description, name).toMatch(/^\S.*\.$/s);
      const isList = rows.some((row) => row[name]?.includes(" | "));
      if (isList) expect(description, name).toContain("separated by “|”");
    }
  });
});

test("it names licence, source and version", () => {
  expect(described).toMatchObject({
    version: review.article.content.version,
    licenses: [{ name: "CC-BY-NC-4.0", path: review.article.licence.url }],
    sources: [{ path: `https://doi.org/${review.article.doi}` }],
  });
});
