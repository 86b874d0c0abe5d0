// Pure: finds the topics that words name, in any spelling. Runs in the browser and in the build.
import { normalizeWords, reduce } from "../words/normalize-words.ts";
import { remember } from "./remember.ts";

/** A topic that words name. */
export interface NamedTopic {
  id: string;
  name: string;
}

/** What a search must know of a topic. */
export interface SearchTopic extends NamedTopic {
  /** Every way to write it. */
  spellings: readonly string[];
  /** Ids of all that is broader, nearest first: what names glioblastoma is about glioma, too. */
  broader: readonly string[];
}

/** Words of a text that name a topic. */
interface TopicMatch {
  topic: NamedTopic;
  /** The words as they stand in the text. */
  written: string;
  start: number;
  end: number;
}

const longest = 7;

/** A microRNA without its species and its strand: `hsa-miR-21-5p` → `miR-21` */
const toPlainMicroRna = (text: string): string =>
  text.replace(/^(?:(?:hsa|mmu|rno)[-‐‑\s])?((?:mir|mirna|micro-?rna)[-‐‑\s]?\d+[a-z]?)(?:[-‐‑\s][35]p)?$/i, "$1");

/** Several words by their stems, so that `drug-resistant` names drug resistance; one word alone, or a figure, has none. */
export function stemsOf(text: string): string | undefined {
  const stems = /\d/.test(text) ? [] : normalizeWords(text);
  return stems.length > 1 ? stems.join(" ") : undefined;
}

/** How much of a text is taken: for a question the longest spelling at each place, for the index every one. */
export type Reach = "longest" | "every";

/** Finds topics in a text. */
export type TopicFinder = (text: string, reach?: Reach) => TopicMatch[];

/** Where topics are looked up. The first of those that are written alike is meant. */
export interface TopicLookups {
  /** The topic of a reduced spelling. */
  bySpelling(reduced: string): NamedTopic | undefined;
  /** The topic of several words by their stems. */
  byStems(stems: string): NamedTopic | undefined;
  /** Whether it can be told what a reduced spelling names; always, where nothing else is said. */
  isHere?(reduced: string): boolean;
}

/** Makes topics ready to be looked up. */
export function toLookups(topics: readonly Pick<SearchTopic, "id" | "name" | "spellings">[]): TopicLookups {
  const bySpelling = new Map<string, NamedTopic>();
  const byStems = new Map<string, NamedTopic>();
  for (const topic of topics) {
    for (const spelling of topic.spellings) {
      const [reduced, stems] = [reduce(spelling), stemsOf(spelling)];
      if (!bySpelling.has(reduced)) bySpelling.set(reduced, topic);
      if (stems !== undefined && !byStems.has(stems)) byStems.set(stems, topic);
    }
  }
  return { bySpelling: (reduced) => bySpelling.get(reduced), byStems: (stems) => byStems.get(stems) };
}

/** Looks topics up by reduced spelling; a plural `s` at the end makes no difference. */
export function newTopicFinder({ bySpelling, byStems, isHere = () => true }: TopicLookups): TopicFinder {
  const reduceWord = remember(reduce);
  const stemWord = remember((word) => normalizeWords(word).join(" "));
  // Healing wounds is wound healing.
  const findByStems = (words: readonly string[]) => {
    const stems = words.map(stemWord);
    const isTurned = words.length === 2 && /ing$/i.test(words[0] ?? "");
    return byStems(stems.join(" ")) ?? (isTurned ? byStems(stems.reverse().join(" ")) : undefined);
  };
  // What is found in several words is made from the forms of each, since most words stand in many texts.
  const find = (words: readonly string[], written: string) => {
    const reduced = words.map(reduceWord).join("");
    return (
      bySpelling(reduced) ??
      bySpelling(reduced.replace(/s$/, "")) ??
      bySpelling(reduced.replace(/ses$/, "sis")) ??
      (/^(?:hsa|mmu|rno|mi)/i.test(written) ? bySpelling(reduce(toPlainMicroRna(written))) : undefined) ??
      // Of a code in capitals, `h` says that it is human: `hMSC`
      (/^h\p{Lu}{2}/u.test(written) ? bySpelling(reduced.slice(1).replace(/s$/, "")) : undefined) ??
      (words.length > 1 && !/\d/.test(written) ? findByStems(words) : undefined)
    );
  };
  return (text, reach = "longest") => {
    const matches: TopicMatch[] = [];
    // A spelling never runs across a stop; identifiers may hold slashes and hyphens.
    for (const clause of text.matchAll(/[^.,;:()[\]“”"]+(?:[.][^\s.,;:()[\]“”"]+)*/g)) {
      const words = [...clause[0].matchAll(/[\p{L}\p{N}]+/gu)].map((word) => ({
        text: word[0],
        start: clause.index + word.index,
        end: clause.index + word.index + word[0].length,
      }));
      for (let first = 0; first < words.length;) {
        let taken = 1;
        for (let count = Math.min(longest, words.length - first); count > 0; count--) {
          const start = words[first]?.start ?? 0;
          const end = words[first + count - 1]?.end ?? 0;
          const written = text.slice(start, end);
          const topic = find(
            words.slice(first, first + count).map((word) => word.text),
            written,
          );
          // What the parts of a code name is not asked before it is known what the whole of it names.
          if (!topic && !/\s/.test(written) && !isHere(reduce(written))) {
            taken = count;
            break;
          }
          // In a text, a small word behind a name is none of its letters: `VEGF as` is not VEGF-A.
          if (reach === "every" && /\s(?:a|as)$/.test(written)) continue;
          // What goes on with a figure is another name: `miR` of `miR-155`, `MMP` of `MMP-2`.
          if (!topic || /^[-‐‑–−]?\d/.test(text.slice(end))) continue;
          matches.push({ topic, written, start, end });
          if (reach === "every") continue;
          taken = count;
          break;
        }
        first += taken;
      }
    }
    return matches;
  };
}
