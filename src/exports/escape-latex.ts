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
 * Text as a BibTeX field holds it, in UTF-8. Two hyphens and two apostrophes are kept from becoming a dash and a quotation
 * mark. BibTeX counts braces even when they are escaped (https://ctan.org/pkg/btxdoc), so where they do not pair they are
 * written by name, which LaTeX, biber and citation-js read and pandoc drops.
 */
export function escapeLatex(text: string): string {
  const braces = isBalanced(text) ? {} : { "{": "\\textbraceleft{}", "}": "\\textbraceright{}" };
  const written: Readonly<Record<string, string>> = { ...escapes, ...braces };
  return text
    .replace(/[\\~^{}$%#_&]/g, (character) => written[character] ?? character)
    .replace(/--+/g, (dashes) => dashes.split("").join("{}"))
    .replace(/''+/g, (marks) => marks.split("").join("{}"))
    .replace(/``+/g, (marks) => marks.split("").join("{}"));
}
