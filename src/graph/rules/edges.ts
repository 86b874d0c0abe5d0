import { suggestLater } from "../../problems/find-nearest.ts";
import { nodeIdOf } from "../../schemas/pathway.ts";
import { newSentenceLookup, problemAt, type Rule } from "../rule.ts";

/** Both ends of an edge are nodes of its pathway, two different ones, and no edge is told twice. */
export const edgeEndsAtNodes: Rule = {
  name: "edge-ends-at-nodes",
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
            : problemAt(pathway, ["edges", index, end], {
                message: `Edge ${edge.number} leads ${end} \`${edge[end]}\`, which is no node of this pathway.`,
                hint: suggestLater(edge[end], nodes, "add it to `nodes`."),
              }),
        );
        const loop =
          edge.from === edge.to
            ? [
                problemAt(pathway, ["edges", index, "to"], {
                  message: `Edge ${edge.number} leads from \`${edge.from}\` to itself.`,
                  hint: "Name another node, or give the topic two nodes with ids of their own.",
                }),
              ]
            : [];
        const isTaken = firstByNumber.has(edge.number);
        firstByNumber.set(edge.number, index);
        const taken = isTaken
          ? [
              problemAt(pathway, ["edges", index, "number"], {
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
                problemAt(pathway, ["edges", index], {
                  message: `Edge ${edge.number} says what edge ${first} says: ${text}.`,
                  hint: `Put its references into edge ${first}.`,
                }),
              ];
        return [...missing, ...loop, ...taken, ...told];
      });
    });
  },
};

/** An edge names the works it rests on, or says by `basis: uncited` that the article names none. */
export const edgeHasReference: Rule = {
  name: "edge-has-reference",
  truth: "An edge names its references, or is marked uncited and names none.",
  check({ content }) {
    return content.pathways.flatMap((pathway) =>
      pathway.data.edges.flatMap((edge, index) => {
        const isUncited = edge.basis === "uncited";
        const hasReference = edge.references.length > 0;
        if (isUncited !== hasReference) return [];
        return hasReference
          ? problemAt(pathway, ["edges", index, "basis"], {
              message: `Edge ${edge.number} is marked \`uncited\` but names references.`,
              hint: "Correct `basis`, or empty `references`.",
            })
          : problemAt(pathway, ["edges", index, "references"], {
              message: `Edge ${edge.number} names no reference, so nobody could check it.`,
              hint: "Name the cite keys of its works, or write `basis: uncited` if the article gives none.",
            });
      }),
    );
  },
};

/** An edge names a sentence or a table row, and a stated edge one that cites each of its works. */
export const edgeSentenceResolves: Rule = {
  name: "edge-sentence-resolves",
  truth: "An edge stands in a sentence or a row of Table 1, and if it is stated, that place cites its references.",
  check({ content, wholeProse }) {
    const sentencesOf = newSentenceLookup(wholeProse);
    const rows = new Map(content.findings.map((finding) => [finding.data.printed?.row, finding]));
    const known = new Set(content.references.map(({ id }) => id));
    return content.pathways.flatMap((pathway) =>
      pathway.data.edges.flatMap((edge, index) => {
        const path = ["edges", index];
        const section = edge.section ?? pathway.data.section;
        const sentenceById = sentencesOf(section);
        if (!sentenceById) return []; // link-resolves reports it, or what cannot be read in it
        if (edge.sentences.length === 0 && edge.row === undefined) {
          return problemAt(pathway, path, {
            message: `Edge ${edge.number} names no place of the article.`,
            hint: "Name the `sentences` that state it, or the `row` of Table 1.",
          });
        }
        const row = edge.row === undefined ? undefined : rows.get(edge.row);
        const isThere = edge.sentences.every((id) => sentenceById.has(id)) && (edge.row === undefined || row);
        if (!isThere || edge.basis !== "stated") return []; // what is missing, link-resolves reports
        const cited = [
          ...edge.sentences.flatMap((id) => sentenceById.get(id)?.markers.flatMap((marker) => marker.keys) ?? []),
          ...(row?.data.references ?? []),
        ];
        const strangers = edge.references.filter((key) => !cited.includes(key) && known.has(key));
        return strangers.map((key) =>
          problemAt(pathway, [...path, "references", edge.references.indexOf(key)], {
            message: `Edge ${edge.number} is marked \`stated\`, but no sentence or row that it names cites \`${key}\`.`,
            hint: "Name the sentence that does, or let `basis` say that a neighboring one carries the citation.",
          }),
        );
      }),
    );
  },
};
