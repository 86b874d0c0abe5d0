import { problemAt, type Rule } from "../rule.ts";

const name = "paragraphs-are-mapped";

/** `articleParagraphs` tells for each paragraph which one of the article's it stands for, in order and without a gap. */
export const paragraphsAreMapped: Rule = {
  name,
  truth: "Each paragraph says which paragraph of the article it tells, and none of the article's is left out.",
  check({ content, prose }) {
    return content.sections.flatMap((section) => {
      const paragraphs = prose.get(section.id)?.paragraphs ?? [];
      if (paragraphs.length === 0) return []; // prose-is-paragraphs reports it
      const told = section.data.articleParagraphs;
      if (told.length !== paragraphs.length) {
        return problemAt(name, section, ["articleParagraphs"], {
          message: `The section \`${section.id}\` has ${paragraphs.length} paragraphs, but \`articleParagraphs\` maps ${told.length}.`,
          hint: "Name one number for each paragraph, repeated where one of the article's was split.",
        });
      }
      const broken = told.findIndex((number, index) => {
        const before = told[index - 1] ?? 0;
        return number !== before + 1 && (number !== before || index === 0);
      });
      if (broken < 0) return [];
      return problemAt(name, section, ["articleParagraphs", broken], {
        message: `Paragraph ${broken + 1} is mapped to ${told[broken]}, which leaves out or turns back a paragraph of the article.`,
        hint: "The numbers begin at 1 and rise by none or one.",
      });
    });
  },
};
