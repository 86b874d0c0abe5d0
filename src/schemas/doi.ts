import { z } from "zod";

/**
 * A DOI, bare (https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html). Braces and backslashes, which the handbook
 * allows, occur in no DOI of a journal and would break a BibTeX field, so they are refused.
 */
export const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/[^\s\p{Cc}"<>{}\\]+$/u, "must be a DOI such as 10.1016/j.canlet.2011.10.002");
