import { expect, test } from "vitest";
import { line } from "../../../src/schemas/fields.ts";

const says = (value: string) => line.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

test.each([
  ["the proﬁle of a cell", "write `fi` for `ﬁ` (U+FB01)"],
  ["a diﬀerent cell", "write `ff` for `ﬀ` (U+FB00)"],
  ["an eﬃcient drug", "write `ffi` for `ﬃ` (U+FB03)"],
  ["5\u00A0nm", "write a plain space for U+00A0, which looks like one"],
  ["5\u2009nm", "write a plain space for U+2009, which looks like one"],
  ["TGF-ß", "write `β` for `ß` (U+00DF)"],
  ["IFNß", "write `β` for `ß` (U+00DF)"],
  ["ß-catenin", "write `β` for `ß` (U+00DF)"],
  ["NFkß", "write `β` for `ß` (U+00DF)"],
])("“%s” is refused: %s", (value, what) => {
  expect(says(value)).toEqual([`must hold plain letters and spaces: ${what}`]);
});

test.each(["Weiß", "Großmann", "Die Straße", "β-catenin", "5 nm", "TGF-β", "ﬂ".normalize("NFKD"), "CO₂", "½"])(
  "“%s” is taken",
  (value) => {
    expect(says(value)).toEqual([]);
  },
);
