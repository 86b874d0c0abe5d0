import { z } from "zod";

/** The one spelling of an id: file name, address and cite key are this same string. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id such as `tumor-growth`, `mir-146b` or the cite key `zhu2012`: lower-case ASCII, words joined by hyphens. */
export const id = z.string().regex(idPattern, "must be lower-case ASCII words joined by hyphens, such as `mir-146b`");

/** Text that a reader will see: not empty, without spaces at its ends. */
export const text = z
  .string()
  .min(1, "must not be empty")
  .refine((value) => value === value.trim(), "must not begin or end with a space");

/** One line of text. */
export const line = text.refine((value) => !value.includes("\n"), "must stand on one line");
