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
  ["ɑ-SMA", "write `α` for `ɑ` (U+0251)"],
  ["IFN-ɣ", "write `γ` for `ɣ` (U+0263)"],
  ["∆Np63", "write `Δ` for `∆` (U+2206)"],
  ["TGF-𝛽", "write `β` for `𝛽` (U+1D6FD)"],
  ["𝐕EGF", "write `V` for `𝐕` (U+1D415)"],
  ["ＶEGF", "write `V` for `Ｖ` (U+FF36)"],
  ["\u212A562", "write `K` for `\u212A` (U+212A)"],
  ["5 \u212B", "write `Å` for `\u212B` (U+212B)"],
  ["growinɡ", "write `g` for `ɡ` (U+0261)"],
  ["a tumor´s cells", "write `’` for `´` (U+00B4)"],
  ["the 5´ end", "write `′` for `´` (U+00B4)"],
  ["at 37 ºC", "write `°` for `º` (U+00BA)"],
  ["at 37˚C", "write `°` for `˚` (U+02DA)"],
  ["cells‚ and more", "write `,` for `‚` (U+201A)"],
  ["cells（MSC）", "write `(` for `（` (U+FF08)"],
  ["cells， and more", "write `,` for `，` (U+FF0C)"],
  ["cells。", "write `.` for `。` (U+3002)"],
  ["class Ⅱ", "write `II` for `Ⅱ` (U+2161)"],
])("“%s” is refused: %s", (value, what) => {
  expect(says(value)).toEqual([`must hold plain letters and spaces: ${what}`]);
});

test.each([
  "Weiß",
  "间充质（干）细胞，外泌体",
  "1º",
  "‚so‘",
  "Großmann",
  "Die Straße",
  "β-catenin",
  "5 nm",
  "TGF-β",
  "ﬂ".normalize("NFKD"),
  "CO₂",
  "½",
])("“%s” is taken", (value) => {
  expect(says(value)).toEqual([]);
});

test.each([
  ["р53 falls", "р", "U+0440"],
  ["Α549 cells", "Α", "U+0391"],
  ["СОХ-2 rises", "С", "U+0421"],
  ["T and В cells", "В", "U+0412"],
  ["(Ρ < 0.05)", "Ρ", "U+03A1"],
  ["γδ Τ cells", "Τ", "U+03A4"],
  ["Сell", "С", "U+0421"],
])("“%s” is refused: `%s` (%s) is no Latin letter", (value, sign, code) => {
  expect(says(value)).toEqual([
    `must be typed in one alphabet: \`${sign}\` (${code}) looks like a Latin letter but is of another alphabet`,
  ]);
});

test.each(["α, β and Δ", "γδ T cells", "Ω-3", "χ2", "ν", "Роль с другими", "А у нас", "p53", "А", "М.-С."])(
  "“%s” is taken",
  (value) => {
    expect(says(value)).toEqual([]);
  },
);

test("of several signs the first is told, and as itself", () => {
  expect(says("ﬁve at the 5´ end")).toEqual(["must hold plain letters and spaces: write `fi` for `ﬁ` (U+FB01)"]);
});
