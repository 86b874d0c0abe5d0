import { describe, expect, test } from "vitest";
import {
  choosePages,
  cutList,
  leadsOn,
  newPageFinder,
  pagesOf,
  readListPage,
  tellRange,
  tellEntries,
  tellWhole,
  wholeOf,
} from "../../../src/addresses/list-pages.ts";

const upTo = (end: number) => Array.from({ length: end }, (_, index) => index + 1);

describe("a list that fits on a page", () => {
  test.each([0, 1, 10])("of %i entries stays on one, at its own address", (length) => {
    const list = cutList("/references/", upTo(length), 10);
    expect(pagesOf(list)).toEqual([{ address: "/references/", entries: upTo(length), first: 1 }]);
    expect(wholeOf(list)).toBe(list.pages[0]);
  });
});

describe("a list that is longer", () => {
  const list = cutList("/references/", upTo(11), 10);

  test("is cut into pages of half as many as may be, and stands once more on one", () => {
    expect(pagesOf(list).map(({ address, entries }) => [address, entries])).toEqual([
      ["/references/", [1, 2, 3, 4, 5]],
      ["/references/pages/2/", [6, 7, 8, 9, 10]],
      ["/references/pages/3/", [11]],
      ["/references/pages/all/", upTo(11)],
    ]);
  });
  test("tells which entries stand where", () => {
    expect(pagesOf(list).map((page) => tellRange(page, list))).toEqual([
      "1 to 5 of 11",
      "6 to 10 of 11",
      "11 of 11",
      "all 11",
    ]);
  });
  test("knows the page of each entry, and of nothing else", () => {
    const pageOf = newPageFinder(list);
    expect([1, 5, 6, 11].map(pageOf)).toEqual([
      "/references/",
      "/references/",
      "/references/pages/2/",
      "/references/pages/3/",
    ]);
    expect(() => pageOf(12)).toThrow("the list /references/ does not hold");
  });
  test.each([1, 2, 3, 7, 10, 24, 250])("holds every entry once, in order, with at most %i on a page", (most) => {
    const { pages } = cutList("/notes/", upTo(501), most);
    expect(pages.flatMap(({ entries }) => entries)).toEqual(upTo(501));
    for (const { entries } of pages) expect(entries.length).toBeLessThanOrEqual(most);
  });
});

test("a list whose entries weigh differently is cut by what they weigh, one entry to a page at least", () => {
  const list = cutList("/x/", [1, 2, 9, 1, 1, 1], 8, { weigh: (weight) => weight });
  expect(list.pages.map(({ address, entries, first }) => [address, entries, first])).toEqual([
    ["/x/", [1, 2], 1],
    ["/x/pages/2/", [9], 3],
    ["/x/pages/3/", [1, 1, 1], 4],
  ]);
  expect(list.whole?.entries).toHaveLength(6);
});

test("an entry that is too heavy by itself has a page, and the page with all of it", () => {
  const { pages, whole } = cutList("/x/", [9], 8, { weigh: (weight) => weight });
  expect([pages.length, whole?.address]).toEqual([1, "/x/pages/all/"]);
});

test("a list whose long entries are shown in part is cut as whole, and filled by what its pages show", () => {
  const cutting = { weigh: (weight: number) => weight, weighCut: (weight: number) => Math.min(weight, 2) };
  expect(cutList("/x/", [9, 9, 9], 8, cutting).pages.map(({ entries }) => entries.length)).toEqual([2, 1]);
  // Nothing is shown in part where all of it fits.
  expect(cutList("/x/", [9], 8, cutting).whole).toBeDefined();
  expect(cutList("/x/", [4, 4], 8, cutting).whole).toBeUndefined();
});

test("a page has so many entries at least, whatever they weigh", () => {
  const { pages } = cutList("/x/", [9, 9, 9, 9, 9, 9, 9], 8, { weigh: (weight) => weight, fewest: 3 });
  expect(pages.map(({ entries }) => entries.length)).toEqual([3, 3, 1]);
});

describe("what leads from a page to the others", () => {
  const whole = { address: "/evidence/pages/all/", entries: upTo(3), first: 1 };
  /** Of a list that has one page, and shares the page with all of it with others. */
  const shared = { ...cutList("/evidence/", upTo(3), 10), whole };

  test("is there where there is another page", () => {
    const list = cutList("/x/", upTo(5), 4);
    expect(pagesOf(list).map((page) => leadsOn(list, page))).toEqual([true, true, true, true]);
    expect(pagesOf(shared).map((page) => leadsOn(shared, page))).toEqual([true, false]);
    const short = cutList("/x/", upTo(3), 4);
    expect(leadsOn(short, short.pages[0])).toBe(false);
  });
  test("promises what is more than this page shows", () => {
    expect(tellWhole(cutList("/x/", upTo(5), 4), "rows")).toBe("All 5 rows on one page");
    expect(tellWhole(cutList("/x/", [9], 8, { weigh: (weight) => weight }), "rows")).toBe("All of it on one page");
    expect(tellWhole(shared, "rows")).toBe("Everything on one page");
  });
});

test("what stands on a page is told by what it is, one of it as one", () => {
  const list = cutList("/x/", upTo(5), 4);
  expect(pagesOf(list).map((page) => tellEntries(page, list, "row"))).toEqual([
    "rows 1 to 2 of 5",
    "rows 3 to 4 of 5",
    "row 5 of 5",
    "all 5 rows",
  ]);
  expect(list.pages.map((page) => tellEntries(page, list, "edge to it", "edges to it"))).toEqual([
    "edges to it 1 to 2 of 5",
    "edges to it 3 to 4 of 5",
    "edge to it 5 of 5",
  ]);
});

describe("the pages that are named on one of them", () => {
  test.each([1, 2, 13])("are all %i, where they are few", (count) => {
    expect(choosePages(count, 0)).toEqual(upTo(count).map((page) => page - 1));
  });
  test.each([
    [80, 41, [1, 10, 20, 30, 40, 41, 42, 43, 44, 50, 60, 70, 80]],
    [14, 0, [1, 2, 3, 10, 14]],
    [80, undefined, [1, 2, 3, 10, 20, 30, 40, 50, 60, 70, 80]],
    [300, 299, [1, 100, 200, 298, 299, 300]],
  ])("of %i, on the one at place %s, lead near and far", (count, own, named) => {
    expect(choosePages(count, own).map((page) => page + 1)).toEqual(named);
  });
  test.each([14, 100, 1000, 54_321])("are few of %i, the first and the last among them", (count) => {
    const named = choosePages(count, Math.floor(count / 2));
    expect(named.length).toBeLessThanOrEqual(22);
    expect([named[0], named.at(-1)]).toEqual([0, count - 1]);
  });
});

test("a list may begin on a page that is about something else", () => {
  const list = cutList("/topics/vegf/works/", upTo(5), 4, { begins: "/topics/vegf/" });
  expect(pagesOf(list).map(({ address }) => address)).toEqual([
    "/topics/vegf/",
    "/topics/vegf/works/pages/2/",
    "/topics/vegf/works/pages/3/",
    "/topics/vegf/works/pages/all/",
  ]);
  expect(newPageFinder(list)(1)).toBe("/topics/vegf/");
});

test("an address of a page of a list leads back to the list", () => {
  expect(readListPage("/notes/pages/2/")).toBe("/notes/");
  expect(readListPage("/topics/msc/works/pages/all/")).toBe("/topics/msc/works/");
  for (const other of ["/notes/", "/topics/pages/", "/topics/all/", "/pages/two/"])
    expect(readListPage(other)).toBeUndefined();
});
