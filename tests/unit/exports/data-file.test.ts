import { expect, test } from "vitest";
import { toJson, toJsonParts } from "../../../src/exports/data-file.ts";

test.each([
  ["nothing", []],
  ["groups of nothing", [[], []]],
  ["one group", [[{ anchor: "/", rel: ["a\nb"] }]]],
  ["several, some of them empty", [[], [1, "two"], [], [{ three: [] }], [{}, null], []]],
] as [string, unknown[][]][])("a list in parts is the same file as in one: %s", (_what, groups) => {
  expect([...toJsonParts("linkset", groups)].join("")).toBe(toJson({ linkset: groups.flat() }));
});
