// Pure: codes, ranges and foreign words in a text. Runs in the browser and in the build.
import { normalizeWords, reduce } from "../words/normalize-words.ts";

/** Words in letters of which `readWords` makes nothing, since the review has none: `外泌体`, `экзосомы`. */
export const findForeign = (text: string): RegExpExecArray[] =>
  [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].filter(([written]) => reduce(written) === "");

/** A code of letters joined to others. */
interface JoinedCode {
  written: string;
  start: number;
  /** Its parts, which must stand together. */
  phrase: string[];
}

/** A range of figures. */
interface FigureRange {
  written: string;
  start: number;
  ends: readonly [string, string];
}

/** Codes of letters joined to others, `TGF-α`: their parts mean nothing by themselves. */
export const findJoinedCodes = (text: string): JoinedCode[] =>
  [...text.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?:[-‐‑–−/][\p{L}\p{M}]+)+(?![-‐‑–−/]?[\p{L}\p{M}\p{N}])/gu)]
    .filter(
      ([written]) =>
        /\p{Script=Greek}|ß/u.test(written) || written.split(/[-‐‑–−/]/).some((part) => /^\p{Lu}{2,}$/u.test(part)),
    )
    .map((match) => ({ written: match[0], start: match.index, phrase: normalizeWords(match[0]) }));

/** Ranges of figures, `60-200`, which a text may write with a word between them. */
export const findRanges = (text: string): FigureRange[] =>
  [
    ...text.matchAll(/(?<![\p{L}\p{N}.,-])(\d+(?:\.\d+)?)\s?[-‐‑–−]\s?(\d+(?:\.\d+)?)(?![\p{L}\p{N}]*[-‐‑–−.]?\d)/gu),
  ].map((match) => ({
    written: match[0],
    start: match.index,
    ends: [normalizeWords(match[1] ?? "").join(""), normalizeWords(match[2] ?? "").join("")] as const,
  }));
