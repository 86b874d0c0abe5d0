import { describe, expect, test } from "vitest";
import { rank, type Ranked } from "../../../src/client/rank.ts";
import { searchKinds, type SearchKind } from "../../../src/search/search-record.ts";

const make = (kind: SearchKind, name: string): Ranked => ({
  kind,
  title: name,
  address: kind === "section" ? `/sections/${name}/#p1` : `/${kind}/${name}/`,
});
const group = (results: readonly Ranked[]) => Map.groupBy(results, ({ kind }) => kind);
const order = (results: readonly Ranked[], named: readonly string[] = []) =>
  rank(group(results), ({ title }) => named.includes(title)).map(({ title }) => title);

const many = searchKinds.flatMap((kind) => [1, 2, 3, 4].map((number) => make(kind, `${kind}${number}`)));

test("nothing is lost and nothing comes twice", () => {
  for (const named of [[], ["topic2"], ["topic1", "pathway1"], ["section1", "reference3", "note4"], ["finding1"]]) {
    const titles = order(many, named);
    expect(titles).toHaveLength(many.length);
    expect(new Set(titles)).toEqual(new Set(many.map(({ title }) => title)));
  }
  expect(rank(new Map(), () => true)).toEqual([]);
});

describe("first", () => {
  test.each(["topic3", "reference4"])("comes what was named: %s", (title) => {
    expect(order(many, [title])[0]).toBe(title);
  });

  test("comes the page of a topic, then a section called by it", () => {
    expect(order(many, ["topic1", "section2"]).slice(0, 2)).toEqual(["topic1", "section2"]);
  });

  test("comes no later paragraph of a section", () => {
    const later = { ...make("section", "later"), address: "/sections/later/#p3" };
    expect(order([...many, later], ["later"])[0]).not.toBe("later");
  });

  test("come the best finding and the best reference where several topics were named", () => {
    expect(order(many, ["topic1", "topic2"]).slice(0, 4)).toEqual(["finding1", "reference1", "topic1", "topic2"]);
    expect(order([make("topic", "a"), make("topic", "b")], ["a", "b"])).toEqual(["a", "b"]);
  });
});

describe("the rest", () => {
  test("keeps the order within each kind", () => {
    const titles = order(many);
    for (const kind of searchKinds) {
      expect(titles.filter((title) => title.startsWith(kind))).toEqual(
        [1, 2, 3, 4].map((number) => `${kind}${number}`),
      );
    }
  });

  test("has three findings, three references, two sections and a note in the first nine", () => {
    const kinds = Map.groupBy(order(many).slice(0, 9), (title) => title.replace(/\d/, ""));
    expect(Object.fromEntries([...kinds].map(([kind, titles]) => [kind, titles.length]))).toEqual({
      finding: 3,
      reference: 3,
      section: 2,
      note: 1,
    });
  });

  test("puts a note called by what was asked before the others", () => {
    expect(order(many, ["note3"]).filter((title) => title.startsWith("note"))).toEqual([
      "note3",
      "note1",
      "note2",
      "note4",
    ]);
  });
});
