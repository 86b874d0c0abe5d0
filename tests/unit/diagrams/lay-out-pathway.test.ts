import { describe, expect, test } from "vitest";
import { layOutPathway } from "../../../src/diagrams/lay-out-pathway.ts";
import { toSvgFile } from "../../../src/diagrams/to-svg-file.ts";
import { linkRealWithNotes } from "../../link-prose.ts";
import { makePathway } from "../../make-pathway.ts";

// Four of them; draw-pathway.test.ts lays all of them out.
const pathways = linkRealWithNotes().pathways.slice(0, 4);

describe("a pathway is laid out whole, and alike each time", () => {
  test.each(pathways)("$id", async (pathway) => {
    const once = await layOutPathway(pathway);
    const again = await layOutPathway(pathway);
    const toBytes = ({ wide, narrow }: typeof once) =>
      [wide, narrow].map((layout) => layout && toSvgFile(pathway, layout, (address) => address));
    expect(toBytes(again)).toEqual(toBytes(once));
    for (const layout of [once.wide, ...(once.narrow ? [once.narrow] : [])]) {
      expect(layout.nodes.size).toBe(pathway.nodes.length);
      expect(layout.edges.size).toBe(pathway.edges.length);
    }
  });
});

test("only what is narrower from top to bottom has a second layout, and nothing is too wide", async () => {
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
  const short = await layOutPathway(chain(3));
  expect(short.narrow?.viewBox.width).toBeLessThan(short.wide.viewBox.width);
  const long = await layOutPathway(chain(12));
  expect(long.narrow).toBeUndefined();
  expect(long.wide.viewBox.width).toBeLessThan(long.wide.viewBox.height);
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
