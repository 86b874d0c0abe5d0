import { expect, test } from "vitest";
import { reviewSchema } from "../../../src/schemas/review.ts";

const { content, site } = reviewSchema.shape;
const whole = {
  name: "Vesicles",
  shortName: "Vesicles",
  subject: "vesicles",
  headline: "Vesicles travel.",
  primer: {
    cell: { topic: "cell", word: "cell", text: "A cell sheds vesicles:" },
    vesicle: { topic: "vesicle", word: "vesicle", text: "A vesicle is small." },
  },
};

test("what newcomers are told holds the word that leads on", () => {
  expect(site.parse(whole).questions).toEqual([]);
  const { cell, vesicle } = whole.primer;
  const wrong = { ...whole, primer: { cell: { ...cell, word: "cells" }, vesicle } };
  expect(site.safeParse(wrong).error?.issues).toMatchObject([
    { path: ["primer", "cell", "word"], message: expect.stringContaining("must stand in the text") as string },
  ]);
});

test("a short name fits where browsers list searches", () => {
  expect(site.safeParse({ ...whole, shortName: "Vesicles and all that" }).success).toBe(false);
});

test("each version of the content stands once, the newest first, and none is dated after the next", () => {
  const what = ["Something changed."];
  const issuesOf = (...changes: [version: string, date: string][]) =>
    content
      .safeParse({
        version: changes[0]?.[0],
        updated: changes[0]?.[1],
        changes: changes.map(([version, date]) => ({ version, date, what })),
      })
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];
  expect(issuesOf(["1.10.0", "2026-02-03"], ["1.9.0", "2026-02-03"], ["1.0.0", "2026-01-31"])).toEqual([]);
  const once = "before it: each version stands once, the newest first";
  expect(issuesOf(["1.1.0", "2026-02-03"], ["1.1.0", "2026-02-02"], ["1.2.0", "2026-02-01"])).toEqual([
    `changes.1.version must be older than 1.1.0 ${once}`,
    `changes.2.version must be older than 1.1.0 ${once}`,
  ]);
  expect(issuesOf(["1.1.0", "2026-02-03"], ["1.0.0", "2026-02-04"])).toEqual([
    "changes.1.date must not be later than 2026-02-03, the day of the version after it",
  ]);
});
