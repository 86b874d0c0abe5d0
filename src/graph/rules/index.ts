import type { Rule } from "../rule.ts";
import { citationIsRendered } from "./citation-is-rendered.ts";
import { citationIsWellFormed } from "./citation-is-well-formed.ts";
import { citationResolves } from "./citation-resolves.ts";
import { edgeEndsAtNodes } from "./edge-ends-at-nodes.ts";
import { edgeHasReference } from "./edge-has-reference.ts";
import { edgeSentenceResolves } from "./edge-sentence-resolves.ts";
import { findingHasReference } from "./finding-has-reference.ts";
import { findingHasSentence } from "./finding-has-sentence.ts";
import { findingSentenceResolves } from "./finding-sentence-resolves.ts";
import { findingIsDrawn } from "./finding-is-drawn.ts";
import { idIsUnique } from "./id-is-unique.ts";
import { linkIsSafe } from "./link-is-safe.ts";
import { linkResolves } from "./link-resolves.ts";
import { nodeHasItsPlace } from "./node-has-its-place.ts";
import { nodeIsLabeled } from "./node-is-labeled.ts";
import { noteResolves } from "./note-resolves.ts";
import { numbersAreComplete } from "./numbers-are-complete.ts";
import { paragraphsAreMapped } from "./paragraphs-are-mapped.ts";
import { printedReferenceAgrees } from "./printed-reference-agrees.ts";
import { proseHasNoControlCharacter } from "./prose-has-no-control-character.ts";
import { proseHasNoHtml } from "./prose-has-no-html.ts";
import { proseIsParagraphs } from "./prose-is-paragraphs.ts";
import { referenceIsCited } from "./reference-is-cited.ts";
import { reviewIsPresent } from "./review-is-present.ts";
import { sameWorkIsMutual } from "./same-work-is-mutual.ts";
import { sectionOrderHolds } from "./section-order-holds.ts";
import { sectionParentHolds } from "./section-parent-holds.ts";
import { sentenceHasItsLine } from "./sentence-has-its-line.ts";
import { spellingIsUnique } from "./spelling-is-unique.ts";
import { tableIsComplete } from "./table-is-complete.ts";
import { topicIsMentioned } from "./topic-is-mentioned.ts";

/** Every rule about content whose shape holds. Rules do not depend on one another's order. */
export const rules: readonly Rule[] = [
  reviewIsPresent,
  idIsUnique,
  numbersAreComplete,
  referenceIsCited,
  sameWorkIsMutual,
  sectionOrderHolds,
  sectionParentHolds,
  paragraphsAreMapped,
  proseIsParagraphs,
  proseHasNoHtml,
  proseHasNoControlCharacter,
  sentenceHasItsLine,
  citationIsWellFormed,
  citationIsRendered,
  citationResolves,
  linkIsSafe,
  linkResolves,
  findingHasReference,
  findingHasSentence,
  findingSentenceResolves,
  tableIsComplete,
  printedReferenceAgrees,
  spellingIsUnique,
  topicIsMentioned,
  noteResolves,
  nodeHasItsPlace,
  nodeIsLabeled,
  edgeEndsAtNodes,
  edgeHasReference,
  edgeSentenceResolves,
  findingIsDrawn,
];
