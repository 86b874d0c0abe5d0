// Pure: what YAML and JSON say of a text they cannot read, in the author's words.

import { nameCode, oddSpace } from "../schemas/fields.ts";

/** What is wrong, and what to do. */
export interface Wording {
  message: string;
  hint: string;
}

const quote = "If the text is meant so, put it in quotation marks.";

/** By the code that the YAML library gives an error. */
const yamlFaults: Readonly<Record<string, Wording>> = {
  DUPLICATE_KEY: { message: "This field stands here a second time.", hint: "Remove one of the two." },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "A colon with a space stands within a text, and so reads as a field.",
    hint: quote,
  },
  BAD_SCALAR_START: { message: "A text cannot begin with this sign.", hint: quote },
  UNEXPECTED_TOKEN: {
    message: "What stands here belongs to nothing before it.",
    hint: `Look at the indentation and at quotation marks before it. ${quote}`,
  },
  MISSING_CHAR: {
    message: "A quotation mark, bracket, brace or comma is missing.",
    hint: "Close what was opened before this place, and part the items of a list by commas.",
  },
  BAD_INDENT: {
    message: "The line is indented differently from what it belongs to.",
    hint: "Let fields of one entry begin in one column.",
  },
  TAB_AS_INDENT: { message: "The line is indented by a tab.", hint: "Indent by spaces." },
  BAD_DQ_ESCAPE: {
    message: "A backslash in quotation marks begins a sign that is not known.",
    hint: "Write `\\\\` for a backslash, or use single quotation marks.",
  },
  BAD_ALIAS: { message: "An asterisk at the beginning names something that is not there.", hint: quote },
  TOO_MANY_ALIASES: {
    message: "Asterisks name places that name others in turn, which makes far more of the file than stands in it.",
    hint: `Write out what is meant. ${quote}`,
  },
  ALIAS_PROPS: { message: "An asterisk at the beginning names another place of the file.", hint: quote },
  MULTIPLE_DOCS: {
    message: "A line `---` or `...` ends the entry before this place, but a file holds one.",
    hint: "Remove the line, or make a second file.",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "A field's name runs over the end of its line, or lacks its colon.",
    hint: "Write `name: value` on one line.",
  },
  KEY_OVER_1024_CHARS: { message: "A field's name is longer than any name.", hint: quote },
  NON_STRING_KEY: { message: "A field's name is not text.", hint: "Write `name: value`." },
  BAD_PROP_ORDER: { message: "A sign such as `&` or `!` stands where none can.", hint: quote },
  MULTIPLE_ANCHORS: { message: "Two signs `&` begin one text.", hint: quote },
  MULTIPLE_TAGS: { message: "Two signs `!` begin one text.", hint: quote },
  TAG_RESOLVE_FAILED: {
    message: "An exclamation mark at the beginning is read as a command that is not known.",
    hint: quote,
  },
  COMMENT_SPACE: {
    message: "A `#` stands directly behind something.",
    hint: `A comment has a space before its \`#\`. ${quote}`,
  },
  BLOCK_IN_FLOW: {
    message: "A list with hyphens or indented fields stand within brackets.",
    hint: "Use commas within brackets, or lines without brackets.",
  },
  BAD_DIRECTIVE: { message: "A line cannot begin with `%`.", hint: `Remove it. ${quote}` },
  COMMA_MISSING: {
    message: "A comma is missing at the end of this line.",
    hint: "Part the fields within braces by commas.",
  },
  HYPHEN_SPACE: { message: "No space stands behind the hyphen that begins an item.", hint: "Write `- `." },
  NOT_CLOSED: {
    message: "A bracket or brace before this place is not closed.",
    hint: "Close it with `]` or `}`.",
  },
  BAD_COLLECTION_TYPE: { message: "A list and fields are mixed.", hint: "Begin every item with `- `, or none." },
};

const otherwise: Wording = {
  message: "This cannot be read as YAML.",
  hint: `Look at the indentation. ${quote}`,
};

/** What a fault of YAML is: its code by the library, and where it stands. */
interface YamlFault {
  code: string;
  offset: number;
}

/** By one of these the library tells of a bracket that is not closed, right where it breaks off; of other faults it tells there by none. */
const openCodes: ReadonlySet<string> = new Set(["BAD_INDENT", "MISSING_CHAR"]);

/**
 * One fault a line, the one that its author made: what else the library finds there follows from it.
 * @param text what the faults stand in
 * @param bracketEnds where lists and fields in brackets end, or break off
 */
export function chooseFaults(
  faults: readonly YamlFault[],
  text: string,
  bracketEnds: ReadonlySet<number>,
): YamlFault[] {
  const lineOf = ({ offset }: YamlFault) => text.lastIndexOf("\n", offset - 1) + 1;
  return [...Map.groupBy(faults, lineOf)].flatMap(([start, onLine]) => {
    const [first] = onLine;
    if (!first) return [];
    const codes = new Set(onLine.map(({ code }) => code));
    const isRunOn = codes.has("MULTILINE_IMPLICIT_KEY");
    if (/^ *-[^\s-]/.test(text.slice(start, start + 400))) return { ...first, code: "HYPHEN_SPACE" };
    if (isRunOn && codes.has("BLOCK_IN_FLOW")) return { ...first, code: "COMMA_MISSING" };
    if (isRunOn && codes.has("BLOCK_AS_IMPLICIT_KEY")) return { ...first, code: "BAD_INDENT" };
    const isOpen = openCodes.has(first.code) && bracketEnds.has(first.offset);
    return isOpen ? { ...first, code: "NOT_CLOSED" } : first;
  });
}

/** Words an error by its code. */
export const wordYamlFault = (code: string | undefined, name?: string): Wording => {
  const wording = (code === undefined ? undefined : yamlFaults[code]) ?? otherwise;
  return code === "DUPLICATE_KEY" && name
    ? { ...wording, message: `The field \`${name}\` stands here a second time.` }
    : wording;
};

/** Words what YAML takes for a comment behind a text, or for a sign of its own before one. */
export function wordCutText(lost: string): Wording {
  const isComment = lost.startsWith("#");
  return {
    message: `\`${lost.slice(0, 60)}\` is a ${isComment ? "comment" : "sign of YAML"} here, so that readers would never see it.`,
    hint: `If it belongs to the text, put the whole text in quotation marks; else ${isComment ? "give the comment a line of its own" : "remove it"}.`,
  };
}

/** Words what a merge leaves where two versions of a file differ. */
export const unfinishedMerge: Wording = {
  message: "A merge left two versions of these lines here, and nobody has chosen between them.",
  hint: "Keep one of the two, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.",
};

/** Words a space in front of a field or a text that YAML takes for a letter of it. */
export const wordOddSpace = (space: string): Wording => ({
  message: `The space here is ${nameCode(space)}, which looks like a plain one and is read as a letter.`,
  hint: "Put a plain space in its place, here and wherever it was pasted along.",
});

/** Words a number that is read as another than it looks. */
export const wordOddNumber = (source: string, value: number): Wording => ({
  message: `\`${source}\` is read as the number ${value}.`,
  hint: `Write ${Number.isFinite(value) ? `\`${value}\` if that is meant, or ` : ""}\`"${source}"\` for a text.`,
});

/** Where a merge that was not finished begins, if one left its marks. */
export const findMergeMark = (text: string): number | undefined => /^(?:[<|>]{7}(?: .*)?|={7})$/m.exec(text)?.index;

/** More brackets within brackets than content has, and fewer than any reader breaks on. */
const deepest = 40;

/** Where brackets are nested too deeply to be content, if they are. Quotation marks hide what stands between them. */
export function findDepthFault(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth = Math.max(0, depth - 1);
    if (depth > deepest) return index;
  }
  const indented = /^ {200,}\S|^(?:- ){40}/m.exec(text);
  return indented?.index;
}

/** Words what JSON cannot read by what stands at the place. */
export function wordJsonFault(text: string, offset: number): Wording {
  const rest = text.slice(offset).trimStart();
  const before = text.slice(0, offset).trimEnd();
  if (text.trim() === "") return { message: "The file is empty.", hint: "Write `[]` for no entries." };
  if (rest === "")
    return {
      message: "The file ends before what was opened is closed.",
      hint: "Look for a missing `}`, `]` or quotation mark.",
    };
  if (before.endsWith(",") && /^[\]}]/.test(rest))
    return { message: "A comma stands before the closing bracket.", hint: "Remove the comma." };
  if (oddSpace.test(text.charAt(offset))) return wordOddSpace(text.charAt(offset));
  if (/^['‘“”]/.test(rest))
    return {
      message: "Names and texts stand in straight double quotation marks.",
      hint: 'Write `"` in place of this mark.',
    };
  if (/^\/[/*]|^#/.test(rest)) return { message: "JSON has no comments.", hint: "Remove the comment." };
  if (/["\d\]}el]$/.test(before) && /^["{[\d]/.test(rest))
    return { message: "A comma is missing between two items.", hint: "Add it behind the one before." };
  if (/^(?:True|False|None|undefined|NaN|Infinity)\b/.test(rest))
    return {
      message: `\`${/^\w+/.exec(rest)?.[0] ?? ""}\` is no value.`,
      hint: "Write `true` or a text in quotation marks, or leave the field out.",
    };
  if (/^[A-Za-z_]/.test(rest))
    return { message: "A text or a name stands without quotation marks.", hint: "Put it in quotation marks." };
  if (/^[\n\t]/.test(text.slice(offset)))
    return {
      message: "A text runs over the end of its line, or holds a tab.",
      hint: "Keep it on one line, and write `\\t` for a tab.",
    };
  return {
    message: "This cannot be read as JSON.",
    hint: "Look for a missing or extra comma, quotation mark or bracket here or just before.",
  };
}
