import { suggestLater } from "../../problems/find-nearest.ts";
import { label, nodeIdOf } from "../../schemas/pathway.ts";
import { byId } from "../lookups.ts";
import { problemAt, type Rule } from "../rule.ts";

/** A node has an id of its own, is joined by an edge or holds a node, and stands in a cell or in none. */
export const nodeHasItsPlace: Rule = {
  name: "node-has-its-place",
  truth: "A node has an id of its own, has an edge or holds another node, and is held by a cell only.",
  check({ content }) {
    return content.pathways.flatMap((pathway) => {
      const { nodes, edges } = pathway.data;
      const ids = nodes.map(nodeIdOf);
      const cells = new Set(nodes.filter((node) => node.shape === "cell").map(nodeIdOf));
      const ends = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
      return nodes.flatMap((node, index) => {
        const id = nodeIdOf(node);
        const twice =
          ids.indexOf(id) === index
            ? []
            : [
                problemAt(pathway, ["nodes", index, node.id ? "id" : "topic"], {
                  message: `Two nodes of this pathway are called \`${id}\`.`,
                  hint: "Give one of them an `id` of its own.",
                }),
              ];
        const lone =
          ends.has(id) || nodes.some((other) => other.within === id)
            ? []
            : [
                problemAt(pathway, ["nodes", index], {
                  message: `No edge reaches the node \`${id}\`, and it holds none.`,
                  hint: "Add an edge, or remove the node.",
                }),
              ];
        const { within } = node;
        const misplaced =
          within === undefined || (cells.has(within) && within !== id && node.shape !== "cell")
            ? []
            : [
                problemAt(pathway, ["nodes", index, "within"], {
                  message:
                    node.shape === "cell"
                      ? `The cell \`${id}\` cannot stand within another node.`
                      : `The node \`${id}\` stands within \`${within}\`, which is no cell of this pathway.`,
                  hint:
                    node.shape === "cell"
                      ? "Remove `within`."
                      : suggestLater(within, cells, "name a node whose shape is cell."),
                }),
              ];
        return [...twice, ...lone, ...misplaced];
      });
    });
  },
};

/** What is written in a node fits and holds no sign that Mermaid would read; a topic's name may need a shorter label. */
export const nodeIsLabeled: Rule = {
  name: "node-is-labeled",
  truth: "A node without a label of its own stands for a topic whose name can be drawn.",
  check({ content }) {
    const topicById = byId(content.topics);
    return content.pathways.flatMap((pathway) =>
      pathway.data.nodes.flatMap((node, index) => {
        const topic = topicById.get(node.topic);
        if (node.label !== undefined || !topic) return [];
        const fault = label.safeParse(topic.data.name).error?.issues[0]?.message;
        if (fault === undefined) return [];
        return problemAt(pathway, ["nodes", index, "topic"], {
          message: `The name of this topic, “${topic.data.name}”, cannot be drawn: it ${fault}.`,
          hint: "Give the node a `label`.",
        });
      }),
    );
  },
};
