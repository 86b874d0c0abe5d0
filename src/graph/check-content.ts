// The one way to the content for the build, the dev server and the tests: read, parse, check.
import { ContentError, formatProblems, type Problem } from "../problems/problem.ts";
import { parseProse } from "../prose/parse-prose.ts";
import { readContent, type Content } from "../source/read-content.ts";
import { findFolderFault, readFolder, readToday, type ReadFolder } from "../source/read-folder.ts";
import { contentDirectory, type SourceFile } from "../source/read-files.ts";
import type { Rule, RuleInput } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** What a rule finds, under its name. */
const ask = (rule: Rule, input: RuleInput): Problem[] =>
  rule.check(input).map((fault) => ({ rule: rule.name, ...fault }));

/**
 * Reads entries and finds every problem, of the folder, of their form and of their links.
 * While an entry cannot be read, rules that need every one would report what is not missing, so they wait; where a link
 * leads can be told as soon as it is known which entries there are. In the same way nobody is told of what a section lacks
 * while its prose cannot be read as it was meant.
 */
function judge(
  { files, problems: found }: ReadFolder,
  directory = contentDirectory,
): { content: Content; problems: Problem[] } {
  const { content, problems, unread, hasLostList } = readContent(files);
  const prose = new Map(content.sections.map((section) => [section.id, parseProse(section.body)]));
  const isLost = hasLostList || found.some(({ rule }) => rule !== "file-is-read");
  const isUnread = isLost || unread.size > 0;
  const applicable = rules.filter((rule) => !(rule.needsEveryEntry && isUnread) && !(rule.namesEntries && isLost));
  const input = { content, prose, wholeProse: prose, unread, directory, today: readToday() };
  const misshapen = applicable.filter(({ shapesProse }) => shapesProse).flatMap((rule) => ask(rule, input));
  const told = new Set(misshapen.map(({ file }) => file));
  const whole = new Set(content.sections.filter(({ source }) => !told.has(source.file)).map(({ id }) => id));
  const wholeProse = new Map([...prose].filter(([id]) => whole.has(id)));
  const others = applicable.filter(({ shapesProse }) => !shapesProse);
  const rest = others.flatMap((rule) => ask(rule, { ...input, wholeProse }));
  return { content, problems: [...found, ...problems, ...misshapen, ...rest] };
}

/** Every problem of the content, of its form and of its links, in one list. */
export const checkContent = (files: readonly SourceFile[]): Problem[] =>
  judge({ files: [...files], problems: [] }).problems;

function open(folder: ReadFolder, directory?: string): Content {
  const { content, problems } = judge(folder, directory);
  if (problems.length > 0) throw new ContentError(problems, formatProblems(problems));
  return content;
}

/**
 * The entries of files, ready to be linked, in the authored order.
 * @throws ContentError with every problem at once, worded for the author
 */
export const openFiles = (files: readonly SourceFile[]): Content => open({ files: [...files], problems: [] });

/** All content below a directory; see `openFiles`. Where there is no such folder, the error says that and nothing else. */
export function openContent(directory: string): Content {
  const fault = findFolderFault(directory);
  if (fault !== undefined) throw new ContentError([], `${fault}\nNothing was written.`);
  return open(readFolder(directory), directory);
}
