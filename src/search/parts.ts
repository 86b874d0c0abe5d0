// Pure but for what it is given to load with: the parts of the search as they come. What is worked out from them is worked
// out again when a part was not there, so that the code that asks them need not wait, and nothing is told from half of them.
import type { PartKind, PartName, PartsByKind } from "./search-files.ts";

/**
 * What of each kind must be known before it is known which parts of the next are needed: what a question without its words
 * seems to need, such as what its words may be misspelled for, is not loaded.
 */
const turns: Readonly<Record<PartKind, number>> = { words: 0, positions: 2, beginnings: 3, facet: 4, texts: 5 };
/** The turn of what decides how a question is read: behind the words that it is known by, and before all that it may need. */
const deciding = 1;

/** The parts of the search. */
export interface Parts {
  /**
   * A part, where it is here; where not, it is noted, and what is being worked out does not count.
   * @param isDeciding whether it decides what else is needed, and so comes before it
   */
  take<Kind extends PartKind>(kind: Kind, which: number | string, isDeciding?: boolean): PartsByKind[Kind] | undefined;
  /** Whether a part is here. */
  isHere(kind: PartKind, which: number | string): boolean;
  /**
   * Works something out, again and again until all that it takes is here.
   * @throws Error when a part cannot be had
   */
  complete<Result>(work: () => Result): Promise<Result>;
}

/** Has a part loaded. @throws Error when it cannot be had whole */
export type LoadPart = (name: PartName, kind: PartKind) => Promise<PartsByKind[PartKind]>;

/**
 * Makes the parts of a search, none of which is here yet but those given.
 * @param along parts that are here from the start
 */
export function newParts(load: LoadPart, along: Iterable<readonly [PartName, PartsByKind[PartKind]]>): Parts {
  const here = new Map<string, PartsByKind[PartKind]>(along);
  const coming = new Map<PartName, Promise<void>>();
  let missing = new Map<PartName, { kind: PartKind; turn: number }>();

  const bring = (name: PartName, kind: PartKind) => {
    const begun =
      coming.get(name) ??
      load(name, kind)
        .then((part) => void here.set(name, part))
        .finally(() => coming.delete(name)); // a failure is forgotten, so that it can be tried again
    coming.set(name, begun);
    return begun;
  };

  return {
    take<Kind extends PartKind>(kind: Kind, which: number | string, isDeciding = false) {
      const name: PartName = `${kind}-${which}`;
      const part = here.get(name) as PartsByKind[Kind] | undefined;
      const turn = Math.min(isDeciding ? deciding : turns[kind], missing.get(name)?.turn ?? Infinity);
      if (!part) missing.set(name, { kind, turn });
      return part;
    },
    isHere: (kind, which) => here.has(`${kind}-${which}`),
    async complete(work) {
      for (;;) {
        missing = new Map();
        const result = work();
        if (missing.size === 0) return result;
        const next = Math.min(...[...missing.values()].map(({ turn }) => turn));
        const needed = [...missing].filter(([, { turn }]) => turn === next);
        await Promise.all(needed.map(([name, { kind }]) => bring(name, kind)));
      }
    },
  };
}
