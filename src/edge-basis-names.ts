import type { PathwayEntry } from "./schemas/pathway.ts";

/** How the review supports an edge, in words. */
export const edgeBasisNames: Readonly<Record<PathwayEntry["edges"][number]["basis"], string>> = {
  stated: "stated",
  "neighbouring-citation": "stated; a neighboring sentence carries the citation",
  title: "in the title of the cited paper only",
  implied: "implied by neighboring sentences",
  uncited: "uncited",
};
