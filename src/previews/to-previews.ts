import { byId } from "../graph/lookups.ts";
import type { Review } from "../graph/review.types.ts";
import { previewFinding } from "./preview-finding.ts";
import { previewNote } from "./preview-note.ts";
import { previewReference } from "./preview-reference.ts";
import { previewTopic } from "./preview-topic.ts";
import type { Preview, PreviewKind, ToHref } from "./preview.ts";

/** The previews of every record of a kind, by what its address ends in: `39`, `mir-21`, `arrow-of-row-11`. */
export function toPreviews(review: Review, kind: PreviewKind, href: ToHref): Record<string, Preview> {
  switch (kind) {
    case "references":
      return Object.fromEntries(
        review.references.map((reference) => [reference.number, previewReference(reference, href)]),
      );
    case "findings":
      return Object.fromEntries(review.findings.map((finding) => [finding.number, previewFinding(finding, href)]));
    case "topics":
      return Object.fromEntries(review.topics.map((topic) => [topic.id, previewTopic(topic, href)]));
    case "notes": {
      const referenceById = byId(review.references);
      return Object.fromEntries(review.notes.map((note) => [note.id, previewNote(note, referenceById, href)]));
    }
  }
}
