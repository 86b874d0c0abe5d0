import { problemAt, type Rule } from "../rule.ts";

const name = "section-parent-holds";

/** A section stands under an earlier top section, with only its siblings between, as headings do in print. */
export const sectionParentHolds: Rule = {
  name,
  truth: "A section's parent is an earlier section without a parent, and nothing else stands between them.",
  comparesEntries: true,
  check({ content }) {
    const sorted = [...content.sections].sort((a, b) => a.data.order - b.data.order);
    return sorted.flatMap((section, index) => {
      const parentId = section.data.parent;
      if (!parentId) return [];
      const parentIndex = sorted.findIndex((other) => other.id === parentId);
      const parent = sorted[parentIndex];
      if (!parent) return []; // link-resolves reports it
      const problem = (message: string, hint: string) => problemAt(name, section, ["parent"], { message, hint });
      if (parentIndex >= index) {
        return problem(
          `The section \`${section.id}\` stands under \`${parentId}\`, which does not come before it.`,
          "Correct `parent`, or the `order` of the two.",
        );
      }
      if (parent.data.parent) {
        return problem(
          `The section \`${section.id}\` stands under \`${parentId}\`, which itself stands under \`${parent.data.parent}\`.`,
          "The article has two levels of headings; name the upper one.",
        );
      }
      const stranger = sorted.slice(parentIndex + 1, index).find((other) => other.data.parent !== parentId);
      if (!stranger) return [];
      return problem(
        `The section \`${stranger.id}\` stands between \`${section.id}\` and its parent \`${parentId}\`.`,
        "Correct `order`, or give both the same parent.",
      );
    });
  },
};
