import type { Rule } from "../rule.ts";
import { authorsAgree } from "./article.ts";
import { citationIsByKey, citationIsRendered, citationIsWellFormed, citationResolves } from "./citations.ts";
import { broaderEnds, findingAgrees, statusHasReference } from "./contradictions.ts";
import { dateHasCome, datesHold } from "./dates.ts";
import { doiFitsItsWork } from "./doi-fits.ts";
import { edgeEndsAtNodes, edgeHasReference, edgeSentenceResolves } from "./edges.ts";
import { spellingIsTelling } from "./everyday-words.ts";
import {
  findingHasReference,
  findingHasSentence,
  findingIsDrawn,
  findingSentenceResolves,
  movedTargetIsTarget,
  printedReferenceAgrees,
  sourceFitsItsClass,
} from "./findings.ts";
import { identifierIsUnique, identifiersAgree } from "./identifiers.ts";
import { idIsFree, idIsUnique, linkIsSafe } from "./ids-and-links.ts";
import { linkResolves } from "./link-resolves.ts";
import { listHasNoRepeat, orderIsUnique } from "./lists.ts";
import { keyNamesItsWork, summaryTellsApart, titleTellsApart } from "./mixed-up.ts";
import { nodeHasItsPlace, nodeIsLabeled } from "./nodes.ts";
import { movedAddressIsFree } from "./moved.ts";
import { primerNamesItsTopics } from "./primer.ts";
import { proseIsPlain } from "./plain-prose.ts";
import { proseLinkResolves } from "./prose-links.ts";
import {
  authorStandsOnce,
  journalIsPrinted,
  numbersAreComplete,
  referenceIsCited,
  sameWorkIsMutual,
} from "./references.ts";
import {
  paragraphsAreMapped,
  proseHasNoControlCharacter,
  proseHasNoHtml,
  proseIsOfOneAlphabet,
  proseIsParagraphs,
  sentenceHasItsLine,
} from "./prose.ts";
import { reviewIsPresent, sectionOrderHolds, sectionParentHolds } from "./sections.ts";
import { topicIdentifierIsUnique, topicIsIdentified } from "./topic-identifiers.ts";
import { textHasNoSlip } from "./slips.ts";
import { spellingIsUnique, topicIsMentioned } from "./topics.ts";
import { tableIsComplete } from "./table-is-complete.ts";

/** Every rule about content whose shape holds. Rules do not depend on one another's order. */
export const rules: readonly Rule[] = [
  reviewIsPresent,
  idIsUnique,
  idIsFree,
  numbersAreComplete,
  referenceIsCited,
  journalIsPrinted,
  sameWorkIsMutual,
  keyNamesItsWork,
  titleTellsApart,
  summaryTellsApart,
  sectionOrderHolds,
  sectionParentHolds,
  paragraphsAreMapped,
  proseIsParagraphs,
  proseHasNoHtml,
  proseIsOfOneAlphabet,
  proseHasNoControlCharacter,
  sentenceHasItsLine,
  citationIsByKey,
  citationIsWellFormed,
  citationIsRendered,
  citationResolves,
  linkIsSafe,
  linkResolves,
  findingHasReference,
  findingHasSentence,
  findingSentenceResolves,
  tableIsComplete,
  movedAddressIsFree,
  printedReferenceAgrees,
  movedTargetIsTarget,
  sourceFitsItsClass,
  spellingIsUnique,
  spellingIsTelling,
  topicIdentifierIsUnique,
  topicIsIdentified,
  topicIsMentioned,
  nodeHasItsPlace,
  nodeIsLabeled,
  edgeEndsAtNodes,
  edgeHasReference,
  edgeSentenceResolves,
  findingIsDrawn,
  authorsAgree,
  primerNamesItsTopics,
  datesHold,
  dateHasCome,
  identifierIsUnique,
  identifiersAgree,
  doiFitsItsWork,
  listHasNoRepeat,
  authorStandsOnce,
  orderIsUnique,
  findingAgrees,
  statusHasReference,
  broaderEnds,
  proseIsPlain,
  textHasNoSlip,
  proseLinkResolves,
];
