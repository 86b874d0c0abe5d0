import { suggest } from "../../problems/find-nearest.ts";
import { nodeIdOf } from "../node-id.ts";
import { problemAt, type Rule } from "../rule.ts";

const name = "edge-ends-at-nodes";

/** Both ends of an edge are nodes of its pathway, two different ones, and no edge is told twice. */
export const edgeEndsAtNodes: Rule = {
  name,
  truth: "An edge joins two nodes of its pathway, under a number of its own, and no two edges say the same.",
  check({ content }) {
    return content.pathways.flatMap((pathway) => {
      const nodes = new Set(pathway.data.nodes.map(nodeIdOf));
      const firstByNumber = new Map<number, number>();
      const firstByText = new Map<string, number>();
      return pathway.data.edges.flatMap((edge, index) => {
        const missing = (["from", "to"] as const).flatMap((end) =>
          nodes.has(edge[end])
            ? []
            : problemAt(name, pathway, ["edges", index, end], {
                message: `Edge ${edge.number} leads ${end} \`${edge[end]}\`, which is no node of this pathway.`,
                hint: suggest(edge[end], nodes, "add it to `nodes`."),
              }),
        );
        const loop =
          edge.from === edge.to
            ? [
                problemAt(name, pathway, ["edges", index, "to"], {
                  message: `Edge ${edge.number} leads from \`${edge.from}\` to itself.`,
                  hint: "Name another node, or give the topic two nodes with ids of their own.",
                }),
              ]
            : [];
        const isTaken = firstByNumber.has(edge.number);
        firstByNumber.set(edge.number, index);
        const taken = isTaken
          ? [
              problemAt(name, pathway, ["edges", index, "number"], {
                message: `Two edges of this pathway have the number ${edge.number}.`,
                hint: `The next free number is ${Math.max(...pathway.data.edges.map((other) => other.number)) + 1}.`,
              }),
            ]
          : [];
        const text = `${edge.from} ${edge.relation} ${edge.to}`;
        const first = firstByText.get(text);
        if (first === undefined) firstByText.set(text, edge.number);
        const told =
          first === undefined
            ? []
            : [
                problemAt(name, pathway, ["edges", index], {
                  message: `Edge ${edge.number} says what edge ${first} says: ${text}.`,
                  hint: `Put its references into edge ${first}.`,
                }),
              ];
        return [...missing, ...loop, ...taken, ...told];
      });
    });
  },
};
