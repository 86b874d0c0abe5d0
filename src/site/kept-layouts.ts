import { layOut, type LayOut } from "../diagrams/lay-out-pathway.ts";
import type { Box } from "../diagrams/geometry.ts";
import type { Layout, Line } from "../diagrams/read-layout.ts";
import { toMermaid } from "../diagrams/to-mermaid.ts";
import { openForBuilds } from "./kept.ts";
import { tallies } from "./tally.ts";

/** A layout as it is written down: maps as lists of pairs. */
interface WrittenLayout extends Omit<Layout, "nodes" | "edges"> {
  nodes: [string, Box][];
  edges: [string, Line][];
}

const kept = openForBuilds<WrittenLayout>("layouts", ["diagrams", "schemas", "styles/fonts"]);

/** Has Mermaid lay a pathway out, unless it has laid out the very same before, in this build or an earlier one. */
export const layOutOnce: LayOut = async (pathway, arrangement) => {
  const key = `${JSON.stringify(arrangement)} ${toMermaid(pathway, arrangement.direction)}`;
  const known = kept.find(key);
  if (known) return { ...known, nodes: new Map(known.nodes), edges: new Map(known.edges) };
  const begun = performance.now();
  const layout = await layOut(pathway, arrangement);
  tallies.layouts.took += performance.now() - begun;
  kept.keep(key, { ...layout, nodes: [...layout.nodes], edges: [...layout.edges] });
  return layout;
};
