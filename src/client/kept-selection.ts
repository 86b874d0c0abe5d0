// What a reader has selected: numbers of works and of findings, kept in the browser alone, one selection for all its tabs.
import { toOwnKey } from "./own-key.ts";
import { parseNumbers } from "./pick-records.ts";
import { readParameters } from "./read-parameters.ts";

/** What can be selected. */
export type SelectionKind = "works" | "findings";

/**
 * The selection as a page shows it. An address that names numbers shows these, and only these: the reader's own, which follow
 * what other tabs do, or somebody else's, which take the place of the reader's own with the first change made to them.
 */
export interface Selection {
  /** The numbers selected, in order. */
  numbers: () => number[];
  /** Whether only these are to be shown; never while none is selected. */
  isOnly: () => boolean;
  /** Says whether only these are to be shown. Somebody else's are left with that: no address names them any more. */
  setOnly: (isOnly: boolean) => void;
  /** Selects a number, or no longer. */
  choose: (number: number, isChosen: boolean) => void;
  /** Selects none. */
  clear: () => void;
  /** Shows what the search part of an address says, which going back may have changed. */
  follow: (search: string) => void;
}

/** The search part of an address that shows only these numbers: `?selected=39,41` */
export const toSelectionQuery = (numbers: readonly number[]): string => `?selected=${numbers.join(",")}`;

/**
 * The selection of a kind.
 * @param known the numbers that there are; stored values and addresses may hold anything
 * @param search of the address of the page
 * @param onChange called after each change: one made on this page, or one made elsewhere that is seen here
 */
export function newSelection(
  kind: SelectionKind,
  known: ReadonlySet<number>,
  search: string,
  onChange: (isMadeHere: boolean) => void,
): Selection {
  const key = toOwnKey(`selected-${kind}`);
  let kept: number[] = [];
  let canKeep = true;
  /** What the address names, if that is not what is kept. */
  let shared: number[] | undefined;
  let isOnly = false;

  const numbers = () => [...(shared ?? kept)];
  const recall = () => {
    try {
      if (canKeep) kept = parseNumbers(localStorage.getItem(key) ?? "", known);
    } catch {
      canKeep = false; // forbidden: the selection lasts as long as its page
    }
    if (shared?.join() === kept.join()) shared = undefined;
    isOnly &&= numbers().length > 0;
  };
  const change = (next: readonly number[]) => {
    shared = undefined;
    kept = next.toSorted((a, b) => a - b);
    isOnly &&= kept.length > 0;
    try {
      if (kept.length > 0) localStorage.setItem(key, kept.join(","));
      else localStorage.removeItem(key);
    } catch {
      canKeep = false;
    }
    onChange(true);
  };
  const follow = (text: string) => {
    const named = parseNumbers(readParameters(text).getAll("selected").join(","), known);
    shared = named.length > 0 ? named : undefined;
    isOnly = shared !== undefined;
    recall();
  };
  const catchUp = () => {
    const before = numbers().join();
    recall();
    if (numbers().join() !== before) onChange(false);
  };
  addEventListener("storage", (event) => {
    if (event.key === null || event.key === key) catchUp(); // none where all was cleared
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) catchUp();
  });
  follow(search);
  return {
    numbers,
    isOnly: () => isOnly,
    setOnly: (next) => {
      if (!next) shared = undefined;
      isOnly = next && numbers().length > 0;
    },
    choose: (number, isChosen) => {
      recall(); // another tab may have selected more meanwhile
      const others = numbers().filter((other) => other !== number);
      change(isChosen ? [...others, number] : others);
    },
    clear: () => {
      change([]);
    },
    follow,
  };
}
