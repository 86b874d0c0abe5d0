import { expect, test } from "vitest";
import { splitWholeWords } from "../../../src/words/whole-words.ts";

const wholeIn = (text: string) => splitWholeWords(text).flatMap((part) => (part.isWhole ? part.text : []));

test.each([
  ["proteins Bcl-2, α-SMA and TGF-β", ["Bcl-2", "α-SMA", "TGF-β"]],
  ["5-fluorouracil in MSC-derived vesicles", ["5-fluorouracil", "MSC-derived"]],
  ["the mTOR/HIF-1α axis", ["mTOR/HIF-1α"]],
  ["exosomes of human bone-marrow MSCs", []],
  ["anti-angiogenic, tumor-suppressing", []],
  ["a CaM-K/Raf/MEK/ERK1/2 way that is longer", []],
  ["no hyphen, 39–44 nm, -2 and 3-", []],
])("in “%s” no line ends within %j", (text, whole) => {
  expect(wholeIn(text)).toEqual(whole);
});

test("no letter is lost", () => {
  for (const text of ["", "Bcl-2", "a Bcl-2 b", "α-SMA, CXCR4", " Bcl-2-like p38-MAPK-ERK "]) {
    expect(
      splitWholeWords(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  }
});
