import fc from "fast-check";
import { expect, test } from "vitest";
import { anyLetter } from "../../any-letter.ts";
import { parseProse } from "../../../src/prose/parse-prose.ts";

const key = fc.stringMatching(/^[a-z]{2,8}\d{4}[a-z]?$/);
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 4 });
const word = fc.stringMatching(/^[A-Za-z][a-z]{0,8}$/);
const toMarker = (group: readonly string[]) => `[${group.map((one) => `@${one}`).join("; ")}]`;

/** A sentence: words, with groups of citations between them. */
const sentence = fc
  .array(fc.tuple(word, fc.option(keys, { freq: 2 })), { minLength: 1, maxLength: 8 })
  .map((parts) => ({
    text: `${parts.map(([one, group]) => (group ? `${one} ${toMarker(group)}` : one)).join(" ")}.`,
    groups: parts.flatMap(([, group]) => (group ? [group] : [])),
  }));
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

test("every citation is read, in order, and stands where it is said to stand", () => {
  fc.assert(
    fc.property(paragraphs, fc.constantFrom("\n", "\r\n"), (given, end) => {
      const text = given.map((lines) => lines.map((line) => line.text).join(end)).join(end + end);
      const prose = parseProse(text);
      expect(
        prose.paragraphs.map(({ sentences }) => sentences.map(({ markers }) => markers.map((one) => one.keys))),
      ).toEqual(given.map((lines) => lines.map(({ groups }) => groups)));
      const lines = text.split(/\r?\n/);
      for (const marker of prose.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ markers }) => markers))) {
        expect(lines[marker.line - 1]?.slice(marker.column - 1).startsWith(marker.raw)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test("sentences are named by paragraph and line, whatever stands in them", () => {
  fc.assert(
    fc.property(paragraphs, (given) => {
      const prose = parseProse(given.map((lines) => lines.map((line) => line.text).join("\n")).join("\n\n"));
      expect(prose.paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id))).toEqual(
        given.flatMap((lines, paragraph) => lines.map((_, line) => `p${paragraph + 1}s${line + 1}`)),
      );
    }),
    { numRuns: 100 },
  );
});

test("no text at all makes it fail, and every place lies in the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyLetter, maxLength: 300 }), (text) => {
      const { paragraphs: found, links, rawHtml, otherBlocks, strayMarkers } = parseProse(text);
      const places = [
        ...found,
        ...found.flatMap(({ sentences }) => sentences),
        ...links,
        ...rawHtml,
        ...otherBlocks,
        ...strayMarkers,
      ];
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { line, column } of places) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});
