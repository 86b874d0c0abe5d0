import { describe, expect, test } from "vitest";
import { openSearch } from "../../../src/search/open-search.ts";
import { packSearch } from "../../../src/search/pack-search.ts";
import { makeRecord } from "../../make-record.ts";

/** A word that no other number has, of letters only. */
const nameOf = (number: number) => `w${[...String(number)].map((digit) => "bcdfghjklm"[Number(digit)]).join("")}x`;
const many = Array.from({ length: 1100 }, (_, index) =>
  makeRecord({
    kind: "reference",
    number: index + 1,
    address: `/references/${index + 1}/`,
    title: `Vesicles of ${nameOf(index + 1)} cells`,
    works: [index + 1],
    facets: { year: [String(1990 + (index % 30))] },
  }),
);

/** A search and which parts it loads. */
function prepare(records = many) {
  const { start, parts } = packSearch(records, []);
  const loaded: string[] = [];
  const search = openSearch({ edition: "", ...start }, (name) => {
    loaded.push(name);
    const part = parts.get(name)?.();
    return part ? Promise.resolve(part) : Promise.reject(new Error(name));
  });
  const ask = (question: string) =>
    search.complete(() =>
      search
        .answer(search.readQuery(question))
        .groups.flatMap(({ records: found }) => found.map((place) => search.index.record(place)?.address)),
    );
  return { start, parts, loaded, search, ask };
}

describe("of many records", () => {
  test("a question loads the part of its word, and the texts of what it finds", async () => {
    const { ask, loaded, parts } = prepare();
    expect(await ask(nameOf(1050))).toEqual(["/references/1050/"]);
    expect(loaded.map((name) => name.replace(/-\d+$/, ""))).toEqual(["words", "texts"]);
    expect(parts.size).toBeGreaterThan(30);
  });

  test.each(["ref 1050", "1050", "references 1049-1051"])(
    "one above 999 is found by its number: %s",
    async (question) => {
      expect(await prepare().ask(question)).toContain("/references/1050/");
    },
  );

  test("what they can be narrowed by stays behind; of few it travels along", () => {
    expect(prepare().start.along).toEqual([]);
    expect(prepare(many.slice(0, 50)).start.along.map(({ name }) => name)).toEqual(["facet-year"]);
  });

  test("each is told whole, from whatever part", async () => {
    const { search } = prepare();
    const told = await search.complete(() => many.map((_, place) => search.index.record(place)));
    expect(told.map((record) => [record?.kind, record?.number, record?.title, record?.works])).toEqual(
      many.map(({ kind, number, title, works }) => [kind, number, title, works]),
    );
  });
});

test("words that objects have by themselves are words like others", async () => {
  const { ask } = prepare([makeRecord({ address: "/a/", title: "A constructor of __proto__ and hasOwnProperty" })]);
  for (const word of ["constructor", "hasOwnProperty"]) expect(await ask(word)).toEqual(["/a/"]);
  expect(await ask("toString")).toEqual([]);
});
