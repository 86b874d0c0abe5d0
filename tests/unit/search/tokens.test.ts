import { expect, test } from "vitest";
import { normalizeWords } from "../../../src/words/normalize-words.ts";
import { toAuthorToken, toNumberToken, toTopicToken, toWorkToken, toYearToken } from "../../../src/search/tokens.ts";

const made = [
  toTopicToken("mir-22"),
  toTopicToken("mir-221"),
  toNumberToken("reference", 3),
  toNumberToken("finding", 3),
  toNumberToken("row", 3),
  toWorkToken(3),
  toAuthorToken("zhu"),
  toYearToken("2012"),
];

test("no token is another, nor a word that a question can hold", () => {
  expect(new Set(made).size).toBe(made.length);
  for (const token of made) expect(normalizeWords(token)).not.toContain(token);
});
