import { describe, expect, test } from "vitest";
import { chooseResults, inOrderSeen } from "../../../src/client/choose-results.ts";
import { describeAnswer, describeReading } from "../../../src/client/describe-answer.ts";
import { makeRecord } from "../../make-record.ts";
import { openPacked } from "../../open-packed.ts";

const search = openPacked(
  [
    makeRecord({ address: "/a/", kind: "finding", text: "red apple and green pear" }),
    makeRecord({ address: "/b/", kind: "note", text: "red apple" }),
    makeRecord({ address: "/c/", kind: "note", text: "plum" }),
    ...Array.from({ length: 40 }, (_, index) => makeRecord({ address: `/other/${index}/`, text: "kiwi" })),
  ],
  [],
);

const say = (question: string, kind?: string) => {
  const query = search.readQuery(question);
  const all = search.answer(query);
  const answer = chooseResults(all, search.index, new Map(kind ? [["kind", new Set([kind])]] : []));
  return { head: describeAnswer(query, answer, all, search.index), more: describeReading(query, answer), answer };
};

describe("the head of an answer", () => {
  test("counts what has all words", () => {
    expect(say("red apple").head).toBe("2 results");
    expect(say("red apple", "note").head).toBe("1 of 2 results");
  });

  test("says how many have all and how many more come near, and every one of them is there", () => {
    const { head, answer } = say("red apple pear");
    expect(head).toBe("1 entry has “red”, “apple”, “pear”; 1 more comes near.");
    expect(inOrderSeen(answer)).toHaveLength(2);
  });

  test("says it when filters leave only what comes near, and those are told as that", () => {
    const { head, more, answer } = say("red apple pear", "note");
    expect(head).toBe("No entry with these filters has all three words.");
    expect(more).toContain("These come nearest, the rarest words first; what one lacks is struck through.");
    expect(answer.groups.map(({ lacked }) => lacked.map(({ written }) => written))).toEqual([["pear"]]);
  });

  test("says what no entry has, of however many words", () => {
    expect(say("apple plum").head).toBe("No entry has both words.");
    expect(say("apple pear plum").head).toBe("No entry has all three words.");
    expect(say("hospital plum").more).toContain("“hospital” does not occur in this review.");
  });

  test("names the word that does not occur", () => {
    expect(say("melanoma plum").head).toBe("No results: “melanoma” does not occur in this review.");
  });
});
