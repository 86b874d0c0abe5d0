import { problemAt, type Rule } from "../rule.ts";

const name = "edge-has-reference";

/** An edge names the works it rests on, or says by `basis: uncited` that the article names none. */
export const edgeHasReference: Rule = {
  name,
  truth: "An edge names its references, or is marked uncited and names none.",
  check({ content }) {
    return content.pathways.flatMap((pathway) =>
      pathway.data.edges.flatMap((edge, index) => {
        const isUncited = edge.basis === "uncited";
        const hasReference = edge.references.length > 0;
        if (isUncited !== hasReference) return [];
        return hasReference
          ? problemAt(name, pathway, ["edges", index, "basis"], {
              message: `Edge ${edge.number} is marked \`uncited\` but names references.`,
              hint: "Correct `basis`, or empty `references`.",
            })
          : problemAt(name, pathway, ["edges", index, "references"], {
              message: `Edge ${edge.number} names no reference, so nobody could check it.`,
              hint: "Name the cite keys of its works, or write `basis: uncited` if the article gives none.",
            });
      }),
    );
  },
};
