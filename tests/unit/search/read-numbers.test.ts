import { describe, expect, test } from "vitest";
import { findNumbers } from "../../../src/search/read-numbers.ts";

const tokensOf = (text: string, isWhole = true) => findNumbers(text, isWhole).flatMap(({ tokens }) => tokens);

describe("numbers that are called what they count", () => {
  test.each([
    ["reference 39", ["=reference39"]],
    ["refs 999-1001", ["=reference999", "=reference1000", "=reference1001"]],
    ["reference 2012", ["=reference2012"]],
    ["finding 10000", ["=finding10000"]],
    ["[4600]", ["=reference4600"]],
    ["[41-39]", ["=reference39", "=reference40", "=reference41"]],
    ["refs 1-9000", ["=reference1", "=reference9000"]],
  ])("%s", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe("a number that is the whole question", () => {
  test.each([
    ["39", ["=reference39"]],
    ["39, 45", ["=reference39", "=reference45"]],
    ["1234", ["=reference1234"]],
    ["999-1001", ["=reference999", "=reference1000", "=reference1001"]],
    ["10000", ["=reference10000"]],
  ])("%s is that of a reference", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test.each(["2012", "1998", "2010-2013", "1,234", "22055459"])("%s is not", (text) => {
    expect(tokensOf(text)).toEqual([]);
  });

  test("is none where it stands among words", () => {
    expect(tokensOf("miR 1234", false)).toEqual([]);
  });
});
