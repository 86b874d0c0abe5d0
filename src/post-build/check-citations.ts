import type { Problem } from "../problems/problem.ts";
import { textOf, type Page } from "./read-pages.ts";

/** No page shows a citation as typed: what the renderer left is what no reader can follow. */
export function checkCitations(pages: readonly Page[]): Problem[] {
  return pages.flatMap((page) => {
    const root = page.elements[0];
    const raw = root ? /\[@[^\]]*\]?/.exec(textOf(root))?.[0] : undefined;
    if (!raw) return [];
    const message = `The page shows \`${raw}\` as typed: no citation was rendered there.`;
    return [
      {
        rule: "no-raw-citation",
        file: page.file,
        line: 1,
        column: 1,
        message,
        hint: "Find it in content/ and move it into running text.",
      },
    ];
  });
}
