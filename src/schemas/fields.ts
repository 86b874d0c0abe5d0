import { z } from "zod";

/** The one spelling of an id: file name, address and cite key are this same string. */
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id such as `tumor-growth`, `mir-146b` or the cite key `zhu2012`: lower-case ASCII, words joined by hyphens. */
export const id = z.string().regex(idPattern, "must be lower-case ASCII words joined by hyphens, such as `mir-146b`");

/**
 * Control characters, line separators and halves of surrogate pairs: none can be seen, and no format that the site
 * exports can hold them all (RFC 8259 §7, https://www.w3.org/TR/xml/#charsets, RIS: one field a line).
 */
export const controlCharacter = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Text that a reader will see: not empty, without spaces at its ends, and without what cannot be seen. */
export const text = z
  .string()
  .min(1, "must not be empty")
  .refine((value) => value === value.trim(), "must not begin or end with a space")
  .refine((value) => !controlCharacter.test(value), "must hold no tab or other control character");

/** One line of text. */
export const line = text.refine((value) => !value.includes("\n"), "must stand on one line");

/** A sentence of a section: `p2s3` is the third line of its second paragraph. */
export const sentenceId = z
  .string()
  .regex(/^p[1-9]\d*s[1-9]\d*$/, "must name a sentence as `p2s3`: paragraph 2, sentence 3");

/**
 * A DOI, bare (https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html). Braces and backslashes, which the handbook
 * allows, occur in no DOI of a journal and would break a BibTeX field, so they are refused.
 */
export const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/[^\s\p{Cc}"<>{}\\]+$/u, "must be a DOI such as 10.1016/j.canlet.2011.10.002");
