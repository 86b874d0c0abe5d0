// Pure: what a question asks for. Runs in the browser and in the build.
import { newWorkFinder } from "./find-work.ts";
import { normalizeWords } from "../words/normalize-words.ts";
import { parseQuestion, tellSigns, type QuestionPart } from "./parse-question.ts";
import { cyrillicTwins, greekMeant, greekTwins } from "../schemas/look-alikes.ts";
import { isEveryday } from "../words/plain-words.ts";
import { emptyTerm, toChoice, type Query, type Term } from "./query.ts";
import { cutQuestion } from "./cut-question.ts";
import { findForeign } from "./find-codes.ts";
import { newTermReader } from "./read-terms.ts";
import { findYears, readYears } from "./read-years.ts";
import type { SearchIndex } from "./search-index.ts";
import { searchKinds, type SearchKind } from "./search-record.ts";
import type { TopicFinder } from "./search-topics.ts";
import { toAuthorToken, toYearToken } from "./tokens.ts";

/** How a question reached the search. */
export interface Asking {
  /** Whether the last word may be unfinished, because a reader is typing it. */
  isTyping: boolean;
  /** Whether a citation is to be read as mere words. */
  isForWords?: boolean;
}

/** A quotation of so many words may have been cut off in the middle of the last. */
const leastCut = 4;
/** From this many terms on a question is a sentence, and no single word of it is what it is about. */
const longQuestion = 8;

/** What stands before an identifier and is no part of it: `https://doi.org/10.1016/…`, `PMID: 22055459` */
const labels =
  /\b(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/|identifiers\.org\/|(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:pubmed|pmc\/articles))\/)|(?<!\/)\b(?:doi|pmid|pmcid|pii)\b:?/gi;

/** An address, and the number that publishers give an article (PII), by neither of which anything is known here. */
const others = /(?:https?:\/\/|(?<![\w.])www\.)\S+|(?<![\w-])S\d{4}-?\d{3}[\dX]\(?\d\d\)?\d{5}-?[\dX](?![\w-])/gi;

/** What other searches have for words that stand near each other, and what may be a name: `glioma N5 exosomes` */
const nearness = /(?<=\S\s+)(?<!(?:AND|OR|NOT)\s+)[NWnw]\d{1,2}(?=\s+\S)(?!\s+(?:AND|OR|NOT)\b)/g;

/** So much of one is shown, and of the end of a question that is cut. */
const mostShown = 60;
const lastShown = 30;

/** What readers call the kinds of results. */
const kindWords: Readonly<Record<SearchKind, string>> = {
  topic: "topic topics",
  finding: "finding findings",
  reference: "reference references ref refs work works paper papers",
  section: "section sections text paragraph paragraphs",
  pathway: "pathway pathways diagram diagrams",
  note: "note notes curator",
};

/** Letters of other alphabets that look like Latin ones, each with the one it looks like. */
const lookAlikes = cyrillicTwins.letters + greekTwins.letters;
const looked = cyrillicTwins.latin + greekTwins.latin;
/** Those that stand beside a Latin letter or by themselves were taken for it: `СD63`, `р38`, `СОХ-2`. */
const misplaced = new RegExp(
  `(?<!\\p{L})[${lookAlikes}]+(?!\\p{L})|[${lookAlikes}](?=[A-Za-z])|(?<=[A-Za-z])[${lookAlikes}]`,
  "gu",
);
const misread = new RegExp(`[${Object.keys(greekMeant).join("")}]`, "g");

/** A question with the letters that are meant where others that look like them were typed or pasted. */
const toMeant = (text: string): string =>
  text
    .replace(misplaced, (letters) => [...letters].map((letter) => looked[lookAlikes.indexOf(letter)]).join(""))
    .replace(misread, (sign) => greekMeant[sign] ?? sign);

/** Makes a reader of questions for what can be found. */
export function newQueryReader(
  index: SearchIndex,
  findTopics: TopicFinder,
): (question: string, asking?: Asking) => Query {
  const readTerms = newTermReader(index, findTopics);
  const findWork = newWorkFinder(index);

  /** Reads a part that names a field. */
  function readField({ field, text }: QuestionPart, query: Query): Term[] {
    const said = `${field ?? ""}:${text}`;
    if (field === "kind") {
      const asked = searchKinds.filter((kind) => kindWords[kind].split(" ").includes(text.toLowerCase()));
      if (asked.length === 0) query.remarks.push(`“${said}” names no kind; there are ${searchKinds.join(", ")}.`);
      query.kinds = new Set([...query.kinds, ...asked]);
      return [];
    }
    if (field === "year") {
      const years = readYears(text).map(String);
      if (years.length === 0) query.remarks.push(`“${said}” is no year, such as 2012 or 2010-2013.`);
      if (years.length > 0 && !years.some((year) => index.find(toYearToken(year)).size > 0)) query.unknown.push(said);
      return years.length === 0
        ? []
        : [{ ...emptyTerm, written: said, tokens: years.map(toYearToken), words: years, isFilter: true }];
    }
    const words = normalizeWords(text);
    const isKnown = words.length > 0 && words.every((word) => index.find(toAuthorToken(word)).size > 0);
    if (!isKnown) query.unknown.push(text);
    return words.map((word) => ({
      ...emptyTerm,
      written: said,
      tokens: [toAuthorToken(word)],
      words: [word],
      isFilter: true,
    }));
  }

  /** Reads words that must stand together as written. */
  function readQuoted({ text }: QuestionPart, query: Query): Term[] {
    const words = normalizeWords(text);
    query.unknown.push(...findForeign(text).map(([written]) => written));
    if (words.length === 0) return [];
    // `>2015` is a span of years and not the year that is a word of it.
    const isSpan = !/\p{L}/u.test(text) && findYears(text).length > 0;
    // What was cut off in copying ends in half a word.
    const phrase = index.findPhrase(words).size === 0 && words.length > leastCut ? words.slice(0, -1) : words;
    if (isSpan || index.findPhrase(phrase).size === 0) query.unknown.push(text);
    return [{ ...emptyTerm, written: `“${text}”`, phrases: [phrase], words: phrase }];
  }

  /** Reads the parts of a text; `isUnfinished` says whether its last word may go on. */
  function readText(text: string, isUnfinished: boolean): Query {
    const query: Query = {
      terms: [],
      excluded: [],
      kinds: new Set(),
      unknown: [],
      missing: [],
      readings: [],
      remarks: [],
      offers: [],
    };
    const { parts, remarks } = parseQuestion(text.trim());
    query.remarks.push(...remarks);
    parts.forEach((part, place) => {
      const isLast = place === parts.length - 1;
      const before = query.unknown.length;
      const terms = part.field
        ? readField(part, query)
        : part.isQuoted
          ? readQuoted(part, query)
          : readTerms(part.text, { isUnfinished: isUnfinished && isLast, isWhole: parts.length === 1 }, query);
      if (part.isExcluded) {
        query.unknown.length = before; // what does not occur excludes nothing
        query.excluded.push(...terms);
        return;
      }
      const last = query.terms.at(-1);
      const [first, ...rest] = terms;
      if (part.isAlternative && last && first) {
        query.terms.splice(-1, 1, toChoice(last, first));
        query.terms.push(...rest);
      } else if (part.isAlternative && last && query.unknown.length > before) {
        query.remarks.push(
          `${query.unknown
            .splice(before)
            .map((word) => `“${word}”`)
            .join(", ")} does not occur.`,
        );
      } else {
        query.terms.push(...terms);
      }
    });
    // What may be a name is one where it occurs, and where nothing stands around it.
    const signs = [...new Set(text.match(nearness))].filter((sign) => query.unknown.includes(sign));
    if (signs.length > 0) query.remarks.push(tellSigns(signs));
    query.unknown = query.unknown.filter((word) => !signs.includes(word));
    const isLong = query.terms.length + query.unknown.length >= longQuestion;
    const isAside = (word: string) => isLong || normalizeWords(word).every(isEveryday);
    if (query.terms.some((term) => !term.isSoft)) {
      query.missing.push(...query.unknown.filter(isAside));
      query.unknown = query.unknown.filter((word) => !isAside(word));
    }
    return query;
  }

  /** Reads a text without the addresses in it that name nothing; a DOI in one is asked for by itself. */
  function readWithoutAddresses(text: string, isUnfinished: boolean): Query {
    const left: string[] = [];
    const rest = text.replace(others, (address) => {
      const [doi] = /10\.\d{4,9}\/\S+/.exec(address) ?? [];
      if (doi === undefined) left.push(address);
      return doi ?? " ";
    });
    const query = readText(rest, isUnfinished);
    for (const address of left) {
      const shown = address.length > mostShown ? `${address.slice(0, mostShown)}…` : address;
      query.remarks.push(
        `“${shown}” names nothing here: works are found by DOI, PubMed or PMC number, title, author and year.`,
      );
    }
    return query;
  }

  return (question, { isTyping, isForWords = false } = { isTyping: false }) => {
    const composed = question.normalize("NFC");
    const kept = cutQuestion(composed);
    const asked = toMeant(kept);
    const text = asked.replace(labels, " ");
    const isUnfinished = isTyping && /[\p{L}\p{N}\p{Pd}‐‑−]$/u.test(question);
    const work = isForWords ? undefined : findWork(asked);
    const read = readText(text, isUnfinished);
    const isLost = !work && read.unknown.length + read.missing.length > 0;
    const query = isLost && text.search(others) >= 0 ? readWithoutAddresses(text, isUnfinished) : read;
    if (kept !== composed) query.remarks.push(`So long a question is read up to “…${kept.slice(-lastShown).trim()}”.`);
    return work ? { ...query, work } : query;
  };
}
