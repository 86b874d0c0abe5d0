import { expect, test } from "vitest";
import { describeChains } from "../../../src/network/describe-chains.ts";
import type { Strand } from "../../../src/network/find-chains.ts";
import type { NetworkEdge, NetworkTopic } from "../../../src/network/network.ts";
import { edgeBasisMarks } from "../../../src/words/pathway-words.ts";

const topic = (name: string): NetworkTopic => ({
  id: name,
  name,
  inSentence: name,
  shape: "molecule",
  spellings: [name],
  canJoin: true,
});
const strand = (fields: Partial<Strand>, edge: Partial<NetworkEdge> = {}): Strand => ({
  kind: "whole",
  direction: "raises",
  steps: [
    {
      isCut: false,
      edges: [
        {
          pathway: 0,
          number: 1,
          from: 0,
          to: 1,
          kind: "raises",
          words: "raises",
          references: [1],
          works: [1],
          seenIn: [],
          ...edge,
        },
      ],
    },
  ],
  ...fields,
});
const tell = (strands: Strand[]) => describeChains(strands, topic("a"), topic("b")).join(" ");

test("says that there is none only with the limit within which it has looked", () => {
  expect(tell([])).toBe("No chain of at most 5 steps leads from a to b in these diagrams, by the rules below.");
});

test("counts what is told whole by direction, with places and support", () => {
  expect(tell([strand({}, { seenIn: ["glioma"] })])).toBe(
    "One chain is told whole from a to b: it raises b (seen in glioma).",
  );
  const two = [strand({ direction: "lowers" }), strand({}, { mark: "uncited", references: [] })];
  expect(tell(two)).toBe(
    "Two chains are told whole from a to b: one raises b and one lowers b (no tumor is named; one with an uncited step).",
  );
});

test("keeps what is joined here apart from what is told", () => {
  expect(tell([strand({ kind: "joined", direction: "none" })])).toBe(
    "No chain from a to b is told whole. One is joined here across diagrams; no work states it as a whole: it gives no direction (no tumor is named).",
  );
});

test.each(Object.values(edgeBasisMarks))("a step that is marked “%s” is told of, whatever the word", (mark) => {
  expect(tell([strand({}, { mark })])).toMatch(/; with an? .*step/);
  expect(tell([strand({})])).not.toContain("step");
});

test.each([
  [1, 1, "; with an uncited step"],
  [1, 3, "; one with an uncited step"],
  [2, 2, "; both with an uncited step"],
  [3, 3, "; all with an uncited step"],
])("%i chains of %i with such a step are counted in words, and as all where they are all", (lesser, total, told) => {
  const strands = Array.from({ length: total }, (_, at) => strand({}, at < lesser ? { mark: "uncited" } : {}));
  expect(tell(strands)).toContain(told);
});
