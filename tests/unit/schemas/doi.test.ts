import { expect, test } from "vitest";
import { doi } from "../../../src/schemas/fields.ts";

test.each([
  ["10.1000/xyz/full", "10.1000/xyz"],
  ["10.1000/xyz.full.pdf?download=true#Sec1", "10.1000/xyz"],
  ["https://doi.org/10.1000/xyz?utm_source=a?utm_medium=b", "10.1000/xyz"],
])("of %s the DOI alone is asked for", (copied, alone) => {
  expect(doi.safeParse(copied).error?.issues[0]?.message).toBe(`must be the DOI alone: write ${alone}`);
  expect(doi.safeParse(alone).success).toBe(true);
});

test.each(["10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2", "10.1000/older#", "10.1000/fullness"])(
  "%s is one",
  (value) => {
    expect(doi.safeParse(value).success).toBe(true);
  },
);

// Tried in every division of such a text, the second would take longer than the world stands.
test.each([25, 100])("what looks %i times like the end of an address is judged as soon as it is read", (times) => {
  expect(doi.safeParse(`10.1000/xyz${"?a=b".repeat(times)}\n`).success).toBe(false);
});
