import { z } from "zod";

/** A sentence of a section: `p2s3` is the third line of its second paragraph. */
export const sentenceId = z
  .string()
  .regex(/^p[1-9]\d*s[1-9]\d*$/, "must name a sentence as `p2s3`: paragraph 2, sentence 3");
