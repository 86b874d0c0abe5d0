import { describe, expect, test } from "vitest";
import { formatSpans, groupNumbers, parseSpans, readRange } from "../../../src/words/number-ranges.ts";

describe("groupNumbers", () => {
  test.each([
    [[39], [[39]]],
    [
      [12, 13],
      [[12], [13]],
    ],
    [[5, 6, 7], [[5, 6, 7]]],
    [[5, 6, 7, 8, 9, 10, 11], [[5, 6, 7, 8, 9, 10, 11]]],
    [
      [5, 6, 7, 12],
      [[5, 6, 7], [12]],
    ],
    [
      [1, 2, 5, 6, 7, 9],
      [[1], [2], [5, 6, 7], [9]],
    ],
    [
      [1, 2, 3, 5, 6, 7],
      [
        [1, 2, 3],
        [5, 6, 7],
      ],
    ],
    [
      [7, 6, 5],
      [[7], [6], [5]],
    ],
    [
      [5, 5, 6],
      [[5], [5], [6]],
    ],
    [[], []],
  ])("prints %j as %j", (numbers, spans) => {
    expect(groupNumbers(numbers)).toEqual(spans);
  });

  // Every choice among the numbers 1 to 10.
  const choices = Array.from({ length: 2 ** 10 }, (_, bits) =>
    Array.from({ length: 10 }, (_, index) => index + 1).filter((number) => bits & (1 << (number - 1))),
  );

  test("keeps every number, in its order", () => {
    for (const numbers of choices) expect(groupNumbers(numbers).flat()).toEqual(numbers);
  });

  test("makes a range of three and more in a row, and of nothing else", () => {
    for (const numbers of choices) {
      for (const span of groupNumbers(numbers)) {
        expect(span.length === 1 || span.length >= 3).toBe(true);
        expect(span).toEqual(span.map((_, index) => (span[0] ?? 0) + index));
      }
    }
  });

  test("leaves no three in a row outside a range", () => {
    for (const numbers of choices) {
      const single = new Set(groupNumbers(numbers).flatMap((span) => (span.length === 1 ? span : [])));
      for (const number of single) expect(single.has(number + 1) && single.has(number + 2)).toBe(false);
    }
  });
});

test("numbers as spans are short, and are read back as they were", () => {
  for (const numbers of [
    [],
    [7],
    [1, 2],
    [1, 2, 3, 4, 6, 8, 9, 10],
    Array.from({ length: 400 }, (_, index) => index + 1),
  ])
    expect(parseSpans(formatSpans(numbers))).toEqual(numbers);
  expect(formatSpans([1, 2, 3, 4, 6, 8, 9])).toBe("1-4 6 8 9");
});

test.each<[number[], number[] | undefined]>([
  [[39], [39]],
  [
    [39, 41],
    [39, 40, 41],
  ],
  [
    [41, 39],
    [39, 40, 41],
  ],
  [[1, 9000], undefined],
])("a range typed as %j is read as %j", (ends, numbers) => {
  expect(readRange(ends)).toEqual(numbers);
});
