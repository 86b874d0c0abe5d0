import { addresses } from "../addresses.ts";
import type { Topic } from "../graph/review.types.ts";
import { topicKindNames } from "../topic-kind-names.ts";
import { count } from "./count.ts";
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
    count: `${count(findings.length, "finding")}, ${count(sentences.length, "sentence")}`,
  };
}
