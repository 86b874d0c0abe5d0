import { expect, test } from "vitest";
import { carryAlong } from "../../../src/addresses/find-move.ts";

const move = { from: "/topics/old/", to: "/topics/new/" };

test.each([
  ["a file beside it", "/topics/old.json", "/topics/new.json"],
  ["a file with two endings", "/topics/old.nodes.csv", "/topics/new.nodes.csv"],
  ["a file below it", "/topics/old/references.bib", "/topics/new/references.bib"],
  ["a fragment, which its page alone knew", "/topics/old/#neighborhood", "/topics/new/"],
])("a page that moved takes along %s", (_what, address, now) => {
  expect(carryAlong(move, address)).toBe(now);
});

test.each([
  ["itself", "/topics/old/"],
  ["a page with a longer name", "/topics/older/"],
  ["a file with a longer name", "/topics/old-one.json"],
  ["others", "/topics/"],
])("and not %s", (_what, address) => {
  expect(carryAlong(move, address)).toBeUndefined();
});

test.each([
  ["was withdrawn", { from: "/topics/old/" }],
  ["became a fragment of another", { from: "/topics/old/", to: "/notes/#new" }],
  ["is a file", { from: "/topics/old", to: "/topics/new" }],
])("what %s takes nothing along", (_what, other) => {
  expect(carryAlong(other, "/topics/old/references.bib")).toBeUndefined();
});
