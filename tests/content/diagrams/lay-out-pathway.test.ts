import { describe, expect, test } from "vitest";
import { layOut, layOutPathway, widest } from "../../../src/diagrams/lay-out-pathway.ts";
import { placePathway } from "../../../src/diagrams/place-pathway.ts";
import { toSvgFile } from "../../../src/diagrams/to-svg-file.ts";
import { linkRealWithNotes } from "../../link-prose.ts";
import { makePathway } from "../../make-pathway.ts";

// Four of them, since each is laid out anew; of all of them place-pathway.test.ts asks what a build draws, which keeps layouts.
const pathways = linkRealWithNotes().pathways.slice(0, 4);

describe("a pathway is laid out whole, and alike each time", () => {
  test.each(pathways)("$id", async (pathway) => {
    const once = await layOutPathway(pathway);
    const again = await layOutPathway(pathway);
    const toBytes = (placed: typeof once) => toSvgFile(pathway, placed, (address) => address, "");
    expect(toBytes(again)).toBe(toBytes(once));
    expect(once.shapes.size).toBe(pathway.nodes.length);
    expect(once.edges.size).toBe(pathway.edges.length);
  });
});

const chain = (length: number) => {
  const nodes = Array.from({ length }, (_, index) => ({
    id: `node-${index}`,
    label: `A name of some length ${index}`,
  }));
  return makePathway(
    nodes,
    nodes.slice(1).map(({ id }, index) => ({ from: `node-${index}`, to: id })),
  );
};

test("what fits runs from left to right; what does not, from top to bottom", async () => {
  const short = (await layOutPathway(chain(3))).viewBox;
  expect(short.width).toBeGreaterThan(short.height);
  const long = (await layOutPathway(chain(12))).viewBox;
  expect(long.width).toBeLessThan(long.height);
  expect(long.width).toBeLessThanOrEqual(widest);
});

test("less may be left free between the steps", async () => {
  const four = chain(4);
  const wide = placePathway(four, await layOut(four, { direction: "LR" })).viewBox.width;
  const close = placePathway(four, await layOut(four, { direction: "LR", isClose: true })).viewBox.width;
  expect(close).toBeLessThan(wide);
});

const nodes = [{ id: "a" }, { id: "b" }, { id: "c" }];

test("an error names the file of the pathway and the edge that Mermaid cannot draw", async () => {
  const pathway = makePathway(nodes, [
    { from: "a", to: "b" },
    { from: "b", to: "c" },
    { from: "a", to: "c" },
  ]);
  const [work] = pathway.edges[1]?.references ?? [];
  if (!work) throw new Error("the edge has no work");
  // No schema lets this through: the number of a work that ends the label and begins a command.
  (work as { number: unknown }).number = '1"| n_c\n  click';
  await expect(layOutPathway(pathway)).rejects.toThrow(
    /^content\/pathways\/made\.yaml {2}Mermaid cannot draw this pathway, at edge 2: /,
  );
});

test("an error names the file alone when a node is at fault", async () => {
  const pathway = makePathway([...nodes, { id: "d", label: 'ends"] its label' }], [{ from: "a", to: "b" }]);
  await expect(layOutPathway(pathway)).rejects.toThrow(
    /^content\/pathways\/made\.yaml {2}Mermaid cannot draw this pathway: /,
  );
});
