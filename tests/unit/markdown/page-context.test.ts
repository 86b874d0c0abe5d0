import { expect, test } from "vitest";
import { newPageContext } from "../../../src/markdown/page-context.ts";

const settings = { href: (address: string) => address, abbreviations: [], findMentions: () => [] };

test("a page has no anchors, one section and its works listed below, unless it says otherwise", () => {
  const page = newPageContext(settings);
  expect(page).toMatchObject({ hasAnchors: false, isWholeReview: false });
  expect(page.worksAddress(5)).toBe("#work-5");
  expect(page.abbreviationAddress("MSCs")).toBe("#abbr-MSCs");
  expect(page).not.toHaveProperty("ownReference");
});

test("what a page says of itself holds", () => {
  const page = newPageContext({
    ...settings,
    hasAnchors: true,
    isWholeReview: true,
    ownReference: 39,
    worksAddress: (number) => `/references/#r${number}`,
  });
  expect(page).toMatchObject({ hasAnchors: true, isWholeReview: true, ownReference: 39 });
  expect(page.worksAddress(5)).toBe("/references/#r5");
});

test("a new page remembers nothing of another", () => {
  const first = newPageContext(settings);
  first.memory.explain({ id: "MSCs" });
  const second = newPageContext(settings);
  expect(second.memory.hasExplained({ id: "MSCs" })).toBe(false);
});

test("whoever renders for a page with other settings shares its memory, and nothing else", () => {
  const page = newPageContext(settings);
  const quiet = { ...page, hasAnchors: true };
  expect(quiet.memory.explain({ id: "MSCs" })).toBe(true);
  expect(page.memory.explain({ id: "MSCs" })).toBe(false);
  expect(page.hasAnchors).toBe(false);
});
