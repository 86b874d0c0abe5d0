// Pure: what a schema says of an entry, in the author's words.
import { z } from "zod";
import { suggest } from "../problems/find-nearest.ts";
import type { Problem } from "../problems/problem.ts";
import { idPattern } from "../schemas/fields.ts";
import { schemas, type KindName } from "../schemas/schemas.ts";
import { mendId } from "./file-names.ts";
import type { SourceEntry } from "./parse-file.ts";

/** Names of the fields that the schema knows at a place of an entry; none where the place can take several shapes. */
function knownFields(kind: KindName, path: readonly PropertyKey[]): string[] {
  const unwrap = (schema: z.ZodType | undefined): z.ZodType | undefined =>
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap() as z.ZodType) : schema;
  const step = (schema: z.ZodType | undefined, name: PropertyKey): z.ZodType | undefined => {
    if (schema instanceof z.ZodArray) return unwrap(schema.element as z.ZodType);
    return schema instanceof z.ZodObject ? unwrap((schema.shape as Record<PropertyKey, z.ZodType>)[name]) : undefined;
  };
  const schema = path.reduce(step, unwrap(schemas[kind]));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape as object) : [];
}

/** `["printed", "functions", 0]` → `printed.functions[0]` */
function nameField(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

/** What zod calls a type, in the author's words. */
const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  tuple: "a list",
  boolean: "true or false",
  object: "fields, as `name: value`",
};
const nameType = (type: string) => typeNames[type] ?? type;

/** What a shape asks for, where its field does not say it in words of its own. */
export function wordShape(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type") return `must be ${nameType(issue.expected)}`;
  if (issue.code === "too_small") {
    if (isCounted(issue.origin)) return issue.minimum > 1 ? `must have at least ${issue.minimum}` : "must not be empty";
    return `must be ${issue.minimum} or more`;
  }
  if (issue.code === "too_big") {
    return isCounted(issue.origin) ? `must have no more than ${issue.maximum}` : `must be ${issue.maximum} or less`;
  }
  return undefined;
}

/** Whether a limit is one of how many there are, and not of how large a number is. */
const isCounted = (origin: string) => origin === "array" || origin === "string";

/**
 * How to make a value what its field wants, where its kind is wrong.
 * @param written what the author wrote there
 */
function wordChange(issue: z.core.$ZodIssue, written: string | undefined): string | undefined {
  if (issue.code === "invalid_format" && issue.pattern === String(idPattern)) {
    const mended = mendId(String(issue.input));
    return mended === undefined ? undefined : `Write \`${mended}\`.`;
  }
  if (issue.code !== "invalid_type") return undefined;
  const { expected, input } = issue;
  if (expected === "string" && (typeof input === "number" || typeof input === "boolean"))
    return `Put it in quotation marks: \`"${written ?? input}"\`.`;
  if (
    (expected === "number" || expected === "int") &&
    typeof input === "string" &&
    Number.isFinite(Number(input || "x"))
  )
    return "Remove the quotation marks.";
  if (expected === "array") return "Write a list, as `[one, two]`.";
  if (expected === "boolean") return "Write `true` or `false`, without quotation marks.";
  return undefined;
}

/** What a missing or empty field wants. */
function wordNeed(issue: z.core.$ZodIssue): string {
  const verb = issue.input === null ? "Fill it in" : "Add it";
  if (issue.code === "invalid_type") return `${verb} (${nameType(issue.expected)}).`;
  if (issue.code === "invalid_value") return `${verb}, as one of: ${issue.values.map(String).join(", ")}.`;
  return `It ${issue.message}.`;
}

/** Words a field that no schema knows. One that holds nothing may be the end of a text that a comma cut within braces. */
function wordStranger(name: PropertyKey, path: readonly PropertyKey[], entry: SourceEntry, isEmpty: boolean): Problem {
  const place = [...path, name];
  const known = knownFields(entry.kind, path);
  const otherwise = known.length > 0 ? `use one of ${known.join(", ")}.` : "remove it.";
  const merged = name === "<<" ? "YAML merges no fields here: write out those that are meant; else " : "";
  const cut = "put the text that it belongs to in quotation marks, if a comma parts it from that; else ";
  return {
    rule: "matches-schema",
    file: entry.file,
    ...entry.placeOf(place),
    message: `The field \`${nameField(place)}\` is not known.`,
    hint: suggest(String(name), known, merged + (isEmpty ? cut : "") + otherwise),
  };
}

/** Words one zod issue for the author, with the field named. */
function toProblem(issue: z.core.$ZodIssue, entry: SourceEntry): Problem {
  const { path } = issue;
  const field = nameField(path);
  const base = { rule: "matches-schema", file: entry.file, ...entry.placeOf(path) };
  if (path.length === 0) {
    const known = knownFields(entry.kind, []);
    const hint = known.length > 0 ? `Write its fields: ${known.join(", ")}.` : undefined;
    const isEmpty = issue.input === null || issue.input === undefined;
    return { ...base, message: isEmpty ? "The entry is empty." : `The entry ${issue.message}.`, hint };
  }
  if (issue.input === undefined || issue.input === null) {
    return {
      ...base,
      message: `The field \`${field}\` is ${issue.input === null ? "empty" : "missing"}.`,
      hint: wordNeed(issue),
    };
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    return {
      ...base,
      message: `The field \`${field}\` has a value that is not known.`,
      hint: suggest(String(issue.input), values, `use ${values.length > 1 ? "one of " : ""}${values.join(", ")}.`),
    };
  }
  return {
    ...base,
    message: `The field \`${field}\` is wrong: ${issue.message}.`,
    hint: wordChange(issue, entry.writtenAt(path)),
  };
}

/** Words what a shape says of an entry. What is of the wrong kind is not told of its size as well. */
export function toProblems(issues: readonly z.core.$ZodIssue[], entry: SourceEntry): Problem[] {
  const wrong = new Set(issues.flatMap(({ code, path }) => (code === "invalid_type" ? nameField(path) : [])));
  return issues
    .filter(({ code, path }) => code === "invalid_type" || !wrong.has(nameField(path)))
    .flatMap((issue) => {
      if (issue.code !== "unrecognized_keys") return [toProblem(issue, entry)];
      const fields = issue.input as Readonly<Record<string, unknown>>;
      return issue.keys.map((name) => wordStranger(name, issue.path, entry, fields[name] === null));
    });
}
