import { isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { Place, Problem } from "../problems/problem.ts";
import type { KindName } from "../schemas/schemas.ts";
import type { ContentKind } from "./content-kinds.ts";
import type { SourceFile } from "./read-files.ts";
import { findOddSpaces } from "./odd-spaces.ts";
import { compose, readLines, splitFrontMatter } from "./read-text.ts";
import { findStandIn, holdsItsText } from "./stand-ins.ts";
import {
  chooseFaults,
  findDepthFault,
  findMergeMark,
  unfinishedMerge,
  type Wording,
  wordCutText,
  wordJsonFault,
  wordOddNumber,
  wordOddSpace,
  wordYamlFault,
} from "./word-syntax.ts";
import { findBracketEnds, findCutTexts, findLooseAlias, findOddNumbers } from "./yaml-places.ts";

/** Steps into an entry's data: `["printed", "functions", 0, "arrow"]`. */
export type DataPath = readonly PropertyKey[];

/** One entry as read, before its shape is checked. */
export interface SourceEntry {
  kind: KindName;
  id: string;
  data: unknown;
  /** Markdown below the front matter, padded with blank lines so that its line numbers are the file's. */
  body?: string;
  file: string;
  /** Where a field stands in the file; the nearest enclosing place where it is absent. */
  placeOf(path: DataPath): Place;
  /** What an author wrote at a field without quotation marks, which YAML may read as something else: `0008283` is its number 8283. */
  writtenAt(path: DataPath): string | undefined;
}

/** What a file gave: its entries, or the reason why it cannot be read. */
export interface ParsedFile {
  entries: SourceEntry[];
  problems: Problem[];
  /** What is read otherwise than it looks; told where the shape of the entries has no fault, which would tell of the same. */
  doubts?: Problem[];
}

/** Line and column of an offset, both from one. */
function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** Where a text stops being JSON, for the errors that do not say: they stand at the first character that cannot follow. */
function findUnexpectedToken(text: string): number {
  const isStuck = (length: number) => {
    try {
      JSON.parse(text.slice(0, length));
      return false;
    } catch (error) {
      return error instanceof Error && error.message.startsWith("Unexpected token");
    }
  };
  if (!isStuck(text.length)) return text.length; // it ends too early
  let [before, after] = [0, text.length];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isStuck(middle)) after = middle;
    else before = middle;
  }
  return before;
}

/** YAML reads JSON, too, and knows where everything stands; strict JSON is asked first, because YAML forgives more. */
function findJsonFault(file: SourceFile): Problem | undefined {
  try {
    JSON.parse(file.text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? findUnexpectedToken(file.text));
    return {
      rule: "json-is-well-formed",
      file: file.shown,
      ...placeAt(file.text, offset),
      ...wordJsonFault(file.text, offset),
    };
  }
}

/** A file nested so deeply that a reader of it would break is no content. */
function findDeepNesting(file: SourceFile): Problem | undefined {
  const offset = findDepthFault(file.text);
  if (offset === undefined) return undefined;
  return {
    rule: "nesting-is-shallow",
    file: file.shown,
    ...placeAt(file.text, offset),
    message: "Brackets or lists stand within one another more deeply than content does.",
    hint: "Look for brackets that were never closed.",
  };
}

/** The id of the entry that a file holds: its name, or for a kind with one entry the name of the kind. */
export const idOf = (file: SourceFile, kind: ContentKind): string =>
  kind.layout === "folder" ? file.path.slice(kind.path.length + 1).replace(/\.[a-z]+$/, "") : kind.name;

/** What keeps a text from being read at all. */
function findTextFault(file: SourceFile, { format }: ContentKind): Problem | undefined {
  const standIn = findStandIn(file.text);
  if (standIn) return { rule: holdsItsText, file: file.shown, line: 1, column: 1, ...standIn };
  const merge = findMergeMark(file.text);
  if (merge !== undefined)
    return { rule: "merge-is-finished", file: file.shown, ...placeAt(file.text, merge), ...unfinishedMerge };
  if (format === "markdown") return undefined;
  return findDeepNesting(file) ?? (format === "json" ? findJsonFault(file) : undefined);
}

/** The data of a file, and where everything in it stands and how. */
interface PlacedData extends Pick<SourceEntry, "placeOf" | "writtenAt"> {
  data: unknown;
  doubts: Problem[];
}

/** Reads a text as YAML, which JSON is, too. @returns the data, or every reason why it cannot be read as it was meant */
function readData(text: string, file: SourceFile, isJson: boolean): PlacedData | Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true, stringKeys: true });
  const placeOfOffset = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const form = isJson ? "json-is-well-formed" : "yaml-is-well-formed";
  const problemAt = (offset: number, wording: Wording, rule = form): Problem => ({
    rule,
    file: file.shown,
    ...placeOfOffset(offset),
    ...wording,
  });
  const wordFault = (code: string, offset: number) =>
    wordYamlFault(code, /^["']?([^"':\n]{1,60})/.exec(text.slice(offset))?.[1]);

  const spaces = isJson ? [] : findOddSpaces(text);
  if (spaces.length > 0) return spaces.map(({ offset, space }) => problemAt(offset, wordOddSpace(space)));
  const all = [...document.errors, ...document.warnings];
  // A line that a tab indents breaks the lines around it, which are not at fault.
  const tabs = all.filter(({ code }) => code === "TAB_AS_INDENT");
  const faults = (tabs.length > 0 ? tabs : all).map(({ code, pos: [offset] }) => ({ code, offset }));
  if (faults.length > 0)
    return chooseFaults(faults, text, findBracketEnds(document)).map(({ code, offset }) =>
      problemAt(offset, wordFault(code, offset)),
    );
  const version = document.directives?.yaml.explicit === true ? text.indexOf("%YAML") : -1;
  if (version >= 0) return [problemAt(version, wordFault("BAD_DIRECTIVE", version))];
  const cut = findCutTexts(document, text);
  if (cut.length > 0) return cut.map(({ offset, lost }) => problemAt(offset, wordCutText(lost), "text-is-not-cut"));

  const doubts = (isJson ? [] : findOddNumbers(document)).map(({ offset, source, value }) =>
    problemAt(offset, wordOddNumber(source, value)),
  );

  const placeOf = (path: DataPath): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeOfOffset(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const writtenAt = (path: DataPath): string | undefined => {
    const node = document.getIn(path, true);
    return isScalar(node) ? node.source : undefined;
  };
  try {
    const data: unknown = document.toJS({
      reviver: (_key, value: unknown) => (typeof value === "string" ? compose(value) : value),
    });
    return { data, placeOf, writtenAt, doubts };
  } catch {
    const loose = findLooseAlias(document);
    const code = loose === undefined ? "TOO_MANY_ALIASES" : "BAD_ALIAS";
    return [problemAt(loose ?? 0, wordFault(code, loose ?? 0))];
  }
}

/** The entries of a file that lists several, each called by its field `listedBy`, or by its place where it has none. */
function listEntries(
  { data, placeOf, writtenAt, doubts }: PlacedData,
  file: SourceFile,
  kind: ContentKind,
  listedBy: string,
): ParsedFile {
  if (!Array.isArray(data)) {
    const problem: Problem = {
      rule: "matches-schema",
      file: file.shown,
      line: 1,
      column: 1,
      message: `The file ${kind.path} must be a list of entries.`,
      hint:
        kind.format === "json"
          ? "Enclose the entries in `[` and `]`."
          : "Begin each entry with `- `, or write `[]` where there is none.",
    };
    return { entries: [], problems: [problem] };
  }
  const entries = data.map((item: unknown, index): SourceEntry => {
    const id = typeof item === "object" && item !== null ? (item as Record<string, unknown>)[listedBy] : undefined;
    return {
      kind: kind.name,
      id: id === undefined || id === null ? `#${index + 1}` : String(id),
      data: item,
      file: file.shown,
      placeOf: (path) => placeOf([index, ...path]),
      writtenAt: (path) => writtenAt([index, ...path]),
    };
  });
  return { entries, problems: [], doubts };
}

/** Reads one file of a known kind into entries that know where each of their fields stands. */
export function parseFile({ text, ...named }: SourceFile, kind: ContentKind): ParsedFile {
  const file: SourceFile = { ...named, text: readLines(text) };
  const fault = findTextFault(file, kind);
  if (fault) return { entries: [], problems: [fault] };
  const parts = kind.format === "markdown" ? splitFrontMatter(file.text) : { yaml: file.text };
  if ("message" in parts) {
    const problem: Problem = { rule: "front-matter-is-present", file: file.shown, line: 1, column: 1, ...parts };
    return { entries: [], problems: [problem] };
  }
  const read = readData(parts.yaml, file, kind.format === "json");
  if (Array.isArray(read)) return { entries: [], problems: read };
  if (kind.listedBy) return listEntries(read, file, kind, kind.listedBy);
  const body = "body" in parts && { body: compose(parts.body) };
  const { doubts, ...placed } = read;
  const entry = { kind: kind.name, id: idOf(file, kind), ...placed, file: file.shown, ...body };
  return { entries: [entry], problems: [], doubts };
}
