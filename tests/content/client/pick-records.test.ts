import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { type ListFormat, listFormats, parseNumbers, pickRecords } from "../../../src/client/pick-records.ts";
import { toBibtex } from "../../../src/citations/to-bibtex.ts";
import { toRis } from "../../../src/citations/to-ris.ts";
import { toDataFiles } from "../../../src/exports/to-data-files.ts";
import { getListFiles } from "../../../src/metadata/page-files.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

const review = linkRealWithNotes();
const { article, references, findings } = review;
const files = new Map(toDataFiles(review, article).map(({ path, text }) => [path, text]));
const getText = (path: string) => files.get(path) ?? "";

describe("chosen references are the same as if they alone had been written", () => {
  const chosen = references.filter(({ number }) => [1, 39, 92].includes(number));

  test("BibTeX", () => {
    expect(pickRecords(getText("references.bib"), "bib", [92, 1, 39])).toBe(toBibtex(chosen, article));
  });

  test("RIS", () => {
    expect(pickRecords(getText("references.ris"), "ris", [92, 1, 39])).toBe(toRis(chosen, article));
  });

  test("CSL-JSON and CSV", () => {
    const labels = (
      JSON.parse(pickRecords(getText("references.json"), "json", [39, 92])) as Record<string, string>[]
    ).map((record) => record["citation-label"]);
    expect(labels).toEqual(["39", "92"]);
    const rows = parse(pickRecords(getText("references.csv"), "csv", [39, 92]), { columns: true }) as unknown as Record<
      string,
      string
    >[];
    expect(rows.map(({ number }) => number)).toEqual(["39", "92"]);
  });
});

test.each<ListFormat>(["json", "csv"])("chosen findings are whole records: %s", (format) => {
  const text = pickRecords(getText(`findings.${format}`), format, [3, 12]);
  const read = format === "json" ? (JSON.parse(text) as object[]) : (parse(text, { columns: true }) as object[]);
  expect(read.map((record) => Number((record as { number: unknown }).number))).toEqual([3, 12]);
});

test.each(getListFiles("", review))(
  "of $address, a file of a list, all can be chosen, which is the file itself, and no number without a record",
  ({ address, of }) => {
    const format = listFormats.find((ending) => address.endsWith(`.${ending}`));
    if (!format) throw new Error(`nothing takes chosen records out of ${address}`);
    const all = (of === "findings" ? findings : references).map(({ number }) => number);
    expect(getText(address)).not.toBe("");
    expect(pickRecords(getText(address), format, all)).toBe(getText(address));
    expect(() => pickRecords(getText(address), format, [1, 4711])).toThrow("no record of 4711");
  },
);

test("an address or a stored value may hold anything; only known numbers are taken, in order, once", () => {
  const known = new Set([1, 39, 92]);
  expect(parseNumbers("92,39,39,4711,x,<b>,-1,1e2,,٣", known)).toEqual([39, 92]);
  expect(parseNumbers("", known)).toEqual([]);
});
