import type { Topic } from "./review.types.ts";

/** `Gastric cancer` → `gastric cancer`, but `VEGF`, `miR-21` and `5-fluorouracil` as they are. */
const lowerFirst = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** Names of topics as one phrase, of which only the first keeps its capital: `Gastric cancer, colon cancer` */
export function joinNames(topics: readonly Pick<Topic, "name">[]): string {
  return topics.map(({ name }, index) => (index === 0 ? name : lowerFirst(name))).join(", ");
}

/** The same within a sentence: `gastric cancer, colon cancer` */
export const joinNamesInSentence = (topics: readonly Pick<Topic, "name">[]): string =>
  topics.map(({ name }) => lowerFirst(name)).join(", ");
