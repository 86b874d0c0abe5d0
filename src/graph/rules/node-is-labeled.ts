import { label } from "../../schemas/pathway.ts";
import { problemAt, type Rule } from "../rule.ts";

const name = "node-is-labeled";

/** What is written in a node fits and holds no sign that Mermaid would read; a topic's name may need a shorter label. */
export const nodeIsLabeled: Rule = {
  name,
  truth: "A node without a label of its own stands for a topic whose name can be drawn.",
  comparesEntries: true,
  check({ content }) {
    return content.pathways.flatMap((pathway) =>
      pathway.data.nodes.flatMap((node, index) => {
        const topic = content.topics.find(({ id }) => id === node.topic);
        if (node.label !== undefined || !topic) return [];
        const fault = label.safeParse(topic.data.name).error?.issues[0]?.message;
        if (fault === undefined) return [];
        return problemAt(name, pathway, ["nodes", index, "topic"], {
          message: `The name of this topic, “${topic.data.name}”, cannot be drawn: it ${fault}.`,
          hint: "Give the node a `label`.",
        });
      }),
    );
  },
};
