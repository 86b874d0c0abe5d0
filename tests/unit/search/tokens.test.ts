import { expect, test } from "vitest";
import { toNumberToken, toTopicToken, toWordToken } from "../../../src/search/tokens.ts";

const made = [
  ...["mir22", "mir221", "mir21", "tumor", "tumorigen", "numb", "topic"].map(toWordToken),
  ...["mir-22", "mir-221", "akt", "erk1-2"].map(toTopicToken),
  ...[3, 39, 392].map(toNumberToken),
];

test("no token is the beginning of another, since the index finds by beginnings", () => {
  for (const one of made) {
    expect(made.filter((other) => other.startsWith(one))).toEqual([one]);
  }
});

test("a token is one word of plain letters and figures", () => {
  for (const token of made) expect(token).toMatch(/^[a-z0-9]+$/);
});

test("a number is the same token as a figure and as text", () => {
  expect(toNumberToken(39)).toBe(toNumberToken("39"));
});
