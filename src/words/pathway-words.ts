import type { NodeShape, PathwayEntry } from "../schemas/pathway.ts";
import type { RelationKind } from "../schemas/relation.ts";

/** How the review supports an edge. */
type EdgeBasis = PathwayEntry["edges"][number]["basis"];

/** How the review supports an edge, in words. */
export const edgeBasisNames: Readonly<Record<EdgeBasis, string>> = {
  stated: "stated",
  "neighbouring-citation": "stated; a neighboring sentence carries the citation",
  title: "in the title of the cited paper only",
  implied: "implied by neighboring sentences",
  uncited: "uncited",
};

/** What each way of drawing an edge means. The words of a single relation stand in `schemas/relation.ts`. */
export const relationKindNames: Readonly<Record<RelationKind, string>> = {
  raises: "raises, activates",
  lowers: "lowers, inhibits",
  moves: "passes on, as its words say",
  beside: "named together, no direction given",
};

/** What each way of drawing a node means. */
export const nodeShapeNames: Readonly<Record<NodeShape, string>> = {
  vesicle: "vesicle",
  cell: "cell",
  molecule: "molecule or part of a cell",
  outcome: "outcome",
};

/** How the review supports an edge in a word or two beside it, for each way in which it is not simply stated. */
export const edgeBasisMarks = {
  title: "title only",
  implied: "implied",
  uncited: "uncited",
} as const satisfies Readonly<Partial<Record<EdgeBasis, string>>>;

/** The mark of an edge; none where it is stated, be it with its citation or beside it. */
export const markOf = (basis: EdgeBasis): string | undefined =>
  basis in edgeBasisMarks ? edgeBasisMarks[basis as keyof typeof edgeBasisMarks] : undefined;
