import { addresses } from "../addresses/addresses.ts";
import { findTopicFindings } from "../evidence/evidence-map.ts";
import { formatCount } from "../words/phrases.ts";
import type { Topic } from "../graph/review.types.ts";
import { topicKindNames } from "../words/record-words.ts";
import type { Preview, ToHref } from "./preview.ts";

/** A topic: what it is, and how much the review says of it. */
export function previewTopic(topic: Topic, href: ToHref): Preview {
  const { id, kind, broader, name, explanation, definition, sentences } = topic;
  const kindName = topicKindNames[kind].one;
  return {
    address: href(addresses.topic(id)),
    name: "topic",
    label: [
      kindName,
      ...(broader ? [`a kind of ${broader.name}`] : []),
      ...(explanation ? ["explained by this site"] : []),
    ].join(" · "),
    title: name,
    text: explanation ?? definition,
    count: `${formatCount(findTopicFindings(topic).length, "finding")}, ${formatCount(sentences.length, "sentence")}`,
  };
}
