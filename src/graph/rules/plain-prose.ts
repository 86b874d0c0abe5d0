import type { PhrasingContent } from "mdast";
import { parseProse, type ProseSentence } from "../../prose/parse-prose.ts";
import { escapedLetter } from "../../schemas/fields.ts";
import { sentencesOf } from "../sentences.ts";
import { listPlainTexts } from "./own-texts.ts";
import { listProse, problemAt, problemInProse, type Rule } from "../rule.ts";

/** A construct that prose does not have: how it looks, what it is called, what to write instead. */
type Construct = readonly [pattern: RegExp, name: string, hint: string];

/** What no text of the content has, in prose or in a field, whatever it is about; it would be shown as typed. */
const strangeAnywhere: readonly Construct[] = [
  [/\[\^[^\]]*\]/, "a footnote", "Say it in the sentence, or write a curator's note."],
  [/!\[[^\]]*\]/, "an image", "Pictures stand in figures.yaml."],
  [/\[\[|\]\]/, "a double bracket", "A citation has one pair of brackets, a link has its text in one pair."],
  [
    /\b(?:TODO|FIXME|TBD)\b|\[(?:\s*|\?+|[Rr]efs?|REFS?|[Cc]ite|[Cc]itations?(?: needed)?)\]|\(\?+\)/,
    "a mark of what is left to do",
    "Say it or cite it, or leave it out.",
  ],
  [/%%[^%]+%%/, "a remark of another program", "Say it to readers, or leave it out."],
  [
    /\{[{<%+\-~>=]|[}>%+\-~<=]\}|\{[.#][\w-]/,
    "a brace of a template",
    "Templates and remarks of other programs stand in such: say it in words.",
  ],
];

/** What prose has not either, such as Markdown of other tools; in a field these signs may stand for themselves. */
const strange: readonly Construct[] = [
  ...strangeAnywhere,
  [
    /~[^~\s](?:[^~]*[^~\s])?~/,
    "a text between tildes",
    "Write it out; a tilde for “about” stands alone before its number.",
  ],
  [/\$[^$\s](?:[^$]*[^$\s])?\$(?!\d)/, "a formula between dollar signs", "Write it in letters and signs, as α or ≥."],
  [/\^[^^\s]+\^/, "a text between carets", "Write it in signs, as x² or 10³."],
  [/==[^=]+==/, "a marked text", "Emphasis is written `*so*`."],
  [
    /(?<!\\)(?:\*\*?|`)(?=\S)|(?<=\S)(?:\*\*?|`)/,
    "a mark that is left open",
    "Close it; a sign that is meant itself has a `\\` before it.",
  ],
  [
    /(?<![\p{L}\p{N}])__?(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])__?(?![\p{L}\p{N}])/u,
    "a mark that is left open",
    "Close it; a sign that is meant itself has a `\\` before it.",
  ],
  [/[＠［］]/, "a sign of full width", "Type it in its plain form: `@`, `[` or `]`."],
  [/\\[A-Za-z]{2,}\{/, "a command of TeX", "Write it in letters and signs; a citation is written `[@zhu2012]`."],
  [/^#+(?=\p{L})/u, "the sign of a heading", "Say it without; the title stands in the front matter."],
  [/(?<!\S):[a-z][a-z_+-]+:(?!\S)/, "a name of a picture", "Say it in words."],
  [escapedLetter, "a code for a letter", "Write the letter or sign itself."],
  [/\](?:\(|\[(?!@))[^)\]]*[)\]]/, "a link that is not whole", "Write `[words](/findings/3/)`."],
];

/** The first construct in a text that does not belong there. */
const findStrange = (
  text: string,
  constructs: readonly Construct[] = strange,
): { at: number; raw: string; name: string; hint: string } | undefined =>
  constructs
    .flatMap(([pattern, name, hint]) => {
      const match = pattern.exec(text);
      return match ? { at: match.index, raw: match[0], name, hint } : [];
    })
    .sort((a, b) => a.at - b.at)[0];

/** What a node of Markdown is called where it has no place in prose. */
const nodeNames: Readonly<Record<string, readonly [name: string, hint: string]>> = {
  break: [
    "a forced line break",
    "Take away the spaces or the `\\` at the end of the line; a new line begins the next sentence.",
  ],
  image: ["an image", "Pictures stand in figures.yaml."],
  imageReference: ["an image", "Pictures stand in figures.yaml."],
  linkReference: ["a link by reference", "Write the address behind its words: `[words](/findings/3/)`."],
};

/** Every node below others, with all nodes that stand in them. */
const walk = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node) => ["children" in node ? walk(node.children) : [], node].flat());

/** An address that is no link, which readers could not follow. */
const bareAddress: Construct = [
  /\b(?:https?:\/\/|www\.)[\w-]+\.\S+/,
  "an address that is no link",
  "Write `[words](https://example.org/)`.",
];

/** Signs that are meant themselves, as a `\` before each says, put out of the way of all that looks for signs; columns stay. */
const hideEscaped = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, "\uFFFC\uFFFC");

/** Emphasis that begins within a word: two asterisks of names, as of HLA-A*02:01 and HLA-B*07:02, that nobody meant so. */
const emphasisInWord = (nodes: readonly PhrasingContent[]): PhrasingContent | undefined =>
  nodes.find((node, index) => {
    const before = nodes[index - 1];
    const isMarked = node.type === "emphasis" || node.type === "strong";
    return isMarked && before?.type === "text" && /[\p{L}\p{N}]$/u.test(before.value);
  });

const isEmptyLink = (node: PhrasingContent) =>
  node.type === "link" &&
  (node.url === "" || walk(node.children).every((child) => !("value" in child) || child.value.trim() === ""));

/** Words of a link that tell whoever hears or sees it alone nothing. */
const saysNothing = /^(?:click )?here$|^(?:this |the )?(?:link|page|site|website)$|^(?:read )?more$/i;

const toText = (node: PhrasingContent): string => ("value" in node ? node.value : "");

/** What in a sentence is no plain prose, with how far from its beginning it stands. */
function inspect(sentence: ProseSentence): { at: number; name: string; hint: string }[] {
  const nodes = walk(sentence.children);
  const columnOf = (node: PhrasingContent) => (node.position?.start.column ?? sentence.column) - sentence.column;
  const misplaced = nodes.flatMap((node) => {
    const named = nodeNames[node.type];
    if (named) return [{ at: columnOf(node), name: named[0], hint: named[1] }];
    if (node.type === "link" && node.title)
      return [
        { at: columnOf(node), name: "words of a link that only a mouse would show", hint: "Say it in the sentence." },
      ];
    if (node.type === "link" && saysNothing.test(walk(node.children).map(toText).join("")))
      return [
        {
          at: columnOf(node),
          name: "a link that does not say where it leads",
          hint: "Let its words name what is there.",
        },
      ];
    return isEmptyLink(node)
      ? [{ at: columnOf(node), name: "a link without words or address", hint: "Write `[words](/findings/3/)`." }]
      : [];
  });
  if (misplaced.length > 0) return misplaced;
  const within = emphasisInWord(sentence.children);
  if (within) {
    const hint = "A sign that is meant itself has a `\\` before it: `HLA-A\\*02:01`.";
    return [{ at: columnOf(within), name: "emphasis that begins within a word", hint }];
  }
  const linked = new Set(nodes.flatMap((node) => (node.type === "link" ? walk(node.children) : [])));
  return nodes.flatMap((node) => {
    if (node.type !== "text") return [];
    const found = findStrange(node.value, linked.has(node) ? strange : [...strange, bareAddress]);
    return found ? [{ ...found, at: Math.max(0, sentence.text.indexOf(node.value)) + found.at }] : [];
  });
}

/** Prose is words, emphasis, links and citations. Anything else would reach readers as it was typed, or not at all. */
export const proseIsPlain: Rule = {
  name: "prose-is-plain",
  truth: "Prose holds words, emphasis, links and citations only, notes hold words and citations, fields words.",
  shapesProse: true,
  check(input) {
    const inSections = listProse(input).flatMap(({ section, prose }) => {
      const body = hideEscaped(section.body);
      return sentencesOf(body === section.body ? prose : parseProse(body)).flatMap((sentence) =>
        inspect(sentence).map(({ at, name, hint }) =>
          problemInProse(
            section,
            { line: sentence.line, column: sentence.column + at },
            { message: `Prose has no place for ${name}.`, hint },
          ),
        ),
      );
    });
    const inNotes = input.content.notes.flatMap((note) => {
      const found = findLink(note.data.note) ?? findStrange(hideStars(note.data.note));
      if (!found) return [];
      return problemAt(note, ["note"], {
        message: `A note has no place for ${found.name}: \`${found.raw}\`.`,
        hint: found.hint,
      });
    });
    const inFields = listPlainTexts(input.content).flatMap(({ entry, path, text }) => {
      const found = findLink(text) ?? findStrange(text, strangeAnywhere);
      if (!found) return [];
      return problemAt(entry, path, {
        message: `The field \`${String(path[0])}\` has no place for ${found.name}: \`${found.raw}\`.`,
        hint: "Say it in words: what stands here is shown as it is typed.",
      });
    });
    return [...inSections, ...inNotes, ...inFields];
  },
};

/** A note without the asterisks within words, as of HLA-A*02:01, which mean nothing but themselves where there is no emphasis. */
const hideStars = (text: string): string => text.replace(/(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])/gu, "\uFFFC");

/** Notes have neither links nor emphasis; both would be shown as typed. */
function findLink(text: string) {
  const raw = /\[[^\]@]*\]\([^)]*\)|(?<!\w)[*_][^\s*_][^*_]*[*_](?!\w)/.exec(text)?.[0];
  return raw ? { raw, name: "a link or emphasis", hint: "Say it in words; addresses stand in `restsOn`." } : undefined;
}
