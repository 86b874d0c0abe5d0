import { addresses, toFragment } from "../addresses.ts";
import type { Sentence } from "../graph/review.types.ts";

/** Where a sentence stands: its section, its id there, and its address. */
export function toSentencePlace({ id, paragraph }: Sentence): { section: string; sentence: string; address: string } {
  const section = paragraph.section.id;
  return { section, sentence: id, address: toFragment(addresses.section(section), id) };
}
