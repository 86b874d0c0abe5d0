import { z } from "zod";
import { line } from "./id.ts";

/** One entry of the article's list of abbreviations, in `content/abbreviations.yaml`. */
export const abbreviationSchema = z.strictObject({
  id: line.describe("The abbreviation as the article lists it: `MSCs`."),
  expansion: line.describe("What it stands for, as the article lists it."),
  forms: z.array(line).min(1).describe("Every form that the prose uses: `MSC`, `MSCs`."),
});

/** One listed abbreviation. */
export type Abbreviation = z.infer<typeof abbreviationSchema>;
