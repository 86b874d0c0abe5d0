import { problemAt, type Rule } from "../rule.ts";

const name = "finding-is-drawn";

/** A finding that a pathway claims to draw shares a work with one of its edges, or, where nothing is cited, a sentence. */
export const findingIsDrawn: Rule = {
  name,
  truth: "A finding that a pathway draws shares a reference or a sentence with one of its edges.",
  comparesEntries: true,
  check({ content }) {
    return content.pathways.flatMap((pathway) =>
      pathway.data.findings.flatMap((number, index) => {
        const finding = content.findings.find(({ id }) => id === String(number))?.data;
        if (!finding) return []; // link-resolves reports it
        const isShared = pathway.data.edges.some(
          (edge) =>
            edge.references.some((key) => finding.references.includes(key)) ||
            ((edge.section ?? pathway.data.section) === finding.section &&
              edge.sentences.some((id) => finding.sentences.includes(id))),
        );
        if (isShared) return [];
        return problemAt(name, pathway, ["findings", index], {
          message: `No edge rests on a work or a sentence of finding ${number}.`,
          hint: "Draw it, or take its number away.",
        });
      }),
    );
  },
};
