/** A stretch of text, and whether a line may end within it. */
interface Stretch {
  text: string;
  /** Whether it is a name such as `Bcl-2`, `α-SMA` or `5-fluorouracil`, which reads wrong when it is divided. */
  isWhole: boolean;
}

/** Words joined by hyphens, the slash of `mTOR/HIF-1α` among their letters. */
const joined = /(?<![\p{L}\p{N}-])[\p{L}\p{N}/]+(?:-[\p{L}\p{N}/+]+)+/gu;
/** A part that is a symbol, a figure or an abbreviation rather than a word: `2`, `α`, `BM`, `1α`, `MSC`. */
const symbol = /\p{N}|^.{1,3}$/u;
/** A longer one must be able to end a line on a phone. */
const longest = 16;

/** Divides a text into names that must stay on one line and what stands between them. */
export function splitWholeWords(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(joined)) {
    if (word.length > longest || !word.split("-").some((part) => symbol.test(part))) continue;
    if (index > end) stretches.push({ text: text.slice(end, index), isWhole: false });
    stretches.push({ text: word, isWhole: true });
    end = index + word.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isWhole: false });
  return stretches;
}
