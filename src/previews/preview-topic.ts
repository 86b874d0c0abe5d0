import { addresses } from "../addresses/addresses.ts";
import { formatCount } from "../words/phrases.ts";
import type { Topic } from "../graph/review.types.ts";
import { topicKindNames } from "../words/record-words.ts";
import type { Preview, ToHref } from "./preview.ts";

/** A topic: what it is, and how much the review says of it. */
export function previewTopic(
  { id, kind, broader, name, definition, findings, sentences }: Topic,
  href: ToHref,
): Preview {
  const kindName = topicKindNames[kind].one;
  return {
    address: href(addresses.topic(id)),
    name: "topic",
    label: broader ? `${kindName} · a kind of ${broader.name}` : kindName,
    title: name,
    text: definition,
    count: `${formatCount(findings.length, "finding")}, ${formatCount(sentences.length, "sentence")}`,
  };
}
