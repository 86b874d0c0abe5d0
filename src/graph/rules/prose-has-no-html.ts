import { problemInProse, type Rule } from "../rule.ts";

const name = "prose-has-no-html";

/** Prose is Markdown only: raw HTML would slip past every check of what a page may hold. */
export const proseHasNoHtml: Rule = {
  name,
  truth: "Prose holds no raw HTML.",
  check({ content, prose }) {
    return content.sections.flatMap((section) =>
      (prose.get(section.id)?.rawHtml ?? []).map((place) =>
        problemInProse(name, section, place, {
          message: "Raw HTML is not allowed in prose.",
          hint: "Say it in Markdown. A literal `<` is written `\\<`.",
        }),
      ),
    );
  },
};
