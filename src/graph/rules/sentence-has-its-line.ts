import { problemInProse, type Rule } from "../rule.ts";

const name = "sentence-has-its-line";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** One line is one sentence, so that references can quote exactly the sentence that cites them. */
export const sentenceHasItsLine: Rule = {
  name,
  truth: "Every line of prose is one whole sentence.",
  check({ content, prose }) {
    return content.sections.flatMap((section) =>
      (prose.get(section.id)?.paragraphs ?? [])
        .flatMap((paragraph) => paragraph.sentences)
        .flatMap((sentence) => {
          // Markers are no words; without them the segmenter sees the sentence as a reader does.
          const text = sentence.text.replace(/\s*\[[^\][]*@[^\][]*\]/g, "").trim();
          if (!/[.?!]["”’)]*$/.test(text)) {
            return problemInProse(name, section, sentence, {
              message: `This line ends within a sentence: “…${text.slice(-30)}”.`,
              hint: "Begin a new line only after a full stop, and end every line with one.",
            });
          }
          const count = [...segmenter.segment(text)].length;
          if (count === 1) return [];
          return problemInProse(name, section, sentence, {
            message: `This line holds ${count} sentences: “${text.slice(0, 40)}…”.`,
            hint: "Begin a new line after each full stop; avoid abbreviations with a stop, such as “et al.”.",
          });
        }),
    );
  },
};
