import type { Rule } from "../rule.ts";

/** There is exactly one article, with at least one section. */
export const reviewIsPresent: Rule = {
  name: "review-is-present",
  truth: "The content holds the article itself and at least one section.",
  comparesEntries: true,
  check({ content }) {
    const problem = (message: string, hint: string) => ({
      rule: "review-is-present",
      file: "content",
      line: 1,
      column: 1,
      message,
      hint,
    });
    if (content.review.length === 0)
      return [problem("There is no review.yaml.", "Add it: it describes the article itself.")];
    if (content.sections.length === 0)
      return [problem("There is no section.", "Add sections/abstract.md and the others.")];
    return [];
  },
};
