import { findGarbled } from "../../schemas/garbled.ts";
import {
  nameCode,
  pastedSign,
  strayLetter,
  unseenCharacter,
  wordPastedSign,
  wordStrayLetter,
} from "../../schemas/fields.ts";
import { capitalize } from "../../words/phrases.ts";
import { listProse, problemAt, problemInProse, type Rule } from "../rule.ts";

/** What cannot be seen cannot be proofread, and no format that the site exports can hold it. Other text is held to it by its shape. */
export const proseHasNoControlCharacter: Rule = {
  name: "prose-has-no-control-character",
  truth: "Prose holds no tab and nothing else that cannot be seen, nor its number.",
  check(input) {
    return listProse(input).flatMap(({ section, sentences }) => {
      // What is written by its number, as `&#x200B;`, stands on the page as well.
      const byLine = new Map(sentences.map(({ line, text }) => [line, text]));
      return section.body.split(/\r?\n/).flatMap((line, index) => {
        const isWritten = unseenCharacter.test(line);
        const shown = isWritten ? line : (byLine.get(index + 1) ?? "");
        const found = shown.search(unseenCharacter);
        if (found < 0) return [];
        const at = isWritten ? found : Math.max(0, line.search(/&#?\w+;/));
        return problemInProse(
          section,
          { line: index + 1, column: at + 1 },
          {
            message: `The character ${nameCode(shown.slice(found))} cannot be seen and is not allowed in prose.`,
            hint: /[\t\r]/.test(shown.charAt(found)) ? "Put a space in its place." : "Delete it.",
          },
        );
      });
    });
  },
};

/** What is said of a letter that was saved in one encoding and opened in another, and what to do. */
const wordGarbledProse = ({ raw, meant }: { raw: string; meant: string }) =>
  [
    `\`${raw}\` stands here for \`${meant}\`, which was saved in one encoding and opened in another.`,
    "Type it anew, here and wherever the same program wrote.",
  ] as const;

/** A word of letters that only look alike is found by nobody. Other text is held to it by its shape. */
export const proseIsOfOneAlphabet: Rule = {
  name: "prose-is-of-one-alphabet",
  truth: "No word of the prose holds letters that look like the Latin ones, or signs in the place of others.",
  check({ content }) {
    return content.sections.flatMap((section) =>
      section.body.split(/\r?\n/).flatMap((line, index) => {
        const problem = (at: number, message: string, hint: string) =>
          problemInProse(section, { line: index + 1, column: at + 1 }, { message, hint });
        // Of a space within a citation, the rule on these tells.
        const plain = line.replace(/\[[^\][]*@[^\][]*\]/g, (marker) => ".".repeat(marker.length));
        const garbled = findGarbled(line);
        const [stray, pasted] = [line.search(strayLetter), plain.search(pastedSign)];
        return [
          ...(garbled ? [problem(garbled.at, ...wordGarbledProse(garbled))] : []),
          ...(stray < 0 ? [] : [problem(stray, `${wordStrayLetter(line)}.`, "Retype it as a Latin letter.")]),
          ...(pasted < 0
            ? []
            : [
                problem(pasted, "A sign stands here in the place of another.", `${capitalize(wordPastedSign(plain))}.`),
              ]),
        ];
      }),
    );
  },
};

/** Prose is Markdown only: raw HTML would slip past every check of what a page may hold. */
export const proseHasNoHtml: Rule = {
  name: "prose-has-no-html",
  truth: "Prose holds no raw HTML.",
  shapesProse: true,
  check(input) {
    return listProse(input).flatMap(({ section, prose }) =>
      prose.rawHtml.map((place) =>
        problemInProse(section, place, {
          message: "Raw HTML is not allowed in prose.",
          hint: "Say it in Markdown. A literal `<` is written `\\<`.",
        }),
      ),
    );
  },
};

/** A section's prose is paragraphs and nothing else; its heading comes from the front matter. */
export const proseIsParagraphs: Rule = {
  name: "prose-is-paragraphs",
  truth: "A section's prose is made of paragraphs only, and has at least one.",
  shapesProse: true,
  check(input) {
    return listProse(input).flatMap(({ section, prose }) => {
      const end = { line: Math.max(1, section.body.split("\n").length), column: 1 };
      const empty = problemInProse(section, end, {
        message: `The section \`${section.id}\` has no prose.`,
        hint: "Write its text below the front matter.",
      });
      const others = prose.otherBlocks.map((block) =>
        problemInProse(section, block, {
          message: `A ${words[block.type] ?? block.type} has no place in a section's prose.`,
          hint: "Write paragraphs; the title stands in the front matter.",
        }),
      );
      return prose.paragraphs.length > 0 ? others : [empty, ...others];
    });
  },
};

const words: Record<string, string> = {
  heading: "heading",
  list: "list",
  blockquote: "block quotation",
  code: "code block",
  thematicBreak: "rule",
  definition: "definition of a link",
};

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** One line is one sentence, so that references can quote exactly the sentence that cites them. */
export const sentenceHasItsLine: Rule = {
  name: "sentence-has-its-line",
  truth: "Every line of prose is one whole sentence.",
  shapesProse: true,
  check(input) {
    return listProse(input).flatMap(({ section, sentences }) =>
      sentences.flatMap((sentence) => {
        // Markers are no words; without them the segmenter sees the sentence as a reader does.
        const text = sentence.text.replace(/\s*\[[^\][]*@[^\][]*\]/g, "").trim();
        if (!/[.?!]["”’)]*$/.test(text)) {
          return problemInProse(section, sentence, {
            message: `This line ends within a sentence: “…${text.slice(-30)}”.`,
            hint: "Begin a new line only after a full stop, and end every line with one.",
          });
        }
        const count = [...segmenter.segment(text)].length;
        if (count === 1) return [];
        return problemInProse(section, sentence, {
          message: `This line holds ${count} sentences: “${text.slice(0, 40)}…”.`,
          hint: "Begin a new line after each full stop; avoid abbreviations with a stop, such as “et al.”.",
        });
      }),
    );
  },
};

/** `articleParagraphs` tells for each paragraph which one of the article's it stands for, in order and without a gap. */
export const paragraphsAreMapped: Rule = {
  name: "paragraphs-are-mapped",
  truth: "Each paragraph says which paragraph of the article it tells, and none of the article's is left out.",
  shapesProse: true,
  check(input) {
    return listProse(input).flatMap(({ section, prose: { paragraphs } }) => {
      if (paragraphs.length === 0) return []; // prose-is-paragraphs reports it
      const told = section.data.articleParagraphs;
      if (told.length !== paragraphs.length) {
        return problemAt(section, ["articleParagraphs"], {
          message: `The section \`${section.id}\` has ${paragraphs.length} paragraphs, but \`articleParagraphs\` maps ${told.length}.`,
          hint: "Name one number for each paragraph, repeated where one of the article's was split.",
        });
      }
      const broken = told.findIndex((number, index) => {
        const before = told[index - 1] ?? 0;
        return number !== before + 1 && (number !== before || index === 0);
      });
      if (broken < 0) return [];
      return problemAt(section, ["articleParagraphs", broken], {
        message: `Paragraph ${broken + 1} is mapped to ${told[broken]}, which leaves out or turns back a paragraph of the article.`,
        hint: "The numbers begin at 1 and rise by none or one.",
      });
    });
  },
};
