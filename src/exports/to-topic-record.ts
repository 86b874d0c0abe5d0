import { addresses } from "../addresses/addresses.ts";
import type { Topic } from "../graph/review.types.ts";
import type { Article } from "../schemas/review.ts";
import { toProvenance } from "../citations/provenance.ts";
import { toSentencePlace } from "./to-note-record.ts";
import type { TopicRecord } from "./schemas/topic-record.ts";

/** A topic as published: the twin of its page, and one record of topics.json. */
export const toTopicRecord = (topic: Topic, article: Article): TopicRecord => ({
  id: topic.id,
  address: addresses.topic(topic.id),
  kind: topic.kind,
  name: topic.name,
  aliases: topic.aliases,
  ...(topic.abbreviation !== undefined && { abbreviation: topic.abbreviation }),
  ...(topic.explanation !== undefined && { explanation: topic.explanation }),
  definition: topic.definition,
  ...(topic.broader && { broader: topic.broader.id }),
  narrower: topic.narrower.map(({ id }) => id),
  ...(topic.mapOrder !== undefined && { mapOrder: topic.mapOrder }),
  findings: topic.findings.map(({ number }) => number),
  references: topic.references.map(({ number }) => number),
  referenceIds: topic.references.map(({ id }) => id),
  sentences: topic.sentences.map(toSentencePlace),
  ...toProvenance(article),
});
