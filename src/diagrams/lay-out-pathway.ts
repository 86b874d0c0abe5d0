import type { Pathway } from "../graph/review.types.ts";
import { readLayout, type Layout } from "./read-layout.ts";
import { renderMermaid } from "./render-mermaid.ts";
import { toMermaid, type Direction } from "./to-mermaid.ts";

/** Asks Mermaid, and says which pathway it was when Mermaid will not. */
async function layOut(pathway: Pathway, direction: Direction): Promise<Layout> {
  try {
    return readLayout(await renderMermaid(toMermaid(pathway, direction), direction));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const culprit = await findCulprit(pathway, direction);
    const where = culprit === undefined ? "" : `, at edge ${culprit}`;
    throw new Error(`content/pathways/${pathway.id}.yaml  Mermaid cannot draw this pathway${where}: ${reason}`, {
      cause: error,
    });
  }
}

/** The number of the first edge with which the pathway can no longer be drawn; nothing when a node is at fault. */
async function findCulprit(pathway: Pathway, direction: Direction): Promise<number | undefined> {
  const canBeDrawn = async (edges: Pathway["edges"]) => {
    try {
      await renderMermaid(toMermaid({ ...pathway, edges }, direction), direction);
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

/** The two layouts of a pathway. */
export interface Layouts {
  /** For a wide screen and for files. */
  wide: Layout;
  /** For a narrow screen, where it is another one. */
  narrow?: Layout;
}

/** The widest that a drawing may be on a wide screen, in px, before its letters would shrink. */
const widest = 1180;

/**
 * Lays a pathway out from left to right, and from top to bottom where that is narrower.
 * @throws Error naming the pathway and the edge, when Mermaid cannot parse or draw it
 */
export async function layOutPathway(pathway: Pathway): Promise<Layouts> {
  const across = await layOut(pathway, "LR");
  const down = await layOut(pathway, "TB");
  const isDownNarrower = down.viewBox.width < across.viewBox.width * 0.85;
  if (across.viewBox.width > widest && isDownNarrower) return { wide: down };
  return isDownNarrower ? { wide: across, narrow: down } : { wide: across };
}
