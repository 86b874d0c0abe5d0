import type { Pathway } from "../graph/review.types.ts";
import { placePathway, type PlacedPathway } from "./place-pathway.ts";
import { readLayout, type Layout } from "./read-layout.ts";
import { renderMermaid, type Arrangement } from "./render-mermaid.ts";
import { toMermaid } from "./to-mermaid.ts";

/** Asks Mermaid, and says which pathway it was when Mermaid will not. */
export async function layOut(pathway: Pathway, arrangement: Arrangement): Promise<Layout> {
  const { direction } = arrangement;
  try {
    return readLayout(await renderMermaid(toMermaid(pathway, direction), arrangement), direction);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const culprit = await findCulprit(pathway, arrangement);
    const where = culprit === undefined ? "" : `, at edge ${culprit}`;
    throw new Error(`content/pathways/${pathway.id}.yaml  Mermaid cannot draw this pathway${where}: ${reason}`, {
      cause: error,
    });
  }
}

/** The number of the first edge with which the pathway can no longer be drawn; nothing when a node is at fault. */
async function findCulprit(pathway: Pathway, arrangement: Arrangement): Promise<number | undefined> {
  const canBeDrawn = async (edges: Pathway["edges"]) => {
    try {
      await renderMermaid(toMermaid({ ...pathway, edges }, arrangement.direction), arrangement);
      return true;
    } catch {
      return false;
    }
  };
  if (!(await canBeDrawn([]))) return undefined;
  for (const [index, edge] of pathway.edges.entries()) {
    if (!(await canBeDrawn(pathway.edges.slice(0, index + 1)))) return edge.number;
  }
  return undefined;
}

/** The widest that a drawing may be, in px: the room that its page has on a wide screen, so that nothing is made smaller. */
export const widest = 888;

/** Lays a pathway out in one way: `layOut`, or what has kept its result. */
export type LayOut = (pathway: Pathway, arrangement: Arrangement) => Promise<Layout>;

/**
 * Lays a pathway out from left to right, closer together where it would be too wide, and from top to bottom where even that
 * does not help.
 * @throws Error naming the pathway and the edge, when Mermaid cannot parse or draw it
 */
export async function layOutPathway(pathway: Pathway, layOutOneWay: LayOut = layOut): Promise<PlacedPathway> {
  const ways = [
    { direction: "LR" },
    { direction: "LR", isClose: true },
    { direction: "TB" },
  ] as const satisfies Arrangement[];
  let narrowest: PlacedPathway | undefined;
  for (const way of ways) {
    const placed = placePathway(pathway, await layOutOneWay(pathway, way));
    if (placed.viewBox.width <= widest) return placed;
    if (!narrowest || placed.viewBox.width < narrowest.viewBox.width) narrowest = placed;
  }
  if (!narrowest) throw new Error(`${pathway.id} was laid out in no way`);
  return narrowest;
}
