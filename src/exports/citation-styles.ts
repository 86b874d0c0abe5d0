import acs from "./csl/american-chemical-society.csl?raw";
import apa from "./csl/apa.csl?raw";
import cse from "./csl/council-of-science-editors-author-date.csl?raw";
import vancouver from "./csl/vancouver.csl?raw";

/** A style in which citations are offered. */
export interface CitationStyle {
  /** Short, lower case; part of class names. */
  id: string;
  name: string;
  /** The style itself: CSL 1.0, XML. */
  csl: string;
}

/**
 * The styles in which the article itself says how to cite it, and Vancouver. The CSL project's style for the NLM is an alias
 * of its Vancouver, so these two are one; CSE is the name-year system, as the article prints it.
 */
export const citationStyles: readonly CitationStyle[] = [
  { id: "nlm", name: "NLM, Vancouver", csl: vancouver },
  { id: "apa", name: "APA", csl: apa },
  { id: "acs", name: "ACS", csl: acs },
  { id: "cse", name: "CSE", csl: cse },
];
