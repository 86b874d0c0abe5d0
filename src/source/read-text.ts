// Pure: the text of a file as all of them are read, and the two parts of a section.
import type { Wording } from "./word-syntax.ts";

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Why a text has no front matter, and what to do. */
function wordFrontMatter(text: string): Wording {
  const hint = "Begin it with a line `---`, then fields such as `title: …`, then another line `---`.";
  if (text.trim() === "") return { message: "The file is empty.", hint };
  if (/^---[ \t]*\r?\n---/.test(text)) return { message: "The front matter is empty.", hint };
  if (/^---[ \t]*\r?\n/.test(text))
    return { message: "The front matter is never closed.", hint: "Put a line `---` behind its last field." };
  if (/^\s+---/.test(text))
    return { message: "Something stands before the front matter.", hint: "Let the file begin with its line `---`." };
  return { message: "The file does not begin with front matter.", hint };
}

/**
 * A text as all of them are read: without marks of byte order before it, and with lines that end as they do today. Those of old Macs do
 * not, nor do single lines that were pasted from such a text: to YAML what stands behind a comment of theirs would belong to it.
 */
export const readLines = (text: string): string => text.replace(/^\uFEFF+/, "").replace(/\r(?!\n)/g, "\n");

/** A sign with marks above or below it, or the parts of a Korean syllable. */
const parted = /\P{M}\p{M}+|[\u1100-\u11FF]+/gu;

/**
 * One way to write each letter: `o` and a mark above it is `ö`, whatever keyboard or disk a text comes from. Signs by themselves
 * stay as they are: some names are printed with a variant that Unicode holds for the same.
 */
export const compose = (text: string): string => text.replace(parted, (letter) => letter.normalize("NFC"));

/**
 * The fields and the prose of a section, each at the lines of the file; why there are no fields, where there are none.
 * @param text as `readLines` gives it
 */
export function splitFrontMatter(text: string): { yaml: string; body: string } | Wording {
  const match = frontMatter.exec(text);
  if (!match?.[1]) return wordFrontMatter(text);
  return {
    // The opening fence becomes a comment, so that offsets and lines stay those of the file.
    yaml: `#--${text.slice(3, match[0].lastIndexOf("---"))}`,
    body: "\n".repeat(match[0].split("\n").length - 1) + text.slice(match[0].length),
  };
}
