/** What TeX would read as a command, and how it is written. */
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "&": "\\&",
};

/** Small Greek letters by the names TeX has for them, in the order of Unicode from U+03B1; omicron is the Latin letter. */
const smallGreek =
  "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon varphi chi psi omega";
/** Capital ones from U+0391; those that look like Latin letters have no name of their own, and U+03A2 is no letter. */
const capitalGreek = "A B Gamma Delta E Z H Theta I K Lambda M N Xi O Pi P - Sigma T Upsilon Phi X Psi Omega";

const toMath = (name: string): string => (name.length === 1 ? `$\\mathrm{${name}}$` : `$\\${name}$`);
const listGreek = (names: string, first: number): [string, string][] =>
  names
    .split(" ")
    .map((name, index): [string, string] => [String.fromCodePoint(first + index), name])
    .filter(([, name]) => name !== "-")
    .map(([letter, name]) => [letter, toMath(name)]);
const listScript = (characters: string, plain: string, mark: string): [string, string][] =>
  [...characters].map((character, index) => [character, `$${mark}{${plain[index] ?? ""}}$`]);

/**
 * Characters that pdflatex cannot set as they stand: it stops at Greek letters and signs of mathematics, and prints `<` and `>`
 * as marks of Spanish. In mathematics it sets them all, and so does biber; Zotero and citation-js read the character
 * back, pandoc a formula of one letter.
 */
const mathematics: ReadonlyMap<string, string> = new Map([
  ...listGreek(smallGreek, 0x3b1),
  ...listGreek(capitalGreek, 0x391),
  ...listScript("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-", "_"),
  ...listScript("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-", "^"),
  ["ϑ", "$\\vartheta$"],
  ["ϕ", "$\\phi$"],
  ["ϵ", "$\\epsilon$"],
  ["<", "$<$"],
  [">", "$>$"],
  ["≤", "$\\leq$"],
  ["≥", "$\\geq$"],
  ["≈", "$\\approx$"],
  ["∞", "$\\infty$"],
  ["→", "$\\rightarrow$"],
  ["↑", "$\\uparrow$"],
  ["↓", "$\\downarrow$"],
  ["−", "$-$"],
  ["′", "$\\prime$"],
]);

/** Whether every `{` is closed by a later `}` and none closes before it opens. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "{") depth++;
    if (character === "}" && --depth < 0) return false;
  }
  return depth === 0;
}

/**
 * Text as a BibTeX field holds it, in UTF-8. Letters and marks are composed, hyphens that do not break are plain ones, two
 * hyphens and two apostrophes are kept from becoming a dash and a quotation mark. BibTeX counts braces even when they are
 * escaped (https://ctan.org/pkg/btxdoc), so where they do not pair they are written by name, which LaTeX, biber and
 * citation-js read and pandoc drops.
 */
export function escapeLatex(text: string): string {
  const braces = isBalanced(text) ? {} : { "{": "\\textbraceleft{}", "}": "\\textbraceright{}" };
  const written: Readonly<Record<string, string>> = { ...escapes, ...braces };
  const composed = text.normalize("NFC").replaceAll("‑", "-");
  return [...composed]
    .map((character) => written[character] ?? mathematics.get(character) ?? character)
    .join("")
    .replace(/--+/g, (dashes) => dashes.split("").join("{}"))
    .replace(/''+/g, (marks) => marks.split("").join("{}"))
    .replace(/``+/g, (marks) => marks.split("").join("{}"));
}
