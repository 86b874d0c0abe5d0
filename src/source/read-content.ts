import { z } from "zod";
import { suggest } from "../problems/find-nearest.ts";
import type { Problem } from "../problems/problem.ts";
import { schemas, type KindName } from "../schemas/schemas.ts";
import { describeKinds, findKind } from "./content-kinds.ts";
import { idOf, parseFile, type SourceEntry } from "./parse-file.ts";
import type { SourceFile } from "./read-files.ts";

/** An entry whose shape holds, with the place it came from. */
export interface ContentEntry<Kind extends KindName = KindName> {
  id: string;
  data: z.output<(typeof schemas)[Kind]>;
  /** Markdown of a section, padded so that its line numbers are the file's; empty for other kinds. */
  body: string;
  source: Pick<SourceEntry, "file" | "placeOf">;
}

/** All entries by kind, in the order of their files. */
export type Content = { [Kind in KindName]: ContentEntry<Kind>[] };

/** Everything that could be read, and everything that could not. */
interface ReadContent {
  content: Content;
  problems: Problem[];
  /** Ids of entries that are there but could not be read. */
  unread: ReadonlySet<string>;
  /** Whether a list could not be read at all, so that nobody knows which entries it holds. */
  hasLostList: boolean;
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
  object: "fields, as `name: value`",
};
const nameType = (type: string) => typeNames[type] ?? type;

/** What a field must be instead. */
function wordFault(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `must be ${nameType(issue.expected)}`;
  if (issue.code === "too_small" && issue.origin === "array") return "must not be empty";
  return issue.message;
}

/** What a missing or empty field wants. */
function wordNeed(issue: z.core.$ZodIssue): string {
  const verb = issue.input === null ? "Fill it in" : "Add it";
  if (issue.code === "invalid_type") return `${verb} (${nameType(issue.expected)}).`;
  if (issue.code === "invalid_value") return `${verb}, as one of: ${issue.values.map(String).join(", ")}.`;
  return `It ${issue.message}.`;
}

/** Words one zod issue for the author, with the field named. */
function toProblem(issue: z.core.$ZodIssue, entry: SourceEntry): Problem {
  const extra = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const path = extra === undefined ? issue.path : [...issue.path, extra];
  const field = nameField(path);
  const base = { rule: "matches-schema", file: entry.file, ...entry.placeOf(path) };
  if (path.length === 0) {
    const known = knownFields(entry.kind, []);
    const hint = known.length > 0 ? `Write its fields: ${known.join(", ")}.` : undefined;
    const isEmpty = issue.input === null || issue.input === undefined;
    return { ...base, message: isEmpty ? "The entry is empty." : `The entry ${wordFault(issue)}.`, hint };
  }
  if (extra !== undefined) {
    const known = knownFields(entry.kind, issue.path);
    return {
      ...base,
      message: `The field \`${field}\` is not known.`,
      hint: suggest(extra, known, known.length > 0 ? `use one of ${known.join(", ")}.` : "remove it."),
    };
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
      hint: suggest(String(issue.input), values, `use one of ${values.join(", ")}.`),
    };
  }
  return { ...base, message: `The field \`${field}\` is wrong: ${wordFault(issue)}.`, hint: undefined };
}

/** Files that are no content: how to write it, its license, and the addresses published, which the build reads. */
const besideContent: ReadonlySet<string> = new Set(["README.md", "LICENSE", "addresses.txt"]);

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

/** Reads files into typed entries. Every problem of every file is returned; nothing is thrown. */
export function readContent(files: readonly SourceFile[]): ReadContent {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  let hasLostList = false;
  const content: Content = {
    review: [],
    references: [],
    abbreviations: [],
    figures: [],
    sections: [],
    findings: [],
    topics: [],
    notes: [],
    pathways: [],
    moved: [],
  };
  for (const file of files) {
    if (besideContent.has(file.path)) continue;
    const kind = findKind(file.path);
    if (!kind) {
      problems.push({
        rule: "file-is-read",
        file: file.shown,
        line: 1,
        column: 1,
        message: "Nothing reads this file, so readers would never see it.",
        hint: `Content lives in ${describeKinds()}. Move, rename or delete the file.`,
      });
      continue;
    }
    const parsed = parseFile(file, kind);
    problems.push(...parsed.problems);
    if (parsed.problems.length > 0) {
      if (kind.listedBy) hasLostList = true;
      else unread.add(idOf(file, kind));
    }
    for (const entry of parsed.entries) {
      const result = schemas[kind.name].safeParse(entry.data, { reportInput: true });
      if (!result.success) {
        problems.push(...result.error.issues.map((issue) => toProblem(issue, entry)));
        unread.add(entry.id);
        continue;
      }
      (content[kind.name] as ContentEntry[]).push({
        id: entry.id,
        data: result.data,
        body: entry.body ?? "",
        source: { file: entry.file, placeOf: entry.placeOf },
      });
    }
  }
  return { content, problems, unread, hasLostList };
}
