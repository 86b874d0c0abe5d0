// Pure: what a question asks for, in the tokens of the index. Runs in the browser and in tests.
import { distance } from "fastest-levenshtein";
import { fold, normalizeWords, readWords } from "./normalize-words.ts";
import { newTopicFinder, reduce, type SearchTopic } from "./search-topics.ts";
import type { Vocabulary } from "./search-vocabulary.ts";
import { toNumberToken, toTopicToken, toWordToken } from "./tokens.ts";

/** A question as understood. */
export interface Query {
  /** What to ask the index for; every token must be there. Empty when something in the question does not occur. */
  tokens: string[];
  /** Topics named, in the order of the question. */
  topics: SearchTopic[];
  /** Words that occur nowhere. */
  unknown: string[];
  /** What was read differently from how it was written. */
  readings: { written: string; read: string }[];
  /** Words to mark in results. */
  words: string[];
  /** The nearest topic to an unknown word, to offer. */
  suggestion?: SearchTopic;
}

/** Words that questions are made of and that say nothing of what is asked. */
const fillers = new Set(
  normalizeWords(
    "a about an and any are as at be been by can could did do does for from has have how i in into is it its me of on or show that the their them there these they this those to was were what when where which who whose why will with tell find reference ref et al",
  ),
);

const longestQuery = 400;

/** Without the s of a plural, so that a topic is not said to be read as itself. */
const singular = (reduced: string) => reduced.replace(/s$/, "");

/** What stands before an identifier and is no part of it: `https://doi.org/10.1016/…`, `PMID: 22055459` */
const labels = /\b(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/|pubmed\.ncbi\.nlm\.nih\.gov\/)|\b(?:doi|pmid|pmcid)\b:?/gi;

/** How far a misspelled word may be from one that occurs: one letter, two in long words, none in short ones. */
const tolerance = (word: string) => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** The word nearest to one that does not occur. Identifiers are never guessed at: miR-155 is not miR-145. */
function correct(word: string, words: readonly string[]): string | undefined {
  if (/\d/.test(word) || tolerance(word) === 0) return undefined;
  let best: string | undefined;
  let least = tolerance(word) + 1;
  for (const candidate of words) {
    if (/\d/.test(candidate) || candidate[0] !== word[0] || Math.abs(candidate.length - word.length) >= least) continue;
    const away = distance(word, candidate);
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** The topic whose spelling is nearest to a word, if one is near enough to be meant. */
function nearestTopic(word: string, topics: readonly SearchTopic[]): SearchTopic | undefined {
  const reduced = reduce(word);
  let best: SearchTopic | undefined;
  let least = Math.max(1, Math.ceil(reduced.length * 0.45)) + 1;
  for (const topic of topics) {
    for (const spelling of topic.spellings) {
      const other = reduce(spelling);
      // Of two that are equally far, the one that begins alike is meant more often.
      const away = distance(reduced, other) - (other[0] === reduced[0] ? 0.5 : 0);
      if (away < least) [best, least] = [topic, away];
    }
  }
  return best;
}

/** Makes a reader of questions for one vocabulary. */
export function newQueryReader(vocabulary: Vocabulary): (question: string) => Query {
  const findTopics = newTopicFinder(vocabulary.topics);
  const known = new Set(vocabulary.words);
  const spellings = vocabulary.topics.flatMap((topic) => topic.spellings);
  const spelled = [
    ...new Set([
      ...spellings.flatMap((spelling) => readWords(spelling).map(({ written }) => written)),
      ...spellings.map(reduce),
    ]),
  ];
  const isBeginning = (written: string) =>
    written.length >= 3 && !/\d/.test(written) && vocabulary.words.some((word) => word.startsWith(written));

  /** Mends misspelled words of topics, before topics are looked for: `drug resistence` → `drug resistance` */
  const mend = (text: string, isUnfinished: boolean, readings: Query["readings"]) =>
    text.replace(/[\p{L}\p{M}\p{N}]+/gu, (written, start: number) => {
      const folded = fold(written);
      if (normalizeWords(written).every((word) => known.has(word) || fillers.has(word))) return written;
      if (isUnfinished && start + written.length === text.length && isBeginning(folded)) return written;
      const mended = findTopics(written).length > 0 ? undefined : correct(folded, spelled);
      if (mended) readings.push({ written, read: mended });
      return mended ?? written;
    });

  return (question) => {
    const asked = question.normalize("NFC").slice(0, longestQuery).replace(labels, " ").trim();
    const query: Query = { tokens: [], topics: [], unknown: [], readings: [], words: [] };
    const number = /^(?:reference|ref\.?)?\s*\[?([1-9]\d{0,2})\]?$/i.exec(asked)?.[1];
    if (number && Number(number) <= vocabulary.references) {
      query.tokens.push(toNumberToken(number));
      query.words.push(number);
      return query;
    }
    const isTyping = /[\p{L}\p{N}]$/u.test(question);
    const text = mend(asked, isTyping, query.readings);
    let rest = text;
    for (const { topic, written, start, end } of findTopics(text)) {
      if (query.topics.includes(topic)) {
        rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
        continue;
      }
      query.topics.push(topic);
      query.tokens.push(toTopicToken(topic.id));
      const isSame = singular(reduce(written)) === singular(reduce(topic.name));
      if (!isSame) query.readings.push({ written, read: topic.name });
      rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
    }
    const isUnfinished = isTyping && /[\p{L}\p{N}]$/u.test(rest);
    const words = readWords(rest);
    words.forEach(({ word, written }, index) => {
      if (fillers.has(word) || /^[a-z]$/.test(word)) return; // a single letter is an initial at most
      if (known.has(word)) {
        query.tokens.push(toWordToken(word));
        query.words.push(word);
        return;
      }
      if (isUnfinished && index === words.length - 1 && isBeginning(written)) {
        query.tokens.push(written); // without its ending: the index completes it
        query.words.push(written);
        return;
      }
      const corrected = correct(word, vocabulary.words);
      if (corrected) {
        query.tokens.push(toWordToken(corrected));
        query.words.push(corrected);
        query.readings.push({ written, read: corrected });
      } else {
        query.unknown.push(written);
      }
    });
    if (query.unknown.length > 0) {
      const suggestion = nearestTopic(query.unknown[0] ?? "", vocabulary.topics);
      return { ...query, tokens: [], ...(suggestion && { suggestion }) };
    }
    return query;
  };
}
