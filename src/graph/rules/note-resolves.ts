import { suggest } from "../../problems/find-nearest.ts";
import type { Problem } from "../../problems/problem.ts";
import { problemAt, type Rule } from "../rule.ts";

const name = "note-resolves";

/** Everything a note is about, cites or is related to exists. */
export const noteResolves: Rule = {
  name,
  truth: "Everything that a note is about, cites or is related to exists.",
  comparesEntries: true,
  check({ content, prose }) {
    const references = new Set(content.references.map((reference) => reference.id));
    const findings = new Set(content.findings.map((finding) => finding.id));
    const figures = new Set(content.figures.map((figure) => figure.id));
    const notes = new Set(content.notes.map((note) => note.id));
    return content.notes.flatMap((note) => {
      const missing = (kind: string, id: string, candidates: ReadonlySet<string>, path: PropertyKey[]): Problem[] =>
        candidates.has(id)
          ? []
          : [
              problemAt(name, note, path, {
                message: `The note speaks of the ${kind} \`${id}\`, which does not exist.`,
                hint: suggest(id, candidates, "correct the id."),
              }),
            ];
      const about = note.data.about.flatMap((place, index): Problem[] => {
        const path = ["about", index];
        if ("finding" in place) return missing("finding", String(place.finding), findings, [...path, "finding"]);
        if ("reference" in place) return missing("reference", place.reference, references, [...path, "reference"]);
        if ("figure" in place) return missing("figure", String(place.figure), figures, [...path, "figure"]);
        if (!("section" in place)) return [];
        const sentences = prose.get(place.section)?.paragraphs.flatMap((paragraph) => paragraph.sentences);
        if (!sentences) return missing("section", place.section, new Set(prose.keys()), [...path, "section"]);
        const ids = new Set(sentences.map((sentence) => sentence.id));
        return place.sentences.flatMap((id, position) =>
          missing("sentence", id, ids, [...path, "sentences", position]),
        );
      });
      const cited = [...note.data.note.matchAll(/@([a-z0-9-]+)/g)].flatMap((match) =>
        missing("reference", match[1] ?? "", references, ["note"]),
      );
      const related = note.data.relatedTo.flatMap((id, index) => missing("note", id, notes, ["relatedTo", index]));
      return [...about, ...cited, ...related];
    });
  },
};
