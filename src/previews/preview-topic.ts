import { addresses } from "../addresses/addresses.ts";
import { findTopicFindings } from "../evidence/evidence-map.ts";
import { exactIdentifiersOf, printIdentifier } from "../graph/identifiers.ts";
import type { Topic } from "../graph/review.types.ts";
import { formatCount } from "../words/phrases.ts";
import { nameTieToWider, topicKindNames } from "../words/record-words.ts";
import type { Preview, ToHref } from "./preview.ts";

/** A topic: what it is, under which identifier other data know it, and how much the review says of it. */
export function previewTopic(topic: Topic, href: ToHref): Preview {
  const { id, kind, broader, name, explanation, definition, sentences } = topic;
  const [identifier] = exactIdentifiersOf(topic);
  return {
    address: href(addresses.topic(id)),
    name: "topic",
    label: [
      topicKindNames[kind].one,
      ...(broader ? [`${nameTieToWider(kind)} ${broader.name}`] : []),
      ...(identifier ? [printIdentifier(identifier)] : []),
      ...(explanation ? ["explained by this site"] : []),
    ].join(" · "),
    title: name,
    text: explanation ?? definition,
    count: `${formatCount(findTopicFindings(topic).length, "finding")}, ${formatCount(sentences.length, "sentence")}`,
  };
}
