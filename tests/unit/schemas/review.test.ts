import { expect, test } from "vitest";
import { reviewSchema } from "../../../src/schemas/review.ts";

const { site } = reviewSchema.shape;
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
