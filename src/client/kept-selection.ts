// What a reader has selected, kept in the browser alone: numbers of works and of findings.
import { parseNumbers } from "./pick-records.ts";

/** What can be selected. */
export type SelectionKind = "works" | "findings";

const toKey = (kind: SelectionKind) => `selected-${kind}`;

/** The numbers that were kept, as far as they are known; none where the browser forbids it. */
export function recallSelection(kind: SelectionKind, known: ReadonlySet<number>): number[] {
  try {
    return parseNumbers(localStorage.getItem(toKey(kind)) ?? "", known);
  } catch {
    return [];
  }
}

/** Keeps numbers for the next page; where the browser forbids it, a selection lasts as long as its page. */
export function keepSelection(kind: SelectionKind, numbers: readonly number[]): void {
  try {
    if (numbers.length > 0) localStorage.setItem(toKey(kind), numbers.join(","));
    else localStorage.removeItem(toKey(kind));
  } catch {
    // Forbidden storage.
  }
}

/** Calls back when another tab, or a page that one came back from, may have changed what is kept. */
export function watchSelection(kind: SelectionKind, onChange: () => void): void {
  addEventListener("storage", ({ key }) => {
    if (key === null || key === toKey(kind)) onChange(); // none where all was cleared
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) onChange();
  });
}

/** The address of a selection, below the page of its list: `?selected=39,41` */
export const toSelectionQuery = (numbers: readonly number[]): string => `?selected=${numbers.join(",")}`;
