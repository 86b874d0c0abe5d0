import { describe, expect, test } from "vitest";
import { formatPages, formatPlace } from "../../../src/citations/format-reference.ts";
import { makeEntry } from "../../make-entry.ts";

/** An entry whose volume and page the article does not print. */
const incomplete = (printed: string) => {
  const { volume: _volume, page: _page, ...rest } = makeEntry();
  return {
    ...rest,
    custom: { ...rest.custom, incomplete: { printed, missing: ["volume" as const, "page" as const] } },
  };
};

test.each([
  ["28-37", "28–37"],
  ["e30679", "e30679"],
  ["100-3, 110-2", "100–3, 110–2"],
])("pages are set with a dash: %s", (pages, set) => {
  expect(formatPages(pages)).toBe(set);
});

describe("formatPlace", () => {
  test("is journal, year, volume and pages", () => {
    expect(formatPlace(makeEntry())).toBe("Cancer Lett. 2012;315:28-37");
  });

  test("takes an article number for pages", () => {
    expect(
      formatPlace(makeEntry({ page: "e30679", custom: { articleNumber: true, identifiers: { status: "none" } } })),
    ).toBe("Cancer Lett. 2012;315:e30679");
  });

  test.each(["2017", "2017:18"])("stays as the article has it where that is incomplete: %s", (printed) => {
    expect(formatPlace(incomplete(printed))).toBe(`Cancer Lett. ${printed}`);
  });
});
