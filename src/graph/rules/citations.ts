import { suggestLater } from "../../problems/find-nearest.ts";
import { findAlike, findKeys, findLooseKeys, readKeys, writeMarker } from "../../prose/citation-marker.ts";
import type { Content } from "../../source/read-content.ts";
import { readRange } from "../../words/number-ranges.ts";
import { listProse, problemAt, problemInProse, type Rule } from "../rule.ts";
import { listPlainTexts } from "./own-texts.ts";
import { oddSpace } from "../../schemas/fields.ts";

/** Citations stand in running text: anywhere else the renderer would leave them as typed, without a word. */
export const citationIsRendered: Rule = {
  name: "citation-is-rendered",
  truth: "A citation stands where it will be rendered: in running text or a note.",
  shapesProse: true,
  check(input) {
    const { content } = input;
    const findCited = newCitedFinder(content);
    const inProse = listProse(input).flatMap(({ section, prose }) =>
      prose.strayMarkers.map((marker) =>
        problemInProse(section, marker, {
          message: `The citation \`${marker.raw}\` stands inside ${marker.inside}, where no citation is rendered.`,
          hint: "Move it out into the running text.",
        }),
      ),
    );
    const inFields = listPlainTexts(content).flatMap(({ entry, path, text }) =>
      [...findAlike(text), ...findCited(text)].map(({ raw }) =>
        problemAt(entry, path, {
          message: `The citation \`${raw}\` stands in the field \`${String(path[0])}\`, which is shown as it is typed.`,
          hint: "Take it out: works are named in `references`, or cited in prose and in notes.",
        }),
      ),
    );
    return [...inProse, ...inFields];
  },
};

/** A marker is `[@key]` or `[@key; @key]` and nothing else, so that it can be read in one way only. */
export const citationIsWellFormed: Rule = {
  name: "citation-is-well-formed",
  truth: "A citation is written `[@key]` or `[@key; @key]`.",
  shapesProse: true,
  check(input) {
    const { content } = input;
    const known = new Set(content.references.map(({ id }) => id));
    const inProse = listProse(input).flatMap(({ section, sentences }) =>
      sentences.flatMap(({ markers, text, line, column }) => [
        ...markers
          .filter(({ keys }) => !isOnceEach(keys))
          .map((marker) => problemInProse(section, marker, wording(marker.raw))),
        ...findLooseKeys(text, known).map(({ raw, index }) =>
          problemInProse(section, { line, column: column + index }, wording(raw)),
        ),
      ]),
    );
    const inNotes = content.notes.flatMap((note) => {
      const unread = findAlike(note.data.note).filter(({ raw }) => !isOnceEach(readKeys(raw)));
      const found = [...unread, ...findLooseKeys(note.data.note, known)];
      return found.map(({ raw }) => problemAt(note, ["note"], wording(raw)));
    });
    return [...inProse, ...inNotes];
  },
};

/** Whether a marker could be read and names no work twice. */
const isOnceEach = (keys: readonly string[]): boolean => keys.length > 0 && new Set(keys).size === keys.length;

const wording = (raw: string) => ({
  message: `\`${raw}\` looks like a citation but cannot be read as one.`,
  hint: oddSpace.test(raw)
    ? "It holds a space that does not break: put a plain one in its place."
    : "Write `[@zhu2012]`, or `[@lai2010a; @fukuchi2004]` for several, each key once, in lower case, and nothing else inside.",
});

/** Numbers in brackets, as an article prints its citations; what quotation marks enclose is quoted from one. */
const byNumber = /“[^”]*”|\[(\d{1,5}(?:\s*[-–—,;]\s*\d{1,5})*)\]/g;

/** `5–7` and `7–5` → 5, 6, 7; a range too wide to be one gives its ends. */
function readNumbers(range: string): number[] {
  const ends = range.split(/[-–—]/).map(Number);
  return readRange(ends) ?? ends;
}

/** Every citation that is written as an article prints it, with where it begins and the numbers that it names. */
export const findCitedNumbers = (text: string): { raw: string; index: number; numbers: number[] }[] =>
  [...text.matchAll(byNumber)].flatMap(({ 0: raw, 1: list, index }) =>
    list === undefined ? [] : [{ raw, index, numbers: list.split(/[,;]/).flatMap(readNumbers) }],
  );

/** Raised numbers behind a word, as other journals print citations; `cm²` and `min⁻¹` are none. */
const raised = /“[^”]*”|(?<=\p{Ll}{3}[.,;]?)[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*/gu;

/** Every such citation, with the numbers that it names. */
const findRaised = (text: string): { raw: string; index: number; numbers: number[] }[] =>
  [...text.matchAll(raised)].flatMap(({ 0: raw, index }) =>
    raw.startsWith("“") ? [] : [{ raw, index, numbers: raw.normalize("NFKD").split(",").flatMap(readNumbers) }],
  );

/** A work as print names it: `Zhu et al., 2012`, `Zhu and Ji 2012a`. */
const byName = String.raw`\p{L}[\p{L}\p{M}’' -]*?(?: et al\.?| (?:and|&) \p{Lu}[\p{L}\p{M}’'-]+)?,? (?:19|20)\d{2}[a-z]?`;
const everyByName = new RegExp(String.raw`“[^”]*”|\(${byName}(?:; ?${byName})*\)`, "gu");

/** `Le Blanc et al., 2003` → `leblanc2003` */
const toKey = (named: string): string => {
  const [, name = "", year = ""] = /^(.*?)(?: et al\.?| (?:and|&) .*)?,? (\d{4}[a-z]?)$/u.exec(named) ?? [];
  return (
    name
      .normalize("NFKD")
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase() + year
  );
};

/** A citation written as print has it. */
interface Cited {
  raw: string;
  index: number;
  /** What in it readers would take for a citation. */
  as: string;
  /** Cite keys of the works that it names; fewer where it names others. */
  keys: readonly string[];
  isWhole: boolean;
}

/** Finds every citation that is written as print has it, by number or by name and year. */
function newCitedFinder({ references }: Content): (text: string) => Cited[] {
  const keyByNumber = new Map(references.map(({ id, data }) => [Number(data["citation-label"]), id]));
  const known = new Set(references.map(({ id }) => id));
  const findNamed = (text: string): Cited[] =>
    [...text.matchAll(everyByName)].flatMap(({ 0: raw, index }) => {
      if (raw.startsWith("“")) return [];
      const keys = raw.slice(1, -1).split(/; ?/).map(toKey);
      const named = keys.filter((key) => known.has(key));
      if (named.length === 0 && !/ et al\b/.test(raw)) return [];
      return { raw, index, as: "a name with a year", keys: named, isWhole: named.length === keys.length };
    });
  const toCited = (as: string, found: ReturnType<typeof findCitedNumbers>): Cited[] =>
    found.map(({ raw, index, numbers }) => {
      const keys = numbers.flatMap((number) => keyByNumber.get(number) ?? []);
      return { raw, index, as, keys, isWhole: keys.length === numbers.length };
    });
  return (text) => [
    ...toCited("a number in brackets", findCitedNumbers(text)),
    ...toCited("a raised number", findRaised(text)),
    ...findNamed(text),
  ];
}

/** Says of a citation as print has it how it is written instead. */
const wordCited = ({ raw, as, keys, isWhole }: Cited) => ({
  message: `\`${raw}\` looks like a citation, but ${as} would stay mere text.`,
  hint: isWhole
    ? `Write \`${writeMarker(keys)}\`: the site prints the numbers. What is quoted from print stands in “…”.`
    : "Write the keys of the works, as `[@zhu2012]`: the site prints the numbers. What is quoted from print stands in “…”.",
});

/** A number in brackets, or a name with a year, leads nowhere and counts for nothing, though readers take it for a citation. */
export const citationIsByKey: Rule = {
  name: "citation-is-by-key",
  truth: "A citation names its works by their keys, never by their numbers, nor by names and years.",
  shapesProse: true,
  check(input) {
    const { content } = input;
    const findCited = newCitedFinder(content);
    const inProse = listProse(input).flatMap(({ section, sentences }) =>
      sentences.flatMap(({ text, line, column }) =>
        findCited(text).map((cited) =>
          problemInProse(section, { line, column: column + cited.index }, wordCited(cited)),
        ),
      ),
    );
    const inNotes = content.notes.flatMap((note) =>
      findCited(note.data.note).map((cited) => problemAt(note, ["note"], wordCited(cited))),
    );
    return [...inProse, ...inNotes];
  },
};

/** Every cite key in prose names an entry of references.json. */
export const citationResolves: Rule = {
  name: "citation-resolves",
  truth: "Every citation names an entry of references.json.",
  namesEntries: true,
  shapesProse: true,
  check(input) {
    const { content, unread } = input;
    const keys = new Set([...content.references.map((reference) => reference.id), ...unread]);
    const wordingOf = (key: string) => ({
      message: `The citation \`@${key}\` has no entry in references.json.`,
      hint: suggestLater(key, keys, "add the work to references.json."),
    });
    const inProse = listProse(input).flatMap(({ section, sentences }) =>
      sentences
        .flatMap(({ markers }) => markers)
        .flatMap((marker) =>
          marker.keys
            .filter((key) => !keys.has(key))
            .map((key) => {
              const column = marker.column + marker.raw.indexOf(`@${key}`);
              return problemInProse(section, { line: marker.line, column }, wordingOf(key));
            }),
        ),
    );
    const inNotes = content.notes.flatMap((note) =>
      findKeys(note.data.note)
        .filter((key) => !keys.has(key))
        .map((key) => problemAt(note, ["note"], wordingOf(key))),
    );
    return [...inProse, ...inNotes];
  },
};
