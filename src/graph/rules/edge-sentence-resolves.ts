import { problemAt, type Rule } from "../rule.ts";

const name = "edge-sentence-resolves";

/** An edge names a sentence or a table row that exists, and a stated edge one that cites one of its works. */
export const edgeSentenceResolves: Rule = {
  name,
  truth:
    "An edge stands in a sentence or a row of Table 1, and if it is stated, that place cites one of its references.",
  comparesEntries: true,
  check({ content, prose }) {
    return content.pathways.flatMap((pathway) =>
      pathway.data.edges.flatMap((edge, index) => {
        const path = ["edges", index];
        const section = edge.section ?? pathway.data.section;
        const paragraphs = prose.get(section)?.paragraphs;
        if (!paragraphs) return []; // link-resolves reports it
        if (edge.sentences.length === 0 && edge.row === undefined) {
          return problemAt(name, pathway, path, {
            message: `Edge ${edge.number} names no place of the article.`,
            hint: "Name the `sentences` that state it, or the `row` of Table 1.",
          });
        }
        const sentenceById = new Map(
          paragraphs.flatMap((paragraph) => paragraph.sentences).map((sentence) => [sentence.id, sentence]),
        );
        const row = content.findings.find((finding) => finding.data.printed?.row === edge.row);
        const missing = [
          ...edge.sentences.flatMap((id, position) =>
            sentenceById.has(id)
              ? []
              : problemAt(name, pathway, [...path, "sentences", position], {
                  message: `The section \`${section}\` has no sentence ${id}.`,
                  hint: `Its paragraphs have ${paragraphs.map((paragraph) => paragraph.sentences.length).join(", ")} sentences; count lines from 1.`,
                }),
          ),
          ...(edge.row !== undefined && !row
            ? [
                problemAt(name, pathway, [...path, "row"], {
                  message: `No finding is row ${edge.row} of Table 1.`,
                  hint: "Correct the number of the row.",
                }),
              ]
            : []),
        ];
        if (missing.length > 0 || edge.basis !== "stated" || edge.references.length === 0) return missing;
        const cited = [
          ...edge.sentences.flatMap((id) => sentenceById.get(id)?.markers.flatMap((marker) => marker.keys) ?? []),
          ...(row?.data.references ?? []),
        ];
        const strangers = edge.references.filter(
          (key) => !cited.includes(key) && content.references.some((reference) => reference.id === key),
        );
        return strangers.map((key) =>
          problemAt(name, pathway, [...path, "references", edge.references.indexOf(key)], {
            message: `Edge ${edge.number} is marked \`stated\`, but no sentence or row that it names cites \`${key}\`.`,
            hint: "Name the sentence that does, or let `basis` say that a neighboring one carries the citation.",
          }),
        );
      }),
    );
  },
};
