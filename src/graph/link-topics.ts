import { newMentionFinder } from "./find-mentions.ts";
import { sentencesOf } from "./find-sentence.ts";
import type { Targets } from "./register-targets.ts";
import type { Topic } from "./review.types.ts";

const uniqueByNumber = <Value extends { number: number }>(values: readonly Value[]): Value[] =>
  [...new Set(values)].sort((a, b) => a.number - b.number);

/** Enters with each topic the sentences and titles that mention it. Findings must have been linked before. */
export function linkTopics({ topics, sections, references }: Targets): void {
  const findMentions = newMentionFinder(topics);
  const topicsIn = (text: string): Topic[] => [...new Set(findMentions(text).map((mention) => mention.topic))];
  for (const sentence of sections.flatMap(sentencesOf)) {
    for (const topic of topicsIn(sentence.text)) topic.sentences.push(sentence);
  }
  const titled = new Map(topics.map((topic) => [topic, references.filter(() => false)]));
  for (const reference of references) {
    for (const topic of topicsIn(reference.entry.title)) titled.get(topic)?.push(reference);
  }
  for (const topic of topics) {
    const fromFindings = topic.findings.flatMap((finding) => finding.references);
    topic.references = uniqueByNumber([...fromFindings, ...(titled.get(topic) ?? [])]);
  }
}
