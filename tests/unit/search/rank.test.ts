import { describe, expect, test } from "vitest";
import type { Query } from "../../../src/search/query.ts";
import { rank } from "../../../src/search/rank.ts";
import { searchKinds, type SearchRecord } from "../../../src/search/search-record.ts";
import { makeRecord } from "../../make-record.ts";
import { openPacked } from "../../open-packed.ts";

const many = searchKinds.flatMap((kind) =>
  [1, 2, 3, 4].map((number) =>
    makeRecord({
      kind,
      title: `${kind}${number}`,
      place: `${kind}${number}`,
      about: kind === "topic" ? [`topic${number}`] : [],
      called: kind === "topic" ? [] : [`of-${kind}${number}`],
      ...(kind === "section" && { isOpening: true as const }),
    }),
  ),
);
const term = { written: "", tokens: [], phrases: [], words: [], beginnings: [], isSoft: false };
const topicOf = (id: string) => ({ id, name: id });
const order = (records: readonly SearchRecord[], topics: string[], words: string[] = []) => {
  const terms = [
    ...topics.map((id) => ({ ...term, topics: [topicOf(id)] })),
    ...words.map((word) => ({ ...term, words: [word] })),
  ];
  const named = [...new Set(records.flatMap(({ about, called }) => [...about, ...called]))];
  const { index } = openPacked(
    records,
    named.map((id) => ({ ...topicOf(id), spellings: [id], broader: [] })),
  );
  return rank(
    records.map((_, place) => place),
    index,
    { terms } as unknown as Query,
  ).map((place) => records[place]?.title);
};

test("nothing is lost and nothing comes twice", () => {
  for (const topics of [[], ["topic2"], ["topic1", "topic3"], ["of-section1", "of-note4"], ["of-finding1"]]) {
    const titles = order(many, topics);
    expect(titles).toHaveLength(many.length);
    expect(new Set(titles)).toEqual(new Set(many.map(({ title }) => title)));
  }
});

describe("first", () => {
  test("comes the page of the topic that was named", () => {
    expect(order(many, ["topic3"])[0]).toBe("topic3");
  });

  test("comes a work that was asked for by what it is called, and a note so called", () => {
    expect(order(many, [], ["reference4"])[0]).toBe("reference4");
    expect(order(many, [], ["note3"])[0]).toBe("note3");
  });

  test("comes the first paragraph of a section that is headed by the words, and not where a topic stands beside them", () => {
    expect(order(many, [], ["section3"])[0]).toBe("section3");
    expect(order(many, ["topic1"], ["section3"])[0]).toBe("topic1");
    const later = makeRecord({ kind: "section", title: "later" });
    expect(order([...many, later], [], ["later"])[0]).not.toBe("later");
  });

  test("comes the first paragraph of a section called by the topic, and no later one", () => {
    expect(order(many, ["of-section2"])[0]).toBe("section2");
    const later = makeRecord({ kind: "section", title: "later", called: ["of-later"] });
    expect(order([...many, later], ["of-later"])[0]).not.toBe("later");
  });

  test("come the best findings and the best reference where several topics were named", () => {
    expect(order(many, ["topic1", "topic2"]).slice(0, 5)).toEqual([
      "finding1",
      "reference1",
      "finding2",
      "topic1",
      "topic2",
    ]);
  });
});

describe("the rest", () => {
  test("keeps the order within each kind", () => {
    const titles = order(many, []);
    for (const kind of searchKinds) {
      expect(titles.filter((title) => title?.startsWith(kind))).toEqual(
        [1, 2, 3, 4].map((number) => `${kind}${number}`),
      );
    }
  });

  test("has three findings, three references, two sections and a note in the first nine", () => {
    const kinds = Map.groupBy(order(many, []).slice(0, 9), (title) => title?.replace(/\d/, ""));
    expect(Object.fromEntries([...kinds].map(([kind, titles]) => [kind, titles.length]))).toEqual({
      finding: 3,
      reference: 3,
      section: 2,
      note: 1,
    });
  });
});
