import { suggest } from "../../problems/find-nearest.ts";
import { problemInProse, type Rule } from "../rule.ts";

const name = "citation-resolves";

/** Every cite key in prose names an entry of references.json. */
export const citationResolves: Rule = {
  name,
  truth: "Every citation names an entry of references.json.",
  comparesEntries: true,
  check({ content, prose }) {
    const keys = new Set(content.references.map((reference) => reference.id));
    return content.sections.flatMap((section) =>
      (prose.get(section.id)?.paragraphs ?? [])
        .flatMap((paragraph) => paragraph.sentences.flatMap((sentence) => sentence.markers))
        .flatMap((marker) =>
          marker.keys
            .filter((key) => !keys.has(key))
            .map((key) =>
              problemInProse(
                name,
                section,
                { line: marker.line, column: marker.column + marker.raw.indexOf(`@${key}`) },
                {
                  message: `The citation \`@${key}\` has no entry in references.json.`,
                  hint: suggest(key, keys, "add the work to references.json."),
                },
              ),
            ),
        ),
    );
  },
};
