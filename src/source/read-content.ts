import type { z } from "zod";
import type { Problem } from "../problems/problem.ts";
import { schemas, type KindName } from "../schemas/schemas.ts";
import { besideContent, describeKinds, findKind, findMeant } from "./content-kinds.ts";
import { mendId } from "./file-names.ts";
import { idOf, parseFile, type SourceEntry } from "./parse-file.ts";
import type { SourceFile } from "./read-files.ts";
import { toProblems, wordShape } from "./word-shape.ts";

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
  /** Ids of entries that are there but could not be read, and numbers of such references. */
  unread: ReadonlySet<string>;
  /** Whether a list could not be read at all, so that nobody knows which entries it holds. */
  hasLostList: boolean;
}

/** What links may call an entry that cannot be read: its id, that id without a slip, and of a reference its number. */
function namesOf({ id, data }: SourceEntry): string[] {
  const { "citation-label": number } = Object(data) as { "citation-label"?: unknown };
  return [id, mendId(id), typeof number === "object" ? undefined : number?.toString()].filter(
    (name) => name !== undefined,
  );
}

/** Reads files into typed entries. Every problem of every file is returned; nothing is thrown. */
export function readContent(files: readonly SourceFile[]): ReadContent {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  let hasLostList = false;
  const content = Object.fromEntries(Object.keys(schemas).map((name) => [name, []])) as unknown as Content;
  for (const file of files) {
    if (besideContent.has(file.path)) continue;
    const kind = findKind(file.path);
    if (!kind) {
      const meant = findMeant(file.path);
      const isMissing = meant !== undefined && !files.some(({ path }) => path === meant.path);
      if (isMissing) unread.add(meant.id);
      problems.push({
        rule: "file-is-read",
        file: file.shown,
        line: 1,
        column: 1,
        message: "Nothing reads this file, so readers would never see it.",
        hint: isMissing
          ? `Call it \`${meant.path}\`, or delete it.`
          : `Content lives in ${describeKinds()}. Move, rename or delete the file.`,
      });
      continue;
    }
    const parsed = parseFile(file, kind);
    problems.push(...parsed.problems);
    if (parsed.problems.length > 0) {
      if (kind.listedBy) hasLostList = true;
      else unread.add(idOf(file, kind));
    }
    const before = problems.length;
    for (const entry of parsed.entries) {
      const result = schemas[kind.name].safeParse(entry.data, { reportInput: true, error: wordShape });
      if (!result.success) {
        problems.push(...toProblems(result.error.issues, entry));
        for (const name of namesOf(entry)) unread.add(name);
        continue;
      }
      (content[kind.name] as ContentEntry[]).push({
        id: entry.id,
        data: result.data,
        body: entry.body ?? "",
        source: { file: entry.file, placeOf: entry.placeOf },
      });
    }
    if (problems.length === before) problems.push(...(parsed.doubts ?? []));
  }
  return { content, problems, unread, hasLostList };
}
