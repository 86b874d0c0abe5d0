import { problemInProse, type Rule } from "../rule.ts";

const name = "prose-is-paragraphs";

/** A section's prose is paragraphs and nothing else; its heading comes from the front matter. */
export const proseIsParagraphs: Rule = {
  name,
  truth: "A section's prose is made of paragraphs only, and has at least one.",
  check({ content, prose }) {
    return content.sections.flatMap((section) => {
      const parsed = prose.get(section.id);
      if (!parsed) return [];
      const empty =
        parsed.paragraphs.length > 0
          ? []
          : [
              problemAtEnd(
                section,
                `The section \`${section.id}\` has no prose.`,
                "Write its text below the front matter.",
              ),
            ];
      const others = parsed.otherBlocks.map((block) =>
        problemInProse(name, section, block, {
          message: `A ${words[block.type] ?? block.type} has no place in a section's prose.`,
          hint: "Write paragraphs; the title stands in the front matter.",
        }),
      );
      return [...empty, ...others];
    });
  },
};

const words: Record<string, string> = {
  heading: "heading",
  list: "list",
  blockquote: "block quotation",
  code: "code block",
  thematicBreak: "rule",
};

function problemAtEnd(section: Parameters<typeof problemInProse>[1] & { body: string }, message: string, hint: string) {
  return problemInProse(
    name,
    section,
    { line: Math.max(1, section.body.split("\n").length), column: 1 },
    { message, hint },
  );
}
