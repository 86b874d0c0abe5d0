import { problemAt, type Rule } from "../rule.ts";

const name = "reference-is-cited";

/** Every work is cited by a sentence or carries a finding; else its page would have nothing to say. */
export const referenceIsCited: Rule = {
  name,
  truth: "Every reference is cited by a sentence or a finding.",
  comparesEntries: true,
  check({ content, prose }) {
    const inText = [...prose.values()].flatMap((section) =>
      section.paragraphs.flatMap((paragraph) =>
        paragraph.sentences.flatMap((sentence) => sentence.markers.flatMap((marker) => marker.keys)),
      ),
    );
    const cited = new Set([...inText, ...content.findings.flatMap((finding) => finding.data.references)]);
    return content.references
      .filter((reference) => !cited.has(reference.id))
      .map((reference) =>
        problemAt(name, reference, ["id"], {
          message: `Reference ${reference.data["citation-label"]} (\`${reference.id}\`) is cited nowhere.`,
          hint: `Cite it where the article does, as \`[@${reference.id}]\`, or name it in a finding.`,
        }),
      );
  },
};
