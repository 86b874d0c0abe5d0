// How long diagrams take to draw, and whether many take longer each: `node scripts/benchmark-pathways.ts`. Run by hand,
// since machines are noisy.
import { layOutPathway } from "../src/diagrams/lay-out-pathway.ts";
import { toSvgFile } from "../src/diagrams/to-svg-file.ts";
import { relationNames } from "../src/schemas/relation.ts";
import { makePathway } from "../tests/make-pathway.ts";

const edges = 40;
const stages = [50, 100, 200];
const shapes = ["molecule", "vesicle", "outcome"] as const;

/** A pathway of 40 edges between 25 nodes, no two alike: a tree whose branches meet again. */
function makeSynthetic(seed: number) {
  const nodes = Array.from({ length: 25 }, (_, index) => ({
    id: `node-${index}`,
    label: `Molecule ${seed}-${index}`,
    shape: shapes[(seed + index) % shapes.length] ?? "molecule",
  }));
  const lines = Array.from({ length: edges }, (_, index) => {
    const to = index < 24 ? index + 1 : 1 + ((index * 7 + seed) % 24);
    const from = index < 24 ? Math.floor(index / 2) : Math.floor((to * ((seed % 5) + 1)) / 7);
    const relation = relationNames[(seed + index) % relationNames.length] ?? "promotes";
    return { from: `node-${from === to ? 0 : from}`, to: `node-${to}`, relation, references: [1 + (index % 92)] };
  });
  return makePathway(nodes, lines);
}

await layOutPathway(makeSynthetic(0)); // once to warm up
let drawn = 0;
const perDiagram: number[] = [];
for (const stage of stages) {
  const first = drawn;
  const start = performance.now();
  for (; drawn < stage; drawn++) {
    const pathway = makeSynthetic(drawn);
    toSvgFile(pathway, await layOutPathway(pathway), (address) => address, "");
  }
  const each = (performance.now() - start) / (stage - first);
  perDiagram.push(each);
  console.log(`diagrams ${first + 1} to ${stage}, ${edges} edges each: ${each.toFixed(0)} ms a diagram`);
}
const ratio = (perDiagram.at(-1) ?? 0) / (perDiagram[0] ?? 1);
console.log(`a diagram of the last stage took ${ratio.toFixed(2)} times as long as one of the first`);
