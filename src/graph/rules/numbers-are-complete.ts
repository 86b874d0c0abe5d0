import { findDuplicates } from "../find-duplicates.ts";
import { problemAt, type Rule } from "../rule.ts";

const name = "numbers-are-complete";

/** The references carry the article's numbers, each exactly once, from 1 to the count that review.yaml gives. */
export const numbersAreComplete: Rule = {
  name,
  truth: "The references are numbered from 1 to the article's count, without gap or repetition.",
  comparesEntries: true,
  check({ content }) {
    const article = content.review[0];
    if (!article) return [];
    const count = article.data.referenceCount;
    const numberOf = (entry: (typeof content.references)[number]) => entry.data["citation-label"];
    const repeated = findDuplicates(content.references, numberOf).map(([first, again]) =>
      problemAt(name, again, ["citation-label"], {
        message: `The number ${numberOf(again)} is taken already, by \`${first.id}\`.`,
        hint: "Numbers are the article's own; look the work up in its reference list.",
      }),
    );
    const beyond = content.references
      .filter((entry) => Number(numberOf(entry)) > count)
      .map((entry) =>
        problemAt(name, entry, ["citation-label"], {
          message: `The number ${numberOf(entry)} is beyond the ${count} references that the article has.`,
          hint: "Correct the number, or `referenceCount` in review.yaml.",
        }),
      );
    const present = new Set(content.references.map(numberOf));
    const missing = Array.from({ length: count }, (_, index) => String(index + 1)).filter(
      (number) => !present.has(number),
    );
    const gap = missing.map((number) =>
      problemAt(name, article, ["referenceCount"], {
        message: `Reference ${number} of ${count} is missing from references.json.`,
        hint: `Add the work whose \`citation-label\` is "${number}".`,
      }),
    );
    return [...repeated, ...beyond, ...gap];
  },
};
