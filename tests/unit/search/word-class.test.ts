import { describe, expect, test } from "vitest";
import { isMadeFrom, isOfOtherClass } from "../../../src/search/word-class.ts";

describe("the ending tells the class of a thing", () => {
  test.each([
    ["secretin", "secretion"],
    ["peroxidase", "peroxide"],
    ["granulomas", "granulosa"],
    ["cyclin", "cycling"],
  ])("%s is no %s", (written, meant) => {
    expect(isOfOtherClass(written, meant)).toBe(true);
  });

  test.each([
    ["migratoin", "migration"],
    ["hepatomma", "hepatoma"],
    ["metastassis", "metastasis"],
    ["catennin", "catenin"],
  ])("%s may be %s", (written, meant) => {
    expect(isOfOtherClass(written, meant)).toBe(false);
  });
});

test("what is made from a word is another, unless words made alike are there", () => {
  expect(isMadeFrom("hepatitis", ["hepatic"])).toBe(true);
  expect(isMadeFrom("sonication", ["sonic"])).toBe(true);
  expect(isMadeFrom("applications", ["application", "applicate"])).toBe(false);
  expect(isMadeFrom("exosomal", ["exosome"])).toBe(false);
});
