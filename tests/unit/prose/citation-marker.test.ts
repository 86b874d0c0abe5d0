import { expect, test } from "vitest";
import {
  findAlike,
  findKeys,
  findLooseKeys,
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
  expect(findLooseKeys("As @zhu2012 says [@ji2015], ask me@example.org or @Ji2015.", new Set())).toEqual([
    { raw: "@zhu2012", index: 3 },
    { raw: "@Ji2015", index: 50 },
  ]);
});

test("keys that are known, in brackets without their @, are told with their place; other words in brackets are none", () => {
  const known = new Set(["zhu2012", "ji2015"]);
  expect(findLooseKeys("So [Zhu2012; ji2015], but [in mice] and [@zhu2012].", known)).toEqual([
    { raw: "[Zhu2012; ji2015]", index: 3 },
  ]);
});

test("markers are replaced, or taken away with the space before them", () => {
  expect(replaceMarkers("A [@b; @a], then [@a].", (keys) => `(${keys.join("+")})`)).toBe("A (b+a), then (a).");
  expect(removeMarkers("A sentence [@b; @a], and more [@a].")).toBe("A sentence, and more.");
});

test("keys make a marker that is read as them", () => {
  expect(readKeys(writeMarker(["a", "b"]))).toEqual(["a", "b"]);
});
