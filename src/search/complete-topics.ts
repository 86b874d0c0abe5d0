// Pure: the topics that unfinished words may become. Runs in the browser and in the build.
import { isCode, reduce } from "../words/normalize-words.ts";
import type { Name, SearchIndex } from "./search-index.ts";
import type { NamedTopic, TopicFinder } from "./search-topics.ts";

/** What the last words of a text may become. */
interface Completion {
  /** Where those words begin. */
  start: number;
  /** Topics whose spelling goes on in words: what is typed is a part of them. The one with most to tell comes first. */
  named: NamedTopic[];
  /** The whole spelling of the first of them. */
  spelling: string;
  /** Whether those words name a topic as they stand. */
  isTopic: boolean;
  /** Topics whose spelling is a code, such as miR-221: what is typed, miR-22, may be another code. */
  offered: NamedTopic[];
}

/** Whether a spelling is a code without a word in it: `miR-221`, not `interleukin-6`. */
const isOnlySign = (spelling: string) => isCode(spelling) && !/\p{Ll}{5}/u.test(spelling);

const longest = 5;
const least = 3;

/** Topics with their spellings that begin so, the one with most to tell first. */
function groupNames(names: readonly Name[]): { topic: NamedTopic; isOnlyCode: boolean; spelling: string }[] {
  const byTopic = [...Map.groupBy(names, ({ topic }) => topic)];
  const rated = byTopic.map(([topic, [first, ...others]]) => {
    const spellings = [first, ...others].flatMap((name) => name?.written ?? []);
    const isOnlyCode = spellings.every(isOnlySign);
    const [spelling = ""] = spellings.sort((a, b) => a.length - b.length);
    return { topic, isOnlyCode, spelling, weight: first?.weight ?? 0, place: first?.place ?? 0 };
  });
  return rated.sort((a, b) => b.weight - a.weight || a.place - b.place);
}

/**
 * The topics that the last words of a text begin. As many of the words are taken as begin one.
 * @param index tells every spelling that begins so, and what is there to be asked
 * @param isWord whether the last word is one by itself; then it begins a topic only together with words before it
 */
export function completeTopics(
  text: string,
  { namesBegun, isHere }: Pick<SearchIndex, "namesBegun" | "isHere">,
  findTopics: TopicFinder,
  isWord: boolean,
): Completion | undefined {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  for (let count = Math.min(longest, words.length); count > 0; count--) {
    const start = words[words.length - count]?.index ?? 0;
    const tail = text.slice(start);
    const begun = reduce(tail);
    if (begun.length < least || /[.,;:()]\s/.test(tail)) continue;
    const [whole] = findTopics(tail);
    // What the parts of a code begin is not asked before it is known what the whole of it names.
    if (count > 1 && !/\s/.test(tail) && isHere?.(begun) === false) return undefined;
    const isTopic = whole !== undefined && whole.end - whole.start >= tail.trimEnd().length;
    const found = groupNames(namesBegun(begun).filter(({ topic }) => topic !== whole?.topic));
    const spelling = found[0]?.spelling ?? "";
    const isSign = isCode(tail.trim()); // what a code begins is another code
    const offered = found.filter(({ isOnlyCode }) => isSign || isOnlyCode).map(({ topic }) => topic);
    if (isTopic) return { start, isTopic, named: [], spelling, offered };
    const named = found.filter(({ isOnlyCode }) => !isSign && !isOnlyCode).map(({ topic }) => topic);
    if (isWord && (count === 1 || whole !== undefined)) return { start, isTopic, named: [], spelling, offered };
    if (found.length > 0) return { start, isTopic, named, spelling, offered };
  }
  return undefined;
}
