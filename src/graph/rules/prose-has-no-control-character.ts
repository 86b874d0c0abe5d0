import { controlCharacter } from "../../schemas/id.ts";
import { problemInProse, type Rule } from "../rule.ts";

const name = "prose-has-no-control-character";

/** What cannot be seen cannot be proofread, and no format that the site exports can hold it. Other text is held to it by its shape. */
export const proseHasNoControlCharacter: Rule = {
  name,
  truth: "Prose holds no tab and no other control character.",
  check({ content }) {
    return content.sections.flatMap((section) =>
      section.body.split(/\r?\n/).flatMap((line, index) => {
        const at = line.search(controlCharacter);
        if (at < 0) return [];
        const code = (line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
        return problemInProse(
          name,
          section,
          { line: index + 1, column: at + 1 },
          { message: `The character U+${code} cannot be seen and is not allowed in prose.`, hint: "Delete it." },
        );
      }),
    );
  },
};
