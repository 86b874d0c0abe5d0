import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesOf } from "../../../src/exports/data-file.ts";
import { toSectionRecord } from "../../../src/exports/to-review-record.ts";
import { toDataFiles } from "../../../src/exports/to-data-files.ts";
import { linkMinimal, linkRealWithNotes } from "../../link-prose.ts";

const review = linkRealWithNotes();
const files = toDataFiles(review, review.article);
const getText = (path: string): string => {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`there is no ${path}`);
  return file.text;
};
const read = (path: string): unknown => JSON.parse(getText(path));
type Record_ = Record<string, unknown>;

const validator = (schema: string) => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(read(schema) as object);
};
const described = files.flatMap(({ path, schema }) => (schema ? [{ path, schema }] : []));

describe("every file follows its schema, as ajv reads it", () => {
  test.each(described)("$path", ({ path, schema }) => {
    const validate = validator(schema);
    validate(read(path));
    expect(validate.errors).toBeNull();
  });

  test("the page of each section, too", () => {
    const validate = validator("schemas/section.schema.json");
    for (const section of review.sections) {
      validate(JSON.parse(JSON.stringify(toSectionRecord(section, review.article))));
      expect(validate.errors).toBeNull();
    }
  });

  test("the smallest review, too", () => {
    const minimal = linkMinimal();
    for (const { path, schema, text } of toDataFiles(minimal, minimal.article)) {
      if (!schema) continue;
      const validate = validator(schema);
      validate(JSON.parse(text));
      expect(validate.errors, path).toBeNull();
    }
  });

  test.each(described)("$schema refuses an unknown field and a missing one", ({ path, schema }) => {
    const validate = validator(schema);
    const value = read(path);
    const change = (by: (record: Record_) => Record_) =>
      Array.isArray(value) ? [by(value[0] as Record_), ...value.slice(1)] : by(value as Record_);
    expect(validate(change((record) => ({ ...record, unknown: 1 })))).toBe(false);
    for (const field of ["title", "name", "article", "files"]) {
      const has = field in ((Array.isArray(value) ? value[0] : value) as Record_);
      const without = change((record) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== field)));
      if (has) expect(validate(without), field).toBe(false);
    }
  });
});

/** Properties of a JSON Schema that nothing describes. */
const undescribed = (schema: unknown, path = ""): string[] => {
  if (schema === null || typeof schema !== "object") return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const below = `${path}/${key}`;
    if (key !== "properties") return undescribed(value, below);
    return Object.entries(value as Record<string, Record_>).flatMap(([name, property]) => [
      ...("description" in property ? [] : [`${below}/${name}`]),
      ...undescribed(property, `${below}/${name}`),
    ]);
  });
};

test("every field of every schema is described", () => {
  const schemas = files.filter(({ path }) => path.startsWith("schemas/"));
  expect(schemas.length).toBeGreaterThan(5);
  for (const { path, text } of schemas) expect(undescribed(JSON.parse(text)), path).toEqual([]);
});

test("findings.json is the array that was promised", () => {
  const findings = read("findings.json") as Record_[];
  expect(findings).toHaveLength(readdirSync("content/findings").length);
  expect(findings.filter(({ printed }) => printed)).toHaveLength(review.article.table?.rows ?? 0);
  expect(findings[0]).toMatchObject({
    number: 1,
    effect: "promotes",
    references: [43],
    referenceIds: ["vallabhaneni2015"],
    printed: {
      table: 1,
      row: 1,
      source: "Human bone marrow-derived MSCs",
      functions: [{ arrow: "↑", text: "Breast tumor growth in vivo" }],
      target: "miRNA-21 and 34a",
      reference: "[43]",
    },
  });
});

test("every number beside a cite key is that of its work", () => {
  const references = read("references.json") as { id: string; "citation-label": string }[];
  const numberById = new Map(references.map((reference) => [reference.id, Number(reference["citation-label"])]));
  const check = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    if ("referenceIds" in value && "references" in value) {
      expect((value.referenceIds as string[]).map((id) => numberById.get(id))).toEqual(value.references);
    }
    Object.values(value).forEach(check);
  };
  for (const path of ["findings.json", "topics.json", "notes.json", "review.json"]) check(read(path));
});

test("review.json tells every citation in its order", () => {
  const { sections } = read("review.json") as {
    sections: { id: string; paragraphs: { sentences: { citationGroups: { reference: number }[][] }[] }[] }[];
  };
  expect(
    sections.map(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) =>
        sentences.flatMap(({ citationGroups }) =>
          citationGroups.map((group) => group.map(({ reference }) => reference)),
        ),
      ),
    ),
  ).toEqual(
    review.sections.map(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) =>
        sentences.flatMap(({ groups }) => groups.map(({ citations }) => citations.map((c) => c.reference.number))),
      ),
    ),
  );
});

test("every file says its licence, its version and its day, each in the way its format allows", () => {
  const { version, updated } = review.article.content;
  for (const { path, text } of files) {
    if (path === "SHA256SUMS") continue; // a list that other programs read
    expect(text, path).toContain("CC BY-NC 4.0");
    expect(text, path).toContain(review.article.licence.url);
    expect(text, path).toContain("10.7150/jca.25376");
    expect(text, path).toContain(version);
    expect(text, path).toContain(updated);
  }
});

describe("in a build that knows where the site will live", () => {
  const home = "https://example.org/msc";
  const located = toDataFiles(review, { ...review.article, home });

  test("every address is a URL, and nothing else of the records differs", () => {
    for (const { path, text } of located.filter(
      (file) => file.path.endsWith(".json") && !file.path.includes("schemas/"),
    )) {
      const addresses = [...text.matchAll(/"address": "(.*?)"/g)].map((match) => match[1] ?? "");
      expect(
        addresses.filter((address) => !address.startsWith(`${home}/`)),
        path,
      ).toEqual([]);
      if (["index.json", "references.json", "datapackage.json", "ro-crate-metadata.json"].includes(path)) continue;
      expect(addresses.length, path).toBeGreaterThan(0);
      expect(
        text
          .replaceAll(`"address": "${home}`, '"address": "')
          .replaceAll(`MSC exosomes in cancer, ${home}/`, "MSC exosomes in cancer"),
        path,
      ).toBe(getText(path));
    }
  });

  test("every file but the checksums names the site by its URL", () => {
    for (const { path, text } of located) {
      if (path === "SHA256SUMS") continue;
      expect(text, path).toContain(`${home}/`);
    }
  });

  test("every file follows its schema, too", () => {
    for (const { path, schema, text } of located) {
      if (!schema) continue;
      const validate = validator(schema);
      validate(JSON.parse(text));
      expect(validate.errors, path).toBeNull();
    }
  });
});

test("the list and the checksums are those of the files", () => {
  const sums = new Map(
    getText("SHA256SUMS")
      .trim()
      .split("\n")
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );
  const index = read("index.json") as { files: { path: string; bytes: number; sha256: string }[] };
  for (const file of files) {
    if (file.path === "SHA256SUMS") continue;
    const sum = createHash("sha256").update(Buffer.from(file.text)).digest("hex");
    expect(sums.get(file.path), file.path).toBe(sum);
    if (file.path === "index.json") continue;
    expect(index.files.find(({ path }) => path === file.path)).toMatchObject({ bytes: bytesOf(file), sha256: sum });
  }
  expect(sums.size).toBe(files.length - 1);
});

test("the same content gives the same bytes", () => {
  expect(toDataFiles(linkRealWithNotes(), review.article)).toEqual(files);
});
