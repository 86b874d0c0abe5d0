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

describe("a figure or a table, which no record is, is spoken of in texts", () => {
  test.each([
    ["figure 1", ["figur", "1"]],
    ["Fig. 1", ["figur", "1"]],
    ["figs 2", ["figur", "2"]],
    ["Table 2", ["tabl", "2"]],
    ["tab. 2", ["tabl", "2"]],
  ])("%s", (text, phrase) => {
    expect(findNumbers(text, true)).toMatchObject([{ written: text, tokens: [], phrase }]);
  });

  test.each(["tab 2", "a fig 2b", "tablets 2"])("%s is none", (text) => {
    expect(findNumbers(text, true)).toEqual([]);
  });
});

describe("numbers as this site writes them, so that what is copied from it is found", () => {
  const keyStem = "abc123-r";
  test.each([
    ["Reference 39 of 92", ["=reference39"]],
    ["reference #39", ["=reference39"]],
    ["#39", ["=reference39"]],
    ["a tumor grows[39,41*]", ["=reference39", "=reference41"]],
    ["[39–41*]", ["=reference39", "=reference40", "=reference41"]],
    ["Table 1, row 11 · Finding 11", ["=row11", "=finding11"]],
    ["abc123-r39", ["=reference39"]],
    ["@ABC123-r39", ["=reference39"]],
    ["\\citep{abc123-r39, abc123-r41}", ["=reference39", "=reference41"]],
    ["/references/39/", ["=reference39"]],
    ["https://example.org/v0/base/references/39/#cited", ["=reference39"]],
    ["https://example.org/findings/6/", ["=finding6"]],
    ["references/39.bib", ["=reference39"]],
  ])("%s", (text, tokens) => {
    expect(findNumbers(text, true, keyStem).flatMap(({ tokens }) => tokens)).toEqual(tokens);
  });

  test.each(["xyz9-r39", "abc123-r", "abc123-r39b", "xabc123-r39", "C#39", "/topics/39/", "/references/39x/", "#039"])(
    "%s calls none",
    (text) => {
      expect(findNumbers(text, true, keyStem)).toEqual([]);
    },
  );

  test("a key is one only where the site has keys", () => {
    expect(findNumbers("abc123-r39", true)).toEqual([]);
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
