// Pure: all edges of all pathways as one network of topics. Made while the site is built, asked in the browser.
import type { NodeShape } from "../schemas/pathway.ts";
import type { RelationKind } from "../schemas/relation.ts";

/** One topic of the network. */
export interface NetworkTopic {
  id: string;
  name: string;
  /** The name within a sentence: `angiogenesis`. */
  inSentence: string;
  /** How diagrams draw it; nothing for a topic that no diagram draws. */
  shape?: NodeShape;
  /** Every way to write it. */
  spellings: string[];
  /** Place of the wider topic. */
  broader?: number;
  /** Whether a chain may change there from one diagram to another; see `mayJoin`. */
  canJoin: boolean;
}

/** One edge of a diagram. Topics and pathways are given by their places in the lists of the network. */
export interface NetworkEdge {
  pathway: number;
  /** Its number in its pathway. */
  number: number;
  from: number;
  to: number;
  kind: RelationKind;
  /** What stands between its ends: `is loaded into`. */
  words: string;
  /** Whether it raises what follows, lowers it, or gives no direction; missing where it hands on what follows, as a delivery does. */
  sign?: 1 | -1 | 0;
  /** Whether something is put into something else. */
  isLoading?: true;
  /** Numbers of the references that carry it, in order. */
  references: number[];
  /** Numbers of their works: two entries that print one work are one. */
  works: number[];
  /** How the review supports it, where it is not simply stated: `title only`. */
  mark?: string;
  /** Where it was seen, within a sentence: `breast cancer`. */
  seenIn: string[];
}

/** All edges of all pathways, joined by topic. */
export interface Network {
  topics: NetworkTopic[];
  pathways: { id: string; title: string }[];
  edges: NetworkEdge[];
  /** Each reference that carries an edge, by its number, as paper gives it in full. */
  references: Record<number, string>;
}
