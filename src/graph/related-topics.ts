import { topicsOfFinding } from "./link-findings.ts";
import type { Topic } from "./review.types.ts";

/** A topic and how many findings name it together with another. */
export interface RelatedTopic {
  topic: Topic;
  count: number;
}

/** Topics that findings name together with this one, the most frequent first. */
export function findRelatedTopics(topic: Topic): RelatedTopic[] {
  const counts = new Map<Topic, number>();
  for (const other of topic.findings.flatMap(topicsOfFinding)) {
    if (other !== topic) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .map(([other, count]) => ({ topic: other, count }))
    .sort((a, b) => b.count - a.count || a.topic.name.localeCompare(b.topic.name, "en"));
}
