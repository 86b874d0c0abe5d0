import { expect, test } from "vitest";
import { makeReview } from "../../../scripts/bench/make-review.ts";
import { listSectionsAround, mostListed } from "../../../src/components/sections-around.ts";
import { openFiles } from "../../../src/graph/check-content.ts";
import { linkReview } from "../../../src/graph/link-review.ts";

/** The sections of a made-up review that cites so many works. */
const sectionsOf = (size: number) =>
  linkReview(
    openFiles(
      Object.entries(makeReview(size))
        .filter(([path]) => path !== "addresses.txt")
        .map(([path, text]) => ({ path, shown: path, text })),
    ),
  ).sections;

const [few, many] = [sectionsOf(92), sectionsOf(700)];

test("of few sections all are listed, wherever one is", () => {
  expect(few.length).toBeLessThanOrEqual(mostListed);
  for (const section of few) expect(listSectionsAround(few, section)).toEqual(few);
});

test("of many, those around each, itself among them, in their order", () => {
  expect(many.length).toBeGreaterThan(mostListed);
  for (const section of many) {
    const listed = listSectionsAround(many, section);
    expect(listed).toContain(section);
    expect(listed.length).toBeLessThanOrEqual(25);
    expect(listed.map(({ order }) => order)).toEqual(Array.from(listed, (_, index) => (listed[0]?.order ?? 0) + index));
    for (const next of [section.previous, section.next]) if (next) expect(listed).toContain(next);
  }
});

test("the page of the whole review lists all of them", () => {
  expect(listSectionsAround(many, undefined)).toBe(many);
});
