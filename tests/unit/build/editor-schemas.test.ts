import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { editorSchemas, toEditorSchemas } from "../../../src/build/editor-schemas.ts";
import { contentKinds } from "../../../src/source/content-kinds.ts";

const written = toEditorSchemas();

test.each(Object.keys(written))("content/.schemas/%s is current; node scripts/write-schemas.ts makes it so", (name) => {
  expect(readFileSync(join("content", editorSchemas, name), "utf8")).toBe(written[name]);
});

test("the editor is told of the schema of every kind that is YAML or JSON", () => {
  const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8")) as {
    "json.schemas": { fileMatch: string[]; url: string }[];
    "yaml.schemas": Record<string, string>;
  };
  const told = [
    ...Object.entries(settings["yaml.schemas"]),
    ...settings["json.schemas"].flatMap(({ fileMatch, url }) => fileMatch.map((file) => [url, file] as const)),
  ];
  const wanted = contentKinds
    .filter(({ format }) => format !== "markdown")
    .map(({ name, layout, path }) => [
      `./content/${editorSchemas}/${name}.json`,
      `content/${path}${layout === "folder" ? "/*.yaml" : ""}`,
    ]);
  expect(told.toSorted()).toEqual(wanted.toSorted());
});

describe("an editor that goes by them", () => {
  const check = (name: string, data: unknown) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(written[name] ?? "{}") as object);
    return validate(data)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  const finding = parse(readFileSync("tests/fixtures/minimal/findings/1.yaml", "utf8")) as object;

  test("finds no fault with what holds", () => {
    expect(check("findings.json", finding)).toEqual([]);
    expect(
      check("references.json", JSON.parse(readFileSync("tests/fixtures/minimal/references.json", "utf8"))),
    ).toEqual([]);
  });

  test("marks a value that is not known and a field that is misspelled", () => {
    expect(check("findings.json", { ...finding, effect: "helps" })).not.toEqual([]);
    expect(check("findings.json", { ...finding, efect: "promotes" })).not.toEqual([]);
  });

  test("explains every field at the top of an entry", () => {
    const { properties } = JSON.parse(written["findings.json"] ?? "{}") as {
      properties: Record<string, { description?: string }>;
    };
    expect(Object.entries(properties).filter(([, { description }]) => !description)).toEqual([]);
  });
});
