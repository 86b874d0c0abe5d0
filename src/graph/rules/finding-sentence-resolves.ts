import { problemAt, type Rule } from "../rule.ts";

const name = "finding-sentence-resolves";

/** The sentences a finding names exist, and one of them cites one of its works, unless the finding says why not. */
export const findingSentenceResolves: Rule = {
  name,
  truth: "The sentences of a finding exist in its section, and one of them cites one of its references.",
  comparesEntries: true,
  check({ content, prose }) {
    return content.findings.flatMap((finding) => {
      const { section, sentences, references, basis } = finding.data;
      const paragraphs = prose.get(section)?.paragraphs;
      if (!paragraphs) return []; // link-resolves reports it
      const sentenceById = new Map(
        paragraphs.flatMap((paragraph) => paragraph.sentences).map((sentence) => [sentence.id, sentence]),
      );
      const missing = sentences.flatMap((id, index) =>
        sentenceById.has(id)
          ? []
          : problemAt(name, finding, ["sentences", index], {
              message: `The section \`${section}\` has no sentence ${id}.`,
              hint: `Its paragraphs have ${paragraphs.map((paragraph) => paragraph.sentences.length).join(", ")} sentences; count lines from 1.`,
            }),
      );
      if (missing.length > 0 || sentences.length === 0 || basis !== "stated") return missing;
      const cited = sentences.flatMap((id) => sentenceById.get(id)?.markers.flatMap((marker) => marker.keys) ?? []);
      // Without any reference that exists there is nothing to compare; other rules have said so.
      const known = references.filter((key) => content.references.some((reference) => reference.id === key));
      if (known.length === 0 || known.some((key) => cited.includes(key))) return [];
      return problemAt(name, finding, ["sentences"], {
        message: `None of the sentences ${sentences.join(", ")} cites a reference of finding ${finding.id}.`,
        hint: "Name the sentence that does, or let `basis` say that a neighbouring one carries the citation.",
      });
    });
  },
};
