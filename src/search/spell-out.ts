// Pure: names that share a stem, each written out. Runs in the browser and in the build.
import { reduce } from "../words/normalize-words.ts";

/** What readers write short, written out. */
interface SpelledOut {
  /** As written, `miR-15a/16`. */
  written: string;
  start: number;
  /** Each name by itself: `miR-15a`, `miR-16`. */
  names: string[];
}

const hyphen = "[-‐‑–−]";
const figure = String.raw`\d{1,5}\p{Ll}?`;
const behind = String.raw`(?![\p{L}\p{M}\p{N}]|${hyphen}[\p{L}\p{N}])`;
/** `miR-15a/16`, `CD9/63/81`, `miR-15a and -16`, and of microRNAs without a hyphen, too: `miRNA-21 and 34a`. */
const lists = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?<stem>(?:\p{L}+${hyphen})*\p{L}{2,}(?:${hyphen}|\s)?)(?<first>${figure})` +
    String.raw`(?<others>(?:\s?\/\s?${hyphen}?${figure}${behind}|\s?(?:,|&|and|or)(?:\s?(?:and|or))?\s?${hyphen}?${figure}${behind})+)`,
  "giu",
);
const isMicroRna = /^(?:mirs?|mirnas?|micrornas?)$/;

/**
 * Names that share a stem, written out where the first of them is a name that occurs: `stage 3/4` is none.
 * @param isName whether a text names something that occurs
 */
export function spellOut(text: string, isName: (text: string) => boolean): SpelledOut[] {
  return [...text.matchAll(lists)].flatMap(({ 0: written, index: start, groups = {} }) => {
    const { stem = "", first = "", others = "" } = groups;
    const isShort = isMicroRna.test(reduce(stem));
    const one = isShort ? stem.replace(/s(?=\P{L}?$)/iu, "") : stem;
    const figures = others.match(new RegExp(figure, "gu")) ?? [];
    const names = [first, ...figures].map((each) => `${one}${each}`);
    // Behind a comma or a word, a figure without its hyphen may count anything.
    const isOpen = new RegExp(`(?:,|&|and|or)\\s?\\d`, "iu").test(others);
    if (isOpen && !(isShort && names.every(isName))) return [];
    return isName(names[0] ?? "") ? [{ written, start, names }] : [];
  });
}
