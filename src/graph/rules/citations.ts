import { suggestLater } from "../../problems/find-nearest.ts";
import {
  findAlike,
  findBareKeys,
  findKeys,
  findNamedKeys,
  readKeys,
  writeMarker,
} from "../../prose/citation-marker.ts";
import type { Content } from "../../source/read-content.ts";
import { readRange } from "../../words/number-ranges.ts";
import { listProse, problemAt, problemInProse, type Rule } from "../rule.ts";
import { oddSpace } from "../../source/odd-spaces.ts";

/** Citations stand in running text: anywhere else the renderer would leave them as typed, without a word. */
export const citationIsRendered: Rule = {
  name: "citation-is-rendered",
  truth: "A citation stands where it will be rendered: in running text.",
  shapesProse: true,
  check(input) {
    return listProse(input).flatMap(({ section, prose }) =>
      prose.strayMarkers.map((marker) =>
        problemInProse(section, marker, {
          message: `The citation \`${marker.raw}\` stands inside ${marker.inside}, where no citation is rendered.`,
          hint: "Move it out into the running text.",
        }),
      ),
    );
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
      sentences.flatMap((sentence) => {
        const unread = sentence.markers.filter(({ keys }) => keys.length === 0 || new Set(keys).size < keys.length);
        const bare = [...findBareKeys(sentence.text), ...findNamedKeys(sentence.text, known)];
        return [
          ...unread.map((marker) => problemInProse(section, marker, wording(marker.raw))),
          ...bare.map((raw) => problemInProse(section, sentence, wording(raw))),
        ];
      }),
    );
    const inNotes = content.notes.flatMap((note) => {
      const unread = findAlike(note.data.note).filter(({ raw: marker }) => {
        const keys = readKeys(marker);
        return keys.length === 0 || new Set(keys).size < keys.length;
      });
      const raw = unread[0]?.raw ?? findBareKeys(note.data.note)[0] ?? findNamedKeys(note.data.note, known)[0];
      return raw ? problemAt(note, ["note"], wording(raw)) : [];
    });
    return [...inProse, ...inNotes];
  },
};

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

/** Says of a citation by number how it is written instead. */
function newNumberWording({ references }: Content) {
  const keys = new Map(references.map(({ id, data }) => [Number(data["citation-label"]), id]));
  return ({ raw, numbers }: { raw: string; numbers: readonly number[] }) => {
    const named = numbers.flatMap((number) => keys.get(number) ?? []);
    const isWhole = named.length === numbers.length;
    return {
      message: `\`${raw}\` looks like a citation, but a number in brackets would stay mere text.`,
      hint: isWhole
        ? `Write \`${writeMarker(named)}\`: the site prints the numbers. What is quoted from print stands in “…”.`
        : "Write the keys of the works, as `[@zhu2012]`: the site prints the numbers. What is quoted from print stands in “…”.",
    };
  };
}

/** A number in brackets leads nowhere and counts for nothing, though it looks like a citation to every reader. */
export const citationIsByKey: Rule = {
  name: "citation-is-by-key",
  truth: "A citation names its works by their keys, never by their numbers.",
  shapesProse: true,
  check(input) {
    const { content } = input;
    const wordNumbers = newNumberWording(content);
    const inProse = listProse(input).flatMap(({ section, sentences }) =>
      sentences.flatMap(({ text, line, column }) =>
        findCitedNumbers(text).map((cited) =>
          problemInProse(section, { line, column: column + cited.index }, wordNumbers(cited)),
        ),
      ),
    );
    const inNotes = content.notes.flatMap((note) =>
      findCitedNumbers(note.data.note).map((cited) => problemAt(note, ["note"], wordNumbers(cited))),
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
