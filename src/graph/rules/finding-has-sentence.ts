import { problemAt, type Rule } from "../rule.ts";

const name = "finding-has-sentence";

/** A finding of the text names the sentences that state it; only a row of the table may stand without one. */
export const findingHasSentence: Rule = {
  name,
  truth: "Every finding names the sentence that states it, unless it is printed in Table 1.",
  check({ content }) {
    return content.findings
      .filter((finding) => finding.data.sentences.length === 0 && !finding.data.printed)
      .map((finding) =>
        problemAt(name, finding, ["sentences"], {
          message: `Finding ${finding.id} names no sentence that states it.`,
          hint: `Name it as \`sentences: [p2s3]\`, counted in sections/${finding.data.section}.md.`,
        }),
      );
  },
};
