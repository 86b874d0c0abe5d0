import { addresses } from "../addresses/addresses.ts";
import { findTopicFindings, findTopicWorks } from "../evidence/evidence-map.ts";
import { printIdentifier, toCompactIdentifier, toIdentifierUrl } from "../graph/identifiers.ts";
import type { Topic } from "../graph/review.types.ts";
import { type Edition, locate, toProvenance } from "../citations/provenance.ts";
import { toSentencePlace } from "./to-note-record.ts";
import type { TopicRecord } from "./schemas/topic-record.ts";

/** A topic as published: the twin of its page, and one record of topics.json. */
export const toTopicRecord = (topic: Topic, edition: Edition): TopicRecord => ({
  id: topic.id,
  address: locate(edition, addresses.topic(topic.id)),
  kind: topic.kind,
  name: topic.name,
  aliases: topic.aliases,
  synonyms: topic.synonyms,
  ...(topic.abbreviation !== undefined && { abbreviation: topic.abbreviation }),
  ...(topic.explanation !== undefined && { explanation: topic.explanation }),
  definition: topic.definition,
  ...(topic.broader && { broader: topic.broader.id }),
  narrower: topic.narrower.map(({ id }) => id),
  ...(topic.mapOrder !== undefined && { mapOrder: topic.mapOrder }),
  identifiers: topic.identifiers.map((identifier) => ({
    ...identifier,
    id: printIdentifier(identifier),
    compact: toCompactIdentifier(identifier),
    url: toIdentifierUrl(identifier),
  })),
  ...(topic.unidentified !== undefined && { unidentified: topic.unidentified }),
  findings: findTopicFindings(topic).map(({ number }) => number),
  references: findTopicWorks(topic).map(({ number }) => number),
  referenceIds: findTopicWorks(topic).map(({ id }) => id),
  sentences: topic.sentences.map((sentence) => toSentencePlace(sentence, edition)),
  ...toProvenance(edition),
});
