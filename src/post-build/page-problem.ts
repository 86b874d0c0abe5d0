import type { Problem } from "../problems/problem.ts";
import type { Page } from "./read-pages.ts";

/** A problem with a built page as a whole; built pages have no lines worth naming. */
export function problemOnPage(rule: string, page: Pick<Page, "file">, message: string, hint: string): Problem {
  return { rule, file: page.file, line: 1, column: 1, message, hint };
}
