import { addresses } from "../addresses/addresses.ts";
import { type Edition, locate, type Provenance, toProvenance } from "../citations/provenance.ts";
import { identifiersOfNode, toCompactIdentifier } from "../graph/identifiers.ts";
import type { Edge, Pathway, PathwayNode } from "../graph/review.types.ts";
import { relations } from "../schemas/relation.ts";
import { edgeBasisNames } from "../words/pathway-words.ts";
import { nodeIdentifiersHold } from "./schemas/fields.ts";
import { toSentencePlace } from "./to-note-record.ts";
import type { Column, Table } from "./table.ts";
import { doisHold, doisOf, pmidsHold, pmidsOf } from "./work-identifiers.ts";

/** A node of a diagram, flat, as programs for networks take it. */
export interface GraphNode extends Provenance {
  /** Unique among all diagrams: `mir-100-and-vegf:vegf`. */
  key: string;
  pathway: string;
  node: PathwayNode;
}

/** An edge of a diagram, flat. */
export interface GraphEdge extends Provenance {
  /** Unique among all diagrams: `mir-100-and-vegf.6`. */
  key: string;
  source: string;
  target: string;
  edge: Edge;
  /** Where it is read on the site. */
  address: string;
  /** The sentences that state it, by section and sentence. */
  sentences: string[];
}

/** What tells a node from those of all other diagrams, given the id of its own. */
const keyOf = (pathway: string, { id }: PathwayNode) => `${pathway}:${id}`;

/** Nodes and edges of diagrams, the nodes of each kept apart: the same topic in two diagrams is two nodes of one topic. */
export function toPathwayGraph(
  pathways: readonly Pathway[],
  edition: Edition,
): { nodes: Table<GraphNode>; edges: Table<GraphEdge> } {
  const provenance = toProvenance(edition);
  const nodes = pathways.flatMap((pathway) =>
    pathway.nodes.map((node): GraphNode => ({
      key: keyOf(pathway.id, node),
      pathway: pathway.id,
      node,
      ...provenance,
    })),
  );
  const edges = pathways.flatMap((pathway) =>
    pathway.edges.map((edge): GraphEdge => ({
      key: `${pathway.id}.${edge.number}`,
      source: keyOf(pathway.id, edge.from),
      target: keyOf(pathway.id, edge.to),
      edge,
      address: locate(edition, addresses.edge(pathway.id, edge.number)),
      sentences: edge.sentences.map((sentence) => toSentencePlace(sentence, edition).address),
      ...provenance,
    })),
  );
  return {
    nodes: { name: "nodes", holds: "The nodes of all diagrams", key: "id", columns: nodeColumns, rows: nodes },
    edges: { name: "edges", holds: "The edges of all diagrams", key: "id", columns: edgeColumns, rows: edges },
  };
}

const provenanceColumns: readonly Column<Provenance>[] = [
  { name: "license", holds: "License of the data, and what they are adapted from.", toCell: (row) => row.license },
  { name: "site", holds: "Name of the site, and where it is.", toCell: (row) => row.site },
  { name: "contentVersion", holds: "Version of the content.", toCell: (row) => row.contentVersion },
  { name: "contentDate", holds: "Day of its last change.", type: "date", toCell: (row) => row.contentDate },
];

const nodeColumns: readonly Column<GraphNode>[] = [
  { name: "id", holds: "Unique among all diagrams; edges name it.", toCell: ({ key }) => key },
  { name: "pathway", holds: "Id of the diagram.", toCell: ({ pathway }) => pathway },
  { name: "label", holds: "What is written in it.", toCell: ({ node }) => node.label },
  { name: "detail", holds: "A second line, where there is one.", toCell: ({ node }) => node.detail },
  { name: "shape", holds: "How it is drawn.", toCell: ({ node }) => node.shape },
  {
    name: "within",
    holds: "Id of the node, a cell, that holds it.",
    toCell: ({ pathway, node }) => node.within && keyOf(pathway, node.within),
  },
  { name: "topic", holds: "Id of the topic that it stands for.", toCell: ({ node }) => node.topic.id },
  { name: "topicName", holds: "Name of the topic.", toCell: ({ node }) => node.topic.name },
  { name: "topicKind", holds: "Kind of the topic.", toCell: ({ node }) => node.topic.kind },
  {
    name: "identifiers",
    holds: nodeIdentifiersHold,
    isList: true,
    toCell: ({ node }) => identifiersOfNode(node).map(toCompactIdentifier),
  },
  ...provenanceColumns,
];

const edgeColumns: readonly Column<GraphEdge>[] = [
  { name: "id", holds: "Unique among all diagrams.", toCell: ({ key }) => key },
  { name: "pathway", holds: "Id of the diagram.", toCell: ({ edge }) => edge.pathway.id },
  { name: "number", holds: "Its number in its diagram.", type: "integer", toCell: ({ edge }) => edge.number },
  { name: "source", holds: "Id of the node where it starts.", toCell: ({ source }) => source },
  { name: "target", holds: "Id of the node where it ends.", toCell: ({ target }) => target },
  { name: "relation", holds: "What the one does to the other.", toCell: ({ edge }) => edge.relation },
  {
    name: "relationKind",
    holds: "raises, lowers, moves (passes on, no direction), beside (only named together).",
    toCell: ({ edge }) => relations[edge.relation].kind,
  },
  { name: "basis", holds: "How the review supports it.", toCell: ({ edge }) => edge.basis },
  { name: "basisInWords", holds: "The same in words.", toCell: ({ edge }) => edgeBasisNames[edge.basis] },
  {
    name: "references",
    holds: "Numbers of the article’s references that carry it.",
    isList: true,
    toCell: ({ edge }) => edge.references.map(({ number }) => number),
  },
  {
    name: "referenceIds",
    holds: "Ids of the same.",
    isList: true,
    toCell: ({ edge }) => edge.references.map(({ id }) => id),
  },
  {
    name: "dois",
    holds: doisHold,
    isList: true,
    toCell: ({ edge }) => doisOf(edge.references),
  },
  {
    name: "pmids",
    holds: pmidsHold,
    isList: true,
    toCell: ({ edge }) => pmidsOf(edge.references),
  },
  {
    name: "in",
    holds: "Ids of the topics of the tumors and cells in which it was seen.",
    isList: true,
    toCell: ({ edge }) => edge.in.map(({ id }) => id),
  },
  {
    name: "sentences",
    holds: "Addresses of the sentences that state it.",
    isList: true,
    toCell: ({ sentences }) => sentences,
  },
  { name: "row", holds: "Row of the article’s table that states it.", type: "integer", toCell: ({ edge }) => edge.row },
  { name: "remark", holds: "Why it is drawn so.", toCell: ({ edge }) => edge.remark },
  {
    name: "notes",
    holds: "Ids of the curator’s notes on it.",
    isList: true,
    toCell: ({ edge }) => edge.notes.map(({ id }) => id),
  },
  { name: "address", holds: "Where it is read on the site.", toCell: ({ address }) => address },
  ...provenanceColumns,
];
