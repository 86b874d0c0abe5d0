import fc from "fast-check";
import { expect, test } from "vitest";
import { anyLetter } from "../../any-letter.ts";
import { newMentionFinder, reduceSpelling } from "../../../src/graph/spellings.ts";
import { normalizeWords } from "../../../src/words/normalize-words.ts";
import { search, searchTopics } from "../../read-search-content.ts";

const anyText = fc.string({ unit: anyLetter, maxLength: 60 });
const spelling = fc.constantFrom(...searchTopics.flatMap(({ spellings }) => spellings));

test("a spelling reduced is reduced for good; hyphens, spaces and capitals tell no two apart", () => {
  fc.assert(
    fc.property(fc.oneof(spelling, anyText), (text) => {
      const reduced = reduceSpelling(text);
      expect(reduceSpelling(reduced)).toBe(reduced);
    }),
  );
  fc.assert(
    fc.property(spelling, (text) => {
      const reduced = reduceSpelling(text);
      expect(reduceSpelling(text.toUpperCase().toLowerCase())).toBe(reduceSpelling(text.toLowerCase()));
      expect(reduceSpelling(text.replaceAll("-", " "))).toBe(reduced);
      expect(reduceSpelling(text.replaceAll(" ", "-"))).toBe(reduced);
    }),
  );
});

test("every mention is the text that stands at its place, none overlaps another, and none begins within a word", () => {
  const topics = searchTopics.map(({ id, name, spellings }) => ({ id, name, aliases: [...spellings] }));
  const find = newMentionFinder(topics);
  const text = fc
    .array(fc.oneof(spelling, fc.constantFrom(" and ", ", ", "-", "/", "s ", " (", ") "), anyText), { maxLength: 12 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (given) => {
      let end = 0;
      for (const mention of find(given)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(given.slice(0, mention.start)).not.toMatch(/[\p{L}\p{N}]$/u);
        end = mention.end;
      }
      expect(end).toBeLessThanOrEqual(given.length);
    }),
  );
});

test("no text at all makes the reader of words fail, and no word it gives is empty or holds a space", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const word of normalizeWords(text)) expect(word).toMatch(/^\S+$/u);
    }),
  );
});

test("no question at all makes the search fail; what it found is there, and what was unknown stood in the question", () => {
  const question = fc
    .array(
      fc.oneof(
        spelling,
        fc.constantFrom(" ", '"', "-", "(", "OR", "__proto__", "constructor", "miR-", "[39]", ":"),
        anyText,
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(question, fc.boolean(), (given, isTyping) => {
      const read = search.readQuery(given, { isTyping });
      const { groups } = search.answer(read);
      for (const place of groups.flatMap(({ records }) => records)) expect(Number.isInteger(place)).toBe(true);
      for (const word of read.unknown) expect(given.normalize("NFC")).toContain(word.normalize("NFC"));
    }),
    { numRuns: 100 },
  );
});
