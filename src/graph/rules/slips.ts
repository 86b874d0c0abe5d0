import type { Content } from "../../source/read-content.ts";
import { listProse, problemAt, problemInProse, type Fault, type Rule } from "../rule.ts";
import { searchNamesOf } from "../spellings.ts";
import { listOwnTexts } from "./own-texts.ts";

/** What a slip looks like, what it is called, what to do about it. */
type Slip = readonly [pattern: RegExp, what: string, hint: string];

const slips: readonly Slip[] = [
  [
    /[\p{L}\p{N}.,;:]\[@/u,
    "No space parts a citation from what stands before it",
    "Put the space before it, and full stops behind it.",
  ],
  [/(?<=\[@[^\]]*\])[\p{L}\p{N}]/u, "No space parts a citation from what follows", "Put a space behind it."],
  [/(?<=[\p{L}\p{N}\])”])\s+(?:[,;?]|!(?!\[)|[.:](?=\s|$))/u, "A space stands before a sign", "Remove the space."],
  [/(?<=\p{L}{2}),(?=\p{L}{2})/u, "No space stands behind a comma", "Put one there."],
  [
    /(?<=\p{Ll}{2})[-‐‑] (?!(?:and|or|to|nor|but|as|than|versus)(?!\p{L}))(?=\p{Ll}{2})/u,
    "A word is cut in two, as at the end of a line of print",
    "Join its parts.",
  ],
  [/[[(“]\s|\s[)\]”]/, "A space stands within brackets or quotation marks", "Remove it."],
  [
    /(?<=\p{Ll}{2})[.!?](?=\p{Lu}\p{Ll}+(?:[\s.,;:]|$))/u,
    "No space stands behind the end of a sentence",
    "Put one there.",
  ],
  [
    /(?<=\s|[\p{L}\p{N}])--+(?=\s|[\p{L}\p{N}])|(?<![-<])-+>|=>|<-(?!\d)|<=|>=|(?<![\p{L}\p{N}])\+\/?-/u,
    "Several signs stand for one",
    "Write the sign itself: –, →, ≤, ≥ or ±.",
  ],
  [/([,;:!?])\1|(?<!\.)\.\.(?!\.)|[,;:]\.(?!\.)/, "Two signs stand where one would do", "Remove one of them."],
];

/** Slips that can be told only of what is written as prose is; else what stands between two signs may not be seen. */
const slipsOfWhole: readonly Slip[] = [
  [/[.!?]\s+\[@[^\]]*\]$/, "A citation stands behind its sentence", "Put it before the full stop."],
  [/\(\s*\[@[^\]]*\]\s*\)/, "A citation has brackets of its own", "Remove those around it."],
  [
    /^\[@[^\]]*\][^\p{L}]*$/u,
    "The sentence says nothing but a citation",
    "Say what the work shows, or cite it elsewhere.",
  ],
  [/\S {2,}(?=\S)/, "Two spaces stand side by side", "Remove one of them."],
  [
    /(?<=\[@[^\]]*\])\s*\[@/,
    "Two citations stand side by side",
    "Write their works in one pair of brackets, as `[@lai2010a; @fukuchi2004]`.",
  ],
];

/** A word that follows itself. */
const repeated = /(?<![\p{L}\p{N}‐‑–/-])(\p{L}{2,})\s+\1(?![\p{L}\p{N}‐‑–/-])/giu;

/** Words that may follow themselves: by their sense, or in a name, as in `mitogen-activated protein kinase kinase`. */
function findRepeatable({ topics }: Content): ReadonlySet<string> {
  const names = topics.flatMap(({ data }) => searchNamesOf(data));
  const inNames = names.flatMap((spelling) => [...spelling.matchAll(repeated)].map(([, word = ""]) => word));
  return new Set(["that", "had", ...inNames.map((word) => word.toLowerCase())]);
}

/** What is said of a sentence that a merge or a paste left twice. */
const saidTwice = { message: "The sentence stands here a second time.", hint: "Remove one of the two." };

/** Where the second of two like sentences of a text begins. */
function findSaidTwice(text: string): number | undefined {
  const sentences = text.split(/(?<=[.!?][”’)\]]*)\s+/u).filter((sentence) => sentence.includes(" "));
  const again = sentences.find((sentence, index) => sentences.indexOf(sentence) < index);
  return again === undefined ? undefined : text.lastIndexOf(again);
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "“": "”" };

/** Letters and numbers of an enumeration, `a)` and `2)`, whose bracket nothing opens. */
const enumerated = /(?:^|\s)(?:[a-z]|\d{1,2}|[ivx]{1,4})$/;

/** From one number to another without one of the two, as mathematics writes it: `[0, 1)`. */
const interval = /[[(][-−]?[\d.]+[,;] ?[-−]?(?:[\d.]+|∞)[\])]/g;

/** Where the first bracket or quotation mark stands that nothing opens or closes. What is quoted may be cut from its other half. */
function findUnbalanced(text: string): number | undefined {
  const open: { at: number; sign: string }[] = [];
  for (const { 0: sign, index: at } of text
    .replace(interval, (numbers) => "0".repeat(numbers.length))
    .matchAll(/[()[\]“”]/g)) {
    const last = open.at(-1);
    if (last?.sign === "“" && sign !== "”") continue;
    if (closing[sign] !== undefined) open.push({ at, sign });
    else if (last && closing[last.sign] === sign) open.pop();
    else if (sign !== ")" || !enumerated.test(text.slice(0, at))) return at;
  }
  return open[0]?.at;
}

/**
 * The first slip in a text.
 * @param isWhole whether it is written as prose is; else brackets of other constructs stand in it, which are told of
 */
function findSlip(text: string, repeatable: ReadonlySet<string>, isWhole = true) {
  const found = [...slips, ...(isWhole ? slipsOfWhole : [])].flatMap(([pattern, what, hint]) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const near = text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 8).trim();
    return [{ at: match.index, wording: { message: `${what}: “…${near}…”.`, hint } }];
  });
  const twice = [...text.matchAll(repeated)].find(([, word = ""]) => !repeatable.has(word.toLowerCase()));
  if (twice) {
    const wording = { message: `A word is repeated: “${twice[0]}”.`, hint: "Remove one of the two." };
    found.push({ at: twice.index, wording });
  }
  const unbalanced = isWhole ? findUnbalanced(text) : undefined;
  if (unbalanced !== undefined) {
    const near = text.slice(Math.max(0, unbalanced - 12), unbalanced + 12).trim();
    const wording = {
      message: `A bracket or quotation mark stands alone: “…${near}…”.`,
      hint: "Put its other half where it belongs, or remove it.",
    };
    found.push({ at: unbalanced, wording });
  }
  const again = findSaidTwice(text);
  if (again !== undefined) found.push({ at: again, wording: saidTwice });
  return found.sort((one, other) => one.at - other.at)[0];
}

/** What is said of a text in a field that says nothing, or breaks off. */
function findUnsaid(text: string) {
  if (!/[\p{L}\p{N}]/u.test(text))
    return { message: `\`${text}\` says nothing.`, hint: "Say it, or leave the field out." };
  return /[,;]$/.test(text)
    ? { message: `The text ends in \`${text.slice(-1)}\`.`, hint: "Remove that, or end the text." }
    : undefined;
}

/** Slips of the hand that no sense ever asks for; readers would stumble, and nothing else would notice. */
export const textHasNoSlip: Rule = {
  name: "text-has-no-slip",
  truth:
    "No word follows itself in a text of the curator's or is cut, no sentence and no sign stands twice, and spaces are where they belong.",
  check(input) {
    const { content } = input;
    const repeatable = findRepeatable(content);
    const inProse = listProse(input).flatMap(({ section, sentences }) =>
      sentences.flatMap(({ text, line, column }, index): Fault[] => {
        if (sentences.findIndex((sentence) => sentence.text === text) < index)
          return [problemInProse(section, { line, column }, saidTwice)];
        const slip = findSlip(text, repeatable, input.wholeProse.has(section.id));
        return slip ? [problemInProse(section, { line, column: column + slip.at }, slip.wording)] : [];
      }),
    );
    const inFields = listOwnTexts(content).flatMap(({ entry, path, text }) => {
      const slip = findSlip(text, repeatable);
      if (slip) return problemAt(entry, path, slip.wording);
      // The other spellings of a topic are the article's own, with its misprints.
      const unsaid = path[0] === "aliases" ? undefined : findUnsaid(text);
      return unsaid ? problemAt(entry, path, unsaid) : [];
    });
    return [...inProse, ...inFields];
  },
};
