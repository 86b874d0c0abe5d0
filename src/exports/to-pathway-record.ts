import { addresses } from "../addresses/addresses.ts";
import { identifiersOfNode, toCompactIdentifier } from "../graph/identifiers.ts";
import type { Edge, Pathway, PathwayNode } from "../graph/review.types.ts";
import { relations } from "../schemas/relation.ts";
import { type Edition, locate, toProvenance } from "../citations/provenance.ts";
import type { PathwayRecord } from "./schemas/pathway-record.ts";
import { toSentencePlace } from "./to-note-record.ts";

function toNode(node: PathwayNode): PathwayRecord["nodes"][number] {
  const { id, topic, shape, label, detail, within } = node;
  return {
    id,
    topic: topic.id,
    identifiers: identifiersOfNode(node).map(toCompactIdentifier),
    shape,
    label,
    ...(detail !== undefined && { detail }),
    ...(within && { within: within.id }),
  };
}

const toEdge = (edge: Edge, edition: Edition): PathwayRecord["edges"][number] => ({
  number: edge.number,
  address: locate(edition, addresses.edge(edge.pathway.id, edge.number)),
  from: edge.from.id,
  relation: edge.relation,
  relationKind: relations[edge.relation].kind,
  to: edge.to.id,
  in: edge.in.map(({ id }) => id),
  references: edge.references.map(({ number }) => number),
  referenceIds: edge.references.map(({ id }) => id),
  basis: edge.basis,
  sentences: edge.sentences.map((sentence) => toSentencePlace(sentence, edition)),
  ...(edge.row !== undefined && { row: edge.row }),
  ...(edge.remark !== undefined && { remark: edge.remark }),
  notes: edge.notes.map(({ id }) => id),
});

/** A pathway as published: the twin of its page, and one record of pathways.json. */
export const toPathwayRecord = (pathway: Pathway, edition: Edition): PathwayRecord => ({
  id: pathway.id,
  address: locate(edition, addresses.pathway(pathway.id)),
  title: pathway.title,
  summary: pathway.summary,
  section: pathway.section.id,
  findings: pathway.findings.map(({ number }) => number),
  tumors: pathway.tumors.map(({ id }) => id),
  nodes: pathway.nodes.map(toNode),
  edges: pathway.edges.map((edge) => toEdge(edge, edition)),
  ...toProvenance(edition),
});
