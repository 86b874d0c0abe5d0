// Pure: whether one word is another with a slip of the fingers or of the ear. Runs in the browser and in the build.

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Where a letter lies on a keyboard; rows are set half a key apart. */
const keys = new Map(rows.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + y * 0.5, y }] as const)));

/** Letters that are written for one another by ear or by eye: vowels among themselves, and some others. */
const sounds = ["aeiouy", "ckq", "cs", "sz", "fpv", "td", "gj", "mn", "il"];

/** Whether one letter may stand for another by a slip: a neighbor on the keyboard, or one that sounds or looks alike. */
function isMistaken(a: string, b: string): boolean {
  if (sounds.some((alike) => alike.includes(a) && alike.includes(b))) return true;
  const [one, other] = [keys.get(a), keys.get(b)];
  return one !== undefined && other !== undefined && one.y === other.y && Math.abs(one.x - other.x) === 1;
}

/** How many slips a word may hold: none in short ones, one from five letters, two from nine. */
export const allowedSlips = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/** From so many letters on one of them may be another than was meant; below it that makes another word. */
const leastMistaken = 6;

/**
 * How many slips make `meant` into `written`: letters transposed, dropped or doubled, one letter mistaken for a neighbor, or
 * one added, and then nothing else. Two words of the field seldom lie so close, a typing error nearly always does.
 * @returns the least number, or nothing when it takes more than `most`
 */
export function countSlips(written: string, meant: string, most: number): number | undefined {
  /** @param spent how many slips stand before this place @param isTrue whether no letter before it is mistaken */
  const count = (from: number, to: number, spent: number, isTrue: boolean): number | undefined => {
    let [at, other] = [from, to];
    while (at < written.length && other < meant.length && written[at] === meant[other])
      [at, other] = [at + 1, other + 1];
    const [a = "", b = ""] = [written[at], meant[other]];
    if (a === "" && b === "") return spent;
    const left = most - spent;
    if (left <= 0 || Math.abs(written.length - at - (meant.length - other)) > left) return undefined;
    const ways: (number | undefined)[] = [];
    if (b !== "") ways.push(count(at, other + 1, spent + 1, isTrue)); // dropped
    if (a !== "" && a === written[at - 1]) ways.push(count(at + 1, other, spent + 1, isTrue)); // doubled
    if (a !== "" && a === meant[other + 1] && written[at + 1] === b)
      ways.push(count(at + 2, other + 2, spent + 1, isTrue));
    if (written.length >= leastMistaken && isTrue) {
      if (a !== "" && b !== "" && isMistaken(a, b)) ways.push(count(at + 1, other + 1, spent + 1, false));
      const isWithin = at > 0 && at < written.length - 1; // at its end a letter makes another form of the word
      if (spent === 0 && isWithin && written.slice(at + 1) === meant.slice(other)) ways.push(1); // added
    }
    const found = ways.filter((way) => way !== undefined);
    return found.length === 0 ? undefined : Math.min(...found);
  };
  return count(0, 0, 0, true);
}
