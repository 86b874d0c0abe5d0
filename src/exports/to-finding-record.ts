import { addresses } from "../addresses/addresses.ts";
import type { Finding, Topic } from "../graph/review.types.ts";
import { type Edition, locate, toProvenance } from "../citations/provenance.ts";
import { doisOf, pmidsOf } from "./work-identifiers.ts";
import type { FindingRecord } from "./schemas/finding-record.ts";

const toLink = ({ id, name }: Topic) => ({ id, name });

/** A finding as published: the twin of its page, and one record of findings.json. */
export const toFindingRecord = (finding: Finding, edition: Edition): FindingRecord => ({
  number: finding.number,
  address: locate(edition, addresses.finding(finding.number)),
  title: finding.title,
  statement: finding.statement,
  effect: finding.effect,
  effectGround: finding.effectGround,
  outcome: finding.outcome,
  source: { ...finding.source, topic: toLink(finding.source.topic) },
  tumors: finding.tumors.map(toLink),
  cellLines: finding.cellLines.map(toLink),
  cargo: finding.cargo.map(toLink),
  cargoOrigin: finding.cargoOrigin,
  targets: finding.targets.map(toLink),
  raised: finding.raised.map(toLink),
  lowered: finding.lowered.map(toLink),
  drugs: finding.drugs.map(toLink),
  process: finding.process.map(toLink),
  models: finding.models,
  basis: finding.basis,
  ...(finding.fieldsFromTitle && { fieldsFromTitle: finding.fieldsFromTitle }),
  ...(finding.fieldsFromText && { fieldsFromText: finding.fieldsFromText }),
  references: finding.references.map(({ number }) => number),
  referenceIds: finding.references.map(({ id }) => id),
  dois: doisOf(finding.references),
  pmids: pmidsOf(finding.references),
  section: finding.section.id,
  sentences: finding.sentences.map(({ id }) => id),
  notes: finding.notes.map(({ id }) => id),
  ...(finding.printed && { printed: finding.printed }),
  ...toProvenance(edition),
});
