import { addresses } from "../../addresses.ts";
import { formatCount } from "../../format-count.ts";
import type { Disagreement } from "../../graph/evidence.ts";
import type { Topic } from "../../graph/review.types.ts";
import type { ToUrl } from "../json-ld/json-ld-node.ts";
import { toTermNode } from "../json-ld/to-term-node.ts";
import { getPageFiles } from "../page-files.ts";
import type { PageRecord } from "../page-record.ts";
import { toDisputeCaveats } from "./to-dispute-caveats.ts";

/** What the page of a topic holds. */
export interface TopicContent {
  /** Kind in words: `Tumor`. */
  kind: string;
  /** How many findings it shows. */
  findings: number;
  /** Matters on which works disagree. */
  disagreements: readonly Disagreement[];
}

/** The page of a topic. */
export function toTopicPage(topic: Topic, { kind, findings, disagreements }: TopicContent, toUrl: ToUrl): PageRecord {
  const address = addresses.topic(topic.id);
  return {
    kind: "topic",
    address,
    title: `${topic.name} (${kind.toLowerCase()})`,
    description: `${topic.name}: ${topic.definition} ${formatCount(findings, "finding")} and ${formatCount(topic.sentences.length, "sentence")} of the review.`,
    caveats: toDisputeCaveats(disagreements),
    about: toTermNode(topic, toUrl),
    alternates: getPageFiles("topic", address),
  };
}
