import { expect, test } from "vitest";
import { findCitedNumbers } from "../../../../src/graph/rules/citations.ts";

test.each<[string, number[]]>([
  ["[39]", [39]],
  ["[1, 3; 7]", [1, 3, 7]],
  ["[5–7]", [5, 6, 7]],
  ["[7-5]", [5, 6, 7]],
  ["[2, 5—6]", [2, 5, 6]],
  ["[1-9000]", [1, 9000]],
])("%s is a citation by number", (raw, numbers) => {
  expect(findCitedNumbers(`So say ${raw} of them.`)).toEqual([{ raw, index: 7, numbers }]);
});

test.each(["miR-[21a]", "[a1]", "(39)", "[@a1]", "print has “as [39] says” there", "[]", "[123456]", "[2.5]"])(
  "%s is none",
  (text) => {
    expect(findCitedNumbers(text)).toEqual([]);
  },
);
