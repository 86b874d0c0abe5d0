import { describe, expect, test } from "vitest";
import { findOccurrence } from "../../../src/client/find-occurrence.ts";

const places = ["/base/sections/a/#cite-39-1", "/base/sections/b/#cite-39-1", "/base/sections/b/#cite-39-2"];

describe("in a section", () => {
  test("a place knows its number and its neighbors, also across sections", () => {
    expect(findOccurrence(places, "/base/sections/b/", "cite-39-1")).toEqual({
      position: 2,
      total: 3,
      previous: places[0],
      next: places[2],
    });
  });

  test.each(["/base/sections/b/index.html", "//base/sections/b/"])("it is the same in the page at %s", (path) => {
    expect(findOccurrence(places, path, "cite-39-1")).toEqual(findOccurrence(places, "/base/sections/b/", "cite-39-1"));
  });

  test("the first has none before, the last none after", () => {
    expect(findOccurrence(places, "/base/sections/a/", "cite-39-1")).toMatchObject({ previous: undefined });
    expect(findOccurrence(places, "/base/sections/b/", "cite-39-2")).toMatchObject({ position: 3, next: undefined });
  });

  test("a place that does not exist is not found", () => {
    expect(findOccurrence(places, "/base/sections/a/", "cite-39-2")).toBeUndefined();
    expect(findOccurrence(places, "/base/sections/c/", "cite-39-1")).toBeUndefined();
  });
});

describe("on the page of the whole review", () => {
  test("places are counted through, and their neighbors are on the same page", () => {
    expect(findOccurrence(places, "/base/review/", "cite-39-2")).toEqual({
      position: 2,
      total: 3,
      previous: "#cite-39-1",
      next: "#cite-39-3",
    });
    expect(findOccurrence(places, "/base/review/", "cite-39-3")).toMatchObject({ position: 3, next: undefined });
    expect(findOccurrence(places, "/base/review/", "cite-39-4")).toBeUndefined();
  });
});

test.each(["", "p1s2", "cite-39", "works", "cite-x-1"])("what names no citation is no place: %s", (anchor) => {
  expect(findOccurrence(places, "/base/sections/b/", anchor)).toBeUndefined();
});
