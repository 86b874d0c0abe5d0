import { addresses } from "../addresses/addresses.ts";
import { findTopicFindings } from "../evidence/evidence-map.ts";
import { formatCount } from "../words/phrases.ts";
import type { Topic } from "../graph/review.types.ts";
import { topicKindNames } from "../words/record-words.ts";
import type { Preview, ToHref } from "./preview.ts";

/** A topic: what it is, and how much the review says of it. */
export function previewTopic(topic: Topic, href: ToHref): Preview {
  const { id, kind, broader, name, definition, sentences } = topic;
  const kindName = topicKindNames[kind].one;
  return {
    address: href(addresses.topic(id)),
    name: "topic",
    label: broader ? `${kindName} · a kind of ${broader.name}` : kindName,
    title: name,
    text: definition,
    count: `${formatCount(findTopicFindings(topic).length, "finding")}, ${formatCount(sentences.length, "sentence")}`,
  };
}
