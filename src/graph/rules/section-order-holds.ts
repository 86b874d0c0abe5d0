import { problemAt, type Rule } from "../rule.ts";

const name = "section-order-holds";

/** The sections are counted 1, 2, 3 … in the order of the article, so that previous and next are never in doubt. */
export const sectionOrderHolds: Rule = {
  name,
  truth: "The sections are counted from 1 without gap or repetition.",
  comparesEntries: true,
  check({ content }) {
    const sorted = [...content.sections].sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, "en"));
    return sorted.flatMap((section, index) => {
      const before = sorted[index - 1];
      if (section.data.order === (before?.data.order ?? 0) + 1) return [];
      const after = before ? `follows \`${before.id}\` with order ${before.data.order}` : "comes first";
      return problemAt(name, section, ["order"], {
        message: `The section \`${section.id}\` ${after} but has order ${section.data.order}.`,
        hint: `Give the sections the orders 1 to ${sorted.length}, each once.`,
      });
    });
  },
};
