import { z } from "zod";
import { day, line } from "./fields.ts";

const address = z
  .string()
  .regex(
    /^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.[a-z]+)*)?(?:#[a-z0-9-]+)?$/,
    "must be an address of this site such as /findings/43/",
  );

/** `content/moved.yaml`: one address that was published and no longer holds what it held. It keeps answering. */
export const movedSchema = z.strictObject({
  from: address.describe(
    "The address that was published. A page that moved takes its fragments and the files beside and below it along.",
  ),
  to: address.optional().describe("Where its content is now; missing where it was withdrawn."),
  on: day.describe("Since when."),
  why: line.describe("Why, in one sentence for whoever comes by the old address."),
});

/** One address that has moved or was withdrawn. */
export type MovedEntry = z.infer<typeof movedSchema>;
