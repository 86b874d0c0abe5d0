// Pure: the signs of a question. Quotation marks keep words together, `-` excludes, OR offers a choice, `year:` names a
// field. Runs in the browser and in the build.

import { joinWords } from "../words/phrases.ts";

/** Fields that a question may name. */
const questionFields = ["author", "year", "kind"] as const;
type QuestionField = (typeof questionFields)[number];

/** One part of a question. */
export interface QuestionPart {
  /** Words as written. */
  text: string;
  /** Whether the words must stand together as they are. */
  isQuoted: boolean;
  /** Whether what they find is left out. */
  isExcluded: boolean;
  /** The field that they are about; none for words of the text. */
  field?: QuestionField;
  /** Whether the part before, or this one, is enough. */
  isAlternative: boolean;
}

/** A question by its parts, with what was not understood, in words for readers. */
interface ParsedQuestion {
  parts: QuestionPart[];
  remarks: string[];
}

/**
 * A minus before a word, a year or a bracket, or what stands for one (`glioma !VEGF`); the name of a field; words in quotation
 * marks or one without.
 */
const pieces =
  /(?<minus>[-‐‑‒–−－!¬](?=[\p{L}"“(])|(?<!\d\s*)[-!](?=(?:1[89]|20)\d\d(?!\S)))?(?:(?<field>[\p{L}_]+):(?=[^\s/:]))?(?:["“”„«](?<quoted>[^"“”„«»]*)["“”»]|(?<plain>\S+))/gu;

const fields: ReadonlySet<string> = new Set(questionFields);
const isKnown = (name: string): name is QuestionField => fields.has(name);

/** What PubMed has behind a word to name its field: `Zhu W[au]`, `exosomes[Title/Abstract]`, `2012[dp]` */
const tags =
  /(?<=[\p{L}\p{N}"“”*)])\s?\[((?:all fields|a[du]|1au|author|affiliation|dp|date ?- ?publication|pdat|issue|ip|jour(?:nal)?|lang?|language|majr|me?sh?|mesh (?:terms|major topic|subheading)|mh|nm|ot|other term|pg|pmid|pt|publication type|sh|ta|text words?|ti|tiab|title|title\/abstract|tw|vi|volume)(?::[^\]]*)?)\]/giu;

/** The short names of fields in Ovid, Embase and Cochrane. */
const shortFields = "(?:a[bfu]|hw|k[fw]|mp|nm|ot|pt|py|sh|t[iwx]|yr)";

/** What these have behind words to name fields, `exosomes.ti,ab.`, `exosomes:ti,ab`; and others before them, `TS=(exosomes)`. */
const otherTags = new RegExp(
  `(?<=[\\p{L}\\p{N}"“”*)])\\.${shortFields}(?:(?:,${shortFields})*\\.|(?:,${shortFields})+)(?![^\\s)])` +
    `|(?<!author|kind|year)(?<=[\\p{L}\\p{N}"“”*)]):${shortFields}(?:,${shortFields})*(?![^\\s)])` +
    `|(?<![^\\s(])(?:(?:TITLE(?:-ABS(?:-KEY)?)?|AUTH(?:LASTNAME)?)(?=\\()|(?:T[IS]|A[BKU]|ALL|PY)=(?=\\S)|PUBYEAR(?=\\s*[<>=]))`,
  "gu",
);

/**
 * What other searches have for words that stand near each other, `NEAR/5`, `adj3`; for the weight of a word, `VEGF^2`; and for
 * others that are written like it or stand near it, `glioma~1`, `"tumor growth"~5`. `miR-106b~25` is a name.
 */
const operators =
  /(?<=\S\s+)(?:NEAR|ADJ|adj|(?:NEAR|near|ADJ|adj)\/?\d{1,3}|(?:ONEAR|PRE|pre|[NPWnpw])\/\d{1,3})(?=\s+\S)|(?<=[\p{L}"”)])\^\d+(?:\.\d+)?(?![\p{L}\p{N}])|(?<=\p{L})~[0-2]?(?![\p{L}\p{N}.])|(?<=["”])~\d{1,3}(?![\p{L}\p{N}.])/gu;

const noField = "no field of this search, which knows author:, year: and kind:.";

/** What is said of signs of other searches, which are left out. */
export function tellSigns(signs: readonly string[]): string {
  const are = signs.length === 1 ? "is no sign of this search and is" : "are no signs of this search and are";
  return `${joinWords(signs.map((sign) => `“${sign}”`))} ${are} left out.`;
}

/** A span of years as Lucene and Europe PMC write it. */
const bracketedYears = /\[(\d{4}) TO (\d{4})\]/g;

/** A date with its month, and perhaps its day, as PubMed takes it: `2015/03`, `2015/03/01:2016/12/31` */
const dates =
  /(?<![\p{L}\p{N}/])((?:1[89]|20)\d\d)\/(?:0?[1-9]|1[0-2])(?:\/(?:0?[1-9]|[12]\d|3[01]))?(?![\p{L}\p{N}/])/gu;

/** What is said in words for what a `-` asks here, with the word that it is about: `glioma without VEGF` */
const leavings = /(?<=\S\s+)(?:without|except|excluding|but not|not) +([^\s"“”()]*[\p{L}\p{N}])(?!\S)/gu;
/** Of more words a question is a phrase, in which they are as small as they are in any. */
const mostAsked = 6;

/** A sign for letters within a word, or before it. */
const within = /[\p{L}\p{N}][*?](?=[\p{L}\p{N}])|(?<!\S)\*(?=\p{L})/u;

/** A question with the brackets that hold its words apart from these: `NOT(glioma OR myeloma)` */
const setBracketsApart = (question: string): string =>
  question
    .replace(/(?<=(?:^|[\s(])(?:AND|OR|NOT))\(/g, " (")
    .replace(/(?<=^|[\s("“]|(?:^|\s)[-−–])\((?=\S)/g, "( ")
    .replace(/(?<=\S)\)(?=$|[\s)"”]|(?:AND|OR|NOT)\b)/g, " ) ");

/** What stands within brackets. */
interface Group {
  isExcluded: boolean;
  /** Whether it holds words that must all be there, and whether it is one of a choice. */
  hasAnd: boolean;
  isAlternative: boolean;
}

/** Of so many words a question is a sentence that was pasted, in which a minus is a dash. */
const leastSentence = 16;

/** Whether something is asked for from which a minus could take away: a single letter is torn off its word, as in `a -SMA`. */
const isAskedFor = ({ groups: { minus, field, quoted, plain = "" } = {} }: RegExpMatchArray): boolean =>
  !minus && (field !== undefined || quoted !== undefined || /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(plain));

/** Reads the signs of a question; what stands between them stays text. */
export function parseQuestion(written: string): ParsedQuestion {
  const parts: QuestionPart[] = [];
  const remarks = new Set<string>();
  const tagged = new Set([
    ...[...written.matchAll(tags)].map(([, tag = ""]) => `“[${tag}]”`),
    ...[...written.matchAll(otherTags)].map(([tag]) => `“${tag}”`),
  ]);
  if (tagged.size > 0) remarks.add(`${joinWords([...tagged])} ${tagged.size === 1 ? "names" : "name"} ${noField}`);
  const dated = [...written.matchAll(dates)].map(([date]) => `“${date}”`);
  if (dated.length > 0) remarks.add(`Works have no month here, so the year of ${joinWords(dated)} is asked for.`);
  if (written.trim().split(/\s+/).length <= mostAsked) {
    for (const [said, word] of written.matchAll(leavings))
      remarks.add(`“${said}” leaves nothing out; “-${word}” would.`);
  }
  const untagged = written
    .replace(tags, " ")
    .replace(otherTags, " ")
    .replace(bracketedYears, "$1-$2")
    .replace(dates, "$1");
  const unknown = new Set([...untagged.matchAll(operators)].map(([sign]) => sign));
  if (unknown.size > 0) remarks.add(tellSigns([...unknown]));
  const question = setBracketsApart(untagged.replace(operators, " "));
  const matches = [...question.matchAll(pieces)];
  const isDash = written.trim().split(/\s+/).length >= leastSentence || !matches.some(isAskedFor);
  const groups: Group[] = [];
  /** The brackets that were closed last, while nothing but OR stands behind them. */
  let closed: Group | undefined;
  let isAlternative = false;
  /** Whether NOT holds for the words that follow, and whether a sign parts them from those before. */
  let isDenied = false;
  let isParted = true;
  let end = 0;
  const warn = ({ hasAnd }: Pick<Group, "hasAnd">) => {
    if (hasAnd) remarks.add("AND within brackets is not understood beside OR and NOT.");
  };
  for (const match of matches) {
    const { minus: sign, field: before = "", quoted, plain } = match.groups ?? {};
    const minus = isDash ? undefined : sign;
    // `HGNC:12680` is an identifier and no field, as `PUB_YEAR:2012` is one.
    const isField =
      before !== "" && (fields.has(before.toLowerCase()) || /_|^(?!.*\d)/.test(`${before}:${plain ?? ""}`));
    const field = isField ? before : undefined;
    const text = quoted ?? `${before && !isField ? `${before}:` : ""}${plain ?? ""}`;
    const isWithin = groups.some((group) => group.isExcluded);
    const isBare = !field && quoted === undefined;
    if (isBare && text === "(") {
      groups.push({ isExcluded: isDenied || minus !== undefined, hasAnd: false, isAlternative });
      [isDenied, isParted] = [false, true];
      continue;
    }
    const isSign = !minus && isBare;
    if (isSign && text === ")") {
      closed = groups.pop();
      if (closed && (closed.isAlternative || closed.isExcluded)) warn(closed);
      [isDenied, isParted] = [false, true];
      continue;
    }
    if (isSign && (text === "OR" || text === "|")) {
      isAlternative = parts.length > 0 && !isWithin;
      if (closed) warn(closed);
      [isDenied, isParted] = [false, true];
      continue;
    }
    if (isSign && (text === "AND" || text === "&" || text === "NOT")) {
      const inner = groups.at(-1);
      if (inner) inner.hasAnd = true;
      [isDenied, isParted] = [text === "NOT", true];
      continue;
    }
    const name = field?.toLowerCase();
    const known = name !== undefined && isKnown(name) ? name : undefined;
    if (field && !known) {
      remarks.add(`“${field}:” is ${noField}`);
    }
    if (isSign && within.test(text)) remarks.add("Only a “*” at the end of a word stands for letters.");
    const last = parts.at(-1);
    const isExcluded = isDenied || isWithin || minus !== undefined;
    const isPlain = quoted === undefined && !minus && !known;
    const goesOn = isExcluded ? last?.isExcluded && !isParted : !last?.isExcluded;
    if (last && isPlain && goesOn && !isAlternative && !last.isQuoted && !last.field) {
      last.text += question.slice(end, match.index) + text; // spaces as written tell what stands close
    } else {
      parts.push({ text, isQuoted: quoted !== undefined, isExcluded, ...(known && { field: known }), isAlternative });
    }
    end = match.index + match[0].length;
    isAlternative = false;
    isParted = !isPlain;
    if (!isPlain) isDenied = false;
    closed = undefined;
  }
  if (isAlternative) remarks.add("Nothing stands behind OR.");
  return { parts, remarks: [...remarks] };
}
