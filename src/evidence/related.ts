import { topicsOfFinding } from "../graph/link-findings.ts";
import { uniqueByNumber } from "../graph/lookups.ts";
import type { Topic, Reference, Finding } from "../graph/review.types.ts";
import { findTopicFindings } from "./evidence-map.ts";
import { withBroader, withNarrower } from "./families.ts";
import { byTrust } from "./sides.ts";
import { worksOf } from "./works.ts";
import { compareTexts } from "../words/compare-texts.ts";

/** A topic and how many findings name it together with another. */
interface RelatedTopic {
  topic: Topic;
  count: number;
}

/** Topics that findings on this one are on, too, the most frequent first; its kinds, and what it is a kind of, are listed apart. */
export function findRelatedTopics(topic: Topic): RelatedTopic[] {
  const own = new Set([...withBroader(topic), ...withNarrower(topic)]);
  const counts = new Map<Topic, number>();
  for (const finding of findTopicFindings(topic)) {
    for (const other of new Set(topicsOfFinding(finding).flatMap(withBroader)))
      if (!own.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .map(([other, count]) => ({ topic: other, count }))
    .sort((a, b) => b.count - a.count || compareTexts(a.topic.name, b.topic.name));
}

/** Works cited in the same paragraphs as this one, by number. */
export function findWorksBeside(reference: Reference): Reference[] {
  const paragraphs = new Set(reference.citations.map((citation) => citation.sentence.paragraph));
  const others = [...paragraphs]
    .flatMap((paragraph) => paragraph.sentences)
    .flatMap((sentence) => sentence.groups.flatMap((group) => group.citations.map((citation) => citation.reference)))
    .filter((other) => other !== reference);
  return uniqueByNumber(others);
}

/** Other findings that rest on one of the same works, in the order of trust. */
export function findSameWorkFindings(finding: Finding): Finding[] {
  const works = new Set(worksOf([finding]));
  const others = finding.references
    .flatMap((reference) => [...reference.findings, ...(reference.sameWork?.findings ?? [])])
    .filter((other) => other !== finding && worksOf([other]).some((work) => works.has(work)));
  return byTrust([...new Set(others)]);
}
