import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toBibtex } from "../../../src/citations/to-bibtex.ts";
import { toRis } from "../../../src/citations/to-ris.ts";
import { toCsv, toExcelCsv } from "../../../src/exports/to-csv.ts";
import type { Reference } from "../../../src/graph/review.types.ts";
import { line } from "../../../src/schemas/fields.ts";
import { referenceSchema, type ReferenceEntry } from "../../../src/schemas/reference.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeEntry } from "../../make-entry.ts";
import { factsOf, readWithCitationJs } from "../../read-citations.ts";

/** Text that the schema takes, of all that an author can type. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((value) => line.safeParse(value).success);
const cell = fc.string({ unit: "grapheme", maxLength: 30 });
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

test("a table of any cells is read back from CSV cell by cell", () => {
  fc.assert(
    fc.property(table, (rows) => {
      expect(parse(toCsv(rows), { skip_empty_lines: false })).toEqual(rows);
    }),
  );
});

test("in the CSV for Excel no cell begins as a formula, and all else is as it was", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const read = parse(toExcelCsv(rows), { bom: true, skip_empty_lines: false });
      read.flat().forEach((value, index) => {
        expect(value).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(value.replace(/^'/, "")).toBe(rows.flat()[index]?.replace(/^'/, ""));
      });
    }),
  );
});

const entry = fc
  .record({
    title: text,
    family: text,
    given: text,
    journal: text,
    volume: text,
    page: fc.stringMatching(/^\d{1,4}-\d{1,4}$/),
  })
  .map(({ title, family, given, journal, volume, page }) =>
    makeEntry({ title, author: [{ family, given }], "container-title": journal, volume, page }),
  )
  .filter((value) => referenceSchema.safeParse(value).success);
const minimal = linkEntries({});

/** The smallest review's first reference as another work. */
function asReference(value: ReferenceEntry): Reference[] {
  const [first] = minimal.references;
  if (!first) throw new Error("the smallest review has no reference");
  return [{ ...first, entry: value }];
}

test("a RIS record of any text has its tags in lines of their own and ends once", () => {
  fc.assert(
    fc.property(entry, (value) => {
      const ris = toRis(asReference(value), minimal.article);
      expect(ris.split("\r\n").filter((one) => one !== "" && !/^[A-Z][A-Z0-9] {2}- /.test(one))).toEqual([]);
      expect(ris.match(/^ER {2}- /gm)).toHaveLength(1);
      expect(ris.match(/^TY {2}- JOUR/gm)).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});

test("a BibTeX record of any text has balanced braces and one entry", () => {
  fc.assert(
    fc.property(entry, (value) => {
      const bibtex = toBibtex(asReference(value), minimal.article);
      let depth = 0;
      for (const [sign] of bibtex.matchAll(/\\[{}]|[{}]/g)) {
        if (sign === "{") depth++;
        if (sign === "}") depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(readWithCitationJs(bibtex)).toHaveLength(1);
    }),
    { numRuns: 50 },
  );
});

// TeX has no omicron of its own and sets the Latin o, which looks the same.
test("plain words of any language are read back from BibTeX as they were", () => {
  const words = fc
    .array(fc.stringMatching(/^[A-Za-zÀ-öα-ξπ-ωа-я]{1,10}$/), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(words, (title) => {
      const bibtex = toBibtex(asReference(makeEntry({ title })), minimal.article);
      expect(readWithCitationJs(bibtex).map((record) => factsOf(record).title)).toEqual([title]);
    }),
    { numRuns: 50 },
  );
});
