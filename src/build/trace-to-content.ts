// What is wrong with a page is often wrong in content: there it can be mended, so that is the place to name.
import { listEntryPages } from "../graph/entry-pages.ts";
import type { Problem } from "../problems/problem.ts";
import type { Content } from "../source/read-content.ts";
import type { SourceFile } from "../source/read-files.ts";
import type { PageProblem } from "./read-pages.ts";

interface Place {
  file: string;
  line: number;
  column: number;
}

/** Every place at which a text stands in content, whole: `/findings/#now` is not found in `/findings/#nowhere`. */
function findWritten(files: readonly SourceFile[], written: string): Place[] {
  return files.flatMap(({ shown, text }) =>
    text.split("\n").flatMap((line, index) => {
      const places: Place[] = [];
      for (let at = line.indexOf(written); at >= 0; at = line.indexOf(written, at + 1)) {
        const next = line.charAt(at + written.length);
        if (!/[\p{L}\p{N}/#-]/u.test(next)) places.push({ file: shown, line: index + 1, column: at + 1 });
      }
      return places;
    }),
  );
}

/** The field that names each entry with a page of its own, by the file of the page. */
const mapTitles = (content: Content): Map<string, () => Place> =>
  new Map(
    listEntryPages(content).map(({ kind, entry: { source }, address }) => {
      const place = () => ({ file: source.file, ...source.placeOf([kind === "topics" ? "name" : "title"]) });
      return [`${address.slice(1)}index.html`, place];
    }),
  );

/** Rules on how a page is called, which its entry decides. */
const onTitles: ReadonlySet<string> = new Set(["title-is-unique", "description-is-unique"]);

const namePages = (pages: readonly string[]) =>
  pages.length === 1 ? String(pages[0]) : `${pages.length} pages, ${pages[0]} first`;

/**
 * The problems of pages at the lines of content that caused them, each once however many pages show it; one that no line
 * of content caused stays with its page.
 */
export function traceToContent(
  problems: readonly PageProblem[],
  files: readonly SourceFile[],
  content: Content,
): Problem[] {
  const titles = mapTitles(content);
  const findTitle = ({ rule, file }: Problem) =>
    (onTitles.has(rule) ? [titles.get(file)?.()] : []).filter((place) => !!place);
  const traced = new Map<string, { problem: Problem; pages: string[] }>();
  for (const { written, ...problem } of problems) {
    const places = written === undefined ? findTitle(problem) : findWritten(files, written);
    for (const place of places.length > 0 ? places : [undefined]) {
      const at = { ...problem, ...place };
      const key = JSON.stringify([at.rule, at.file, at.line, at.column, at.message]);
      const known = traced.get(key) ?? { problem: at, pages: [] };
      if (place) known.pages.push(problem.file);
      traced.set(key, known);
    }
  }
  return [...traced.values()].map(({ problem, pages }) =>
    pages.length === 0 ? problem : { ...problem, message: `${problem.message} It is on ${namePages(pages)}.` },
  );
}
