import { describe, expect, test } from "vitest";
import { isPartial } from "../../../src/client/choose-results.ts";
import { makeRecord } from "../../make-record.ts";
import { openPacked } from "../../open-packed.ts";

const search = openPacked(
  [
    makeRecord({ address: "/a/", text: "red apple and green pear" }),
    makeRecord({ address: "/b/", text: "red apple" }),
    makeRecord({ address: "/c/", kind: "note", text: "green pear, inhibited by frost" }),
    makeRecord({ address: "/d/", text: "plum" }),
    makeRecord({ address: "/e/", text: "figs, twice" }),
    makeRecord({ address: "/f/", title: "Fig works", text: "once" }),
    ...Array.from({ length: 60 }, (_, index) => makeRecord({ address: `/other/${index}/`, text: "kiwi" })),
    ...Array.from({ length: 6 }, (_, index) => makeRecord({ address: `/many/${index}/`, text: "red" })),
  ],
  [],
);
const ask = (question: string) => {
  const answer = search.answer(search.readQuery(question));
  return {
    isPartial: isPartial(answer),
    groups: answer.groups.map(({ had, lacked, records }) => ({
      had: had.map(({ written }) => written),
      lacked: lacked.map(({ written }) => written),
      found: records.map((place) => search.index.record(place)?.address),
    })),
  };
};

test("what has all words comes alone", () => {
  expect(ask("apple pear")).toEqual({
    isPartial: false,
    groups: [{ had: ["apple", "pear"], lacked: [], found: ["/a/"] }],
  });
});

describe("where nothing has all words", () => {
  test("what has most follows, the rarest words first, with what it lacks", () => {
    const { isPartial: nothingHasAll, groups } = ask("apple pear plum");
    expect(nothingHasAll).toBe(true);
    expect(groups).toEqual([{ had: ["apple", "pear"], lacked: ["plum"], found: ["/a/"] }]);
    expect(ask("plum red").groups.map(({ had }) => had[0])).toEqual(["plum", "red"]);
  });

  test("an everyday word that does not occur is lacked by all", () => {
    expect(ask("hospital plum")).toEqual({
      isPartial: true,
      groups: [{ had: ["plum"], lacked: ["hospital"], found: ["/d/"] }],
    });
  });

  test("a thing that does not occur is not passed over", () => {
    expect(ask("melanoma plum").groups).toEqual([]);
  });
});

describe("where few have all words", () => {
  test("what has most follows", () => {
    const { isPartial: nothingHasAll, groups } = ask("red apple pear");
    expect(nothingHasAll).toBe(false);
    expect(groups.map(({ found, lacked }) => [found, lacked])).toEqual([
      [["/a/"], []],
      [["/b/"], ["pear"]],
    ]);
  });

  test("words that the question could do without are asked for, too, and what is called by them comes first", () => {
    const { groups } = ask("fig works twice");
    expect(groups[0]).toMatchObject({ had: ["fig", "twice"], found: ["/e/"] });
    expect(groups[1]).toMatchObject({ had: ["fig", "works"], found: ["/f/"], lacked: ["twice"] });
  });
});

test("of two that are offered to choose from, each has its turn", () => {
  const [first] = ask("kiwi OR pear").groups;
  expect(first?.found.slice(0, 4).filter((address) => !address?.startsWith("/other/"))).toHaveLength(2);
});

test("what nearly everything has ranks only, beside what tells things apart", () => {
  expect(ask("kiwi plum")).toMatchObject({ isPartial: false, groups: [{ found: ["/d/"] }] });
  expect(ask("kiwi").groups[0]?.found).toHaveLength(60);
});

test("verbs of one direction are found in one another", () => {
  expect(ask("decreases pear").groups[0]?.found).toEqual(["/c/"]);
});

test("what is excluded, and kinds that are not named, are left out", () => {
  expect(ask("red -apple").groups[0]?.found).toHaveLength(6);
  expect(ask("pear kind:note").groups[0]?.found).toEqual(["/c/"]);
  expect(ask("plum -plum").groups).toEqual([]);
});

test("words in quotation marks stand together", () => {
  expect(ask('"green pear"').groups[0]?.found).toEqual(["/c/", "/a/"].sort());
  expect(ask('"pear green"').groups).toEqual([]);
});

test("years that many share are asked for all the same, beside what tells things apart", () => {
  const dated = openPacked(
    Array.from({ length: 20 }, (_, at) =>
      makeRecord({
        address: `/${at}/`,
        text: at % 5 === 0 ? "rare pear" : "kiwi",
        facets: { year: [at < 10 ? "2003" : "2011"] },
      }),
    ),
    [],
  );
  const find = (question: string) =>
    dated
      .answer(dated.readQuery(question))
      .groups.flatMap(({ records }) => records.map((place) => dated.index.record(place)?.address));
  expect(find("pear year:2003")).toEqual(["/0/", "/5/"]);
  expect(find("pear 2002-2004")).toEqual(["/0/", "/5/"]);
  expect(find("pear since 2005")).toEqual(["/10/", "/15/"]);
  expect(find("kiwi since 2005")).toHaveLength(8);
  expect(find("works since 2005")).toHaveLength(10);
});
