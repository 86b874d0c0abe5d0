import type { Topic } from "./review.types.ts";

/** What a name needs to be told as a symbol or a word. */
type Named = Pick<Topic, "name" | "kind">;

/** `Gastric cancer` → `gastric cancer`, but `VEGF`, `miR-21` and, as symbols of molecules, `Bcl-2` and `Raf` as they are. */
const lowerFirst = ({ name, kind }: Named): string =>
  kind !== "target" && kind !== "pathway" && /^\p{Lu}\p{Ll}/u.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;

/** Names of topics as one phrase, of which only the first keeps its capital: `Gastric cancer, colon cancer` */
export function joinNames(topics: readonly Named[]): string {
  return topics.map((topic, index) => (index === 0 ? topic.name : lowerFirst(topic))).join(", ");
}

/** The same within a sentence: `gastric cancer, colon cancer` */
export const joinNamesInSentence = (topics: readonly Named[]): string => topics.map(lowerFirst).join(", ");
