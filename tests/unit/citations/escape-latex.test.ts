import { expect, test } from "vitest";
import { escapeLatex } from "../../../src/citations/escape-latex.ts";

test.each([
  ["a & b", "a \\& b"],
  ["{a}", "\\{a\\}"],
  ["a { b", "a \\textbraceleft{} b"],
  ["} a {", "\\textbraceright{} a \\textbraceleft{}"],
  ["\\a", "\\textbackslash{}a"],
  ["~^", "\\textasciitilde{}\\textasciicircum{}"],
  ["$%#_", "\\$\\%\\#\\_"],
  ["a--b", "a-{}-b"],
  ["a''b", "a'{}'b"],
  ["TGF-β", "TGF-$\\beta$"],
  ["e\u0301", "é"],
  ["no‑break", "no-break"],
])("%s is written %s", (text, written) => {
  expect(escapeLatex(text)).toBe(written);
});
