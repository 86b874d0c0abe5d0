import { expect, test } from "vitest";
import {
  findAlike,
  findBareKeys,
  findCitedNumbers,
  findKeys,
  readKeys,
  removeMarkers,
  replaceMarkers,
  writeMarker,
} from "../../../src/prose/citation-marker.ts";

test.each([
  ["[@zhu2012]", ["zhu2012"]],
  ["[@lai2010a; @fukuchi2004]", ["lai2010a", "fukuchi2004"]],
  ["[@Zhu2012]", []],
  ["[see @zhu2012]", []],
  ["[@zhu2012, p. 3]", []],
  ["[@zhu2012;@ji2015]", []],
  ["[]", []],
])("%s is read as %j", (raw, keys) => {
  expect(readKeys(raw)).toEqual(keys);
});

test("keys come in the order written, each as often as it is cited, and only from markers", () => {
  expect(findKeys("A [@b; @a], then [@a], but no a@example.org and no [see @c].")).toEqual(["b", "a", "a"]);
});

test("what only looks like a marker is found, too, with its place", () => {
  expect(findAlike("A [see @c] and [@a].")).toEqual([
    { raw: "[see @c]", index: 2 },
    { raw: "[@a]", index: 15 },
  ]);
});

test("a key outside of brackets is bare; a mail address is none", () => {
  expect(findBareKeys("As @zhu2012 says [@ji2015], ask me@example.org or @Ji2015.")).toEqual(["@zhu2012", "@Ji2015"]);
});

test("markers are replaced, or taken away with the space before them", () => {
  expect(replaceMarkers("A [@b; @a], then [@a].", (keys) => `(${keys.join("+")})`)).toBe("A (b+a), then (a).");
  expect(removeMarkers("A sentence [@b; @a], and more [@a].")).toBe("A sentence, and more.");
});

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

test("keys make a marker that is read as them", () => {
  expect(readKeys(writeMarker(["a", "b"]))).toEqual(["a", "b"]);
});
