import type { Sentence } from "./review.types.ts";

/** Which sentence of its paragraph it is: `3` for `p2s3`. */
export const sentenceNumber = ({ id }: Pick<Sentence, "id">): string => id.slice(id.indexOf("s") + 1);
