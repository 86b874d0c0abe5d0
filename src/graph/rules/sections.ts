import { problemAt, type Rule } from "../rule.ts";

/** There is exactly one article, with at least one section. */
export const reviewIsPresent: Rule = {
  name: "review-is-present",
  truth: "The content holds the article itself and at least one section.",
  needsEveryEntry: true,
  check({ content, directory }) {
    const problem = (message: string, hint: string) => ({ file: directory, line: 1, column: 1, message, hint });
    if (content.review.length === 0)
      return [problem("There is no review.yaml.", "Add it: it describes the article itself.")];
    if (content.sections.length === 0)
      return [problem("There is no section.", "Add sections/abstract.md and the others.")];
    return [];
  },
};

/** The sections are counted 1, 2, 3 … in the order of the article, so that previous and next are never in doubt. */
export const sectionOrderHolds: Rule = {
  name: "section-order-holds",
  truth: "The sections are counted from 1 without gap or repetition.",
  needsEveryEntry: true,
  check({ content }) {
    const sorted = [...content.sections].sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, "en"));
    return sorted.flatMap((section, index) => {
      const before = sorted[index - 1];
      if (section.data.order === (before?.data.order ?? 0) + 1) return [];
      const after = before ? `follows \`${before.id}\` with order ${before.data.order}` : "comes first";
      return problemAt(section, ["order"], {
        message: `The section \`${section.id}\` ${after} but has order ${section.data.order}.`,
        hint: `Give the sections the orders 1 to ${sorted.length}, each once.`,
      });
    });
  },
};

/** A section stands under an earlier top section, with only its siblings between, as headings do in print. */
export const sectionParentHolds: Rule = {
  name: "section-parent-holds",
  truth: "A section's parent is an earlier section without a parent, and nothing else stands between them.",
  check({ content }) {
    const sorted = [...content.sections].sort((a, b) => a.data.order - b.data.order);
    return sorted.flatMap((section, index) => {
      const parentId = section.data.parent;
      if (!parentId || parentId === section.id) return []; // to itself, link-resolves reports
      const parentIndex = sorted.findIndex((other) => other.id === parentId);
      const parent = sorted[parentIndex];
      if (!parent) return []; // link-resolves reports it
      const problem = (message: string, hint: string) => problemAt(section, ["parent"], { message, hint });
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
