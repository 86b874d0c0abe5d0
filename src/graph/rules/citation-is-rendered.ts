import { problemInProse, type Rule } from "../rule.ts";

const name = "citation-is-rendered";

/** Citations stand in running text: anywhere else the renderer would leave them as typed, without a word. */
export const citationIsRendered: Rule = {
  name,
  truth: "A citation stands where it will be rendered: in running text.",
  check({ content, prose }) {
    return content.sections.flatMap((section) =>
      (prose.get(section.id)?.strayMarkers ?? []).map((marker) =>
        problemInProse(name, section, marker, {
          message: `The citation \`${marker.raw}\` stands inside ${marker.inside}, where no citation is rendered.`,
          hint: "Move it out into the running text.",
        }),
      ),
    );
  },
};
