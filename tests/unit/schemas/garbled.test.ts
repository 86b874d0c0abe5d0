import { expect, test } from "vitest";
import { line } from "../../../src/schemas/fields.ts";
import { findGarbled } from "../../../src/schemas/garbled.ts";

/** A text as a program shows it that takes its UTF-8 for the encoding of Windows. */
const garble = (text: string) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

test.each(["β", "α", "μ", "é", "ü", "š", "ć", "ř", "’", "“", "–", "…", "≥", "→", "×", "°", "±", "²", "𝛽", "\uFEFF"])(
  "%s saved in one encoding and opened in another is known",
  (letter) => {
    const text = `TGF-${garble(letter)} does`;
    expect(findGarbled(text)).toEqual({ at: 4, raw: garble(letter), meant: letter });
    expect(line.safeParse(text).success).toBe(false);
  },
);

test.each([
  "André’s",
  "“São”",
  "Müller–Lyer",
  "Â",
  "Ångström…",
  "PAÑ",
  "ÀÉÎ",
  "â",
  "“TÄ”",
  "Ø–",
  "Îles",
  "Ð",
  "a ± b",
  "café…”",
])("“%s” is good as it is", (text) => {
  expect(findGarbled(text)).toBeUndefined();
});

test("signs that were none before hide no letter behind them", () => {
  expect(findGarbled("ð‚‚‚ and TGF-Î²")).toEqual({ at: 13, raw: "Î²", meant: "β" });
});

test("what it is comes with the fault", () => {
  const said = line.safeParse("TGF-Î² does").error?.issues.map(({ message }) => message);
  expect(said).toEqual(["must hold each letter as it is: `Î²` is `β`, saved in one encoding and opened in another"]);
});
