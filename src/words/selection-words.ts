import { formatCount } from "./phrases.ts";
import { recordNames } from "./record-words.ts";

/** What a reader can select from the list of a kind, and what the files beside that list hold with a selection and without. */
const selectionWords = {
  works: { one: recordNames.references.one, some: "the files hold these", none: "the files hold all" },
  findings: {
    one: recordNames.findings.one,
    some: "the files hold what the list shows",
    none: "the files hold what the list shows",
  },
} as const;

/** How much is selected of a list: `3 of 92 references selected; the files hold these.` */
export function tellSelected(kind: keyof typeof selectionWords, selected: number, total: number): string {
  const { one, some, none } = selectionWords[kind];
  return `${selected > 0 ? selected : "None"} of ${formatCount(total, one)} selected; ${selected > 0 ? some : none}.`;
}
