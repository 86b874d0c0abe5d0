// Pure: the one way in which text and questions become words. Runs while the site is built and in the browser.
import { stemmer } from "stemmer";

const greek: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  κ: "kappa",
  μ: "mu",
  ω: "omega",
};

/** British forms and the American ones that the site writes. */
const american: readonly (readonly [RegExp, string])[] = [
  [/tumour/g, "tumor"],
  [/signalling/g, "signaling"],
  [/haem/g, "hem"],
  [/isch?aem/g, "ischem"],
  [/phaeo/g, "pheo"],
  [/([a-z]{3})isation/g, "$1ization"],
  [/([a-z]{3})ise(d|s)?\b/g, "$1ize$2"],
  [/behaviour/g, "behavior"],
  [/favour/g, "favor"],
  [/fibre/g, "fiber"],
  [/leukaem/g, "leukem"],
  [/paediatr/g, "pediatr"],
  [/oestr/g, "estr"],
];

/** Letters without marks, in lower case, Greek spelled out, American: `Würdinger` → `wurdinger`; `TGF-β` → `tgf-beta` */
export function fold(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‐‑−]/g, "-")
    .replace(/[αβγδκμω]/g, (letter) => greek[letter] ?? letter);
  return american.reduce((folded, [british, spelling]) => folded.replace(british, spelling), plain);
}

/** A word as it is compared, and as it was written. */
export interface Word {
  word: string;
  written: string;
}

/**
 * The words of a text. What holds a figure is an identifier and stays whole, whatever joins its parts:
 * `miR-21, ERK1/2 and drug-resistant cells` → `mir21 erk12 and drug resist cell`
 */
export function readWords(text: string): Word[] {
  const chunks = fold(text).match(/[a-z0-9]+(?:[-/.'’][a-z0-9]+)*/g) ?? [];
  return chunks.flatMap((chunk): Word[] => {
    if (/\d/.test(chunk)) return [{ word: chunk.replace(/[^a-z0-9]/g, ""), written: chunk }];
    const parts = chunk.split(/[-/.'’]/).filter((part) => part !== "");
    return parts.map((part) => ({ word: stemmer(part), written: part }));
  });
}

/** The words of a text as they are compared. */
export const normalizeWords = (text: string): string[] => readWords(text).map(({ word }) => word);
