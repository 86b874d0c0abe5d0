import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { layOut, type LayOut } from "../diagrams/lay-out-pathway.ts";
import type { Box } from "../diagrams/mermaid-window.ts";
import type { Layout, Line } from "../diagrams/read-layout.ts";
import { toMermaid } from "../diagrams/to-mermaid.ts";
import { openKept } from "./kept.ts";
import { layoutTally } from "./tally.ts";

/** A layout as it is written down: maps as lists of pairs. */
interface WrittenLayout extends Omit<Layout, "nodes" | "edges"> {
  nodes: [string, Box][];
  edges: [string, Line][];
}

/** What every layout depends on beside its source: the code, the typefaces, and the versions of all packages. */
function hashGround(): string {
  const hash = createHash("sha256").update(readFileSync("package-lock.json"));
  for (const folder of [join("src", "diagrams"), join("src", "styles", "fonts")]) {
    for (const name of readdirSync(folder).sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}

const kept = openKept<WrittenLayout>("layouts", hashGround());
process.once("exit", () => kept.save());

/** Has Mermaid lay a pathway out, unless it has laid out the very same before, in this build or an earlier one. */
export const layOutOnce: LayOut = async (pathway, arrangement) => {
  const key = `${JSON.stringify(arrangement)} ${toMermaid(pathway, arrangement.direction)}`;
  const known = kept.find(key);
  if (known) {
    layoutTally.kept += 1;
    return { ...known, nodes: new Map(known.nodes), edges: new Map(known.edges) };
  }
  layoutTally.computed += 1;
  const begun = performance.now();
  const layout = await layOut(pathway, arrangement);
  layoutTally.took += performance.now() - begun;
  kept.keep(key, { ...layout, nodes: [...layout.nodes], edges: [...layout.edges] });
  return layout;
};
