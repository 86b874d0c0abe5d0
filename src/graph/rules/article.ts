import { suggest } from "../../problems/find-nearest.ts";
import { findDuplicates } from "../lookups.ts";
import { problemAt, type Rule } from "../rule.ts";

/** What an article calls all of its authors at once. */
const everyone = "all authors";

/** Authors, affiliations and contributions of the article name one another. */
export const authorsAgree: Rule = {
  name: "authors-agree",
  truth: "Every affiliation and every contribution of the article is that of an author, and all of them exist.",
  check({ content }) {
    return content.review.flatMap((article) => {
      const { authors, affiliations, contributions } = article.data;
      const numbers = new Set(affiliations.map(({ number }) => number));
      const twice = findDuplicates([...affiliations.entries()], ([, { number }]) => String(number)).map(
        ([, [index, { number }]]) =>
          problemAt(article, ["affiliations", index, "number"], {
            message: `Two affiliations have the number ${number}.`,
            hint: "Number them as printed.",
          }),
      );
      const homeless = authors.flatMap((author, index) =>
        author.affiliations.flatMap((number, position) =>
          numbers.has(number)
            ? []
            : problemAt(article, ["authors", index, "affiliations", position], {
                message: `${author.given} ${author.family} is said to be of affiliation ${number}, which is not listed.`,
                hint: `The article lists ${[...numbers].join(", ")}.`,
              }),
        ),
      );
      const named = new Set(authors.flatMap((author) => author.affiliations));
      const empty = affiliations.flatMap(({ number }, index) =>
        named.has(number)
          ? []
          : problemAt(article, ["affiliations", index], {
              message: `No author is of affiliation ${number}.`,
              hint: "Add the number to its authors, or remove the affiliation.",
            }),
      );
      const initials = new Set([
        everyone,
        ...authors.map(({ initials: first, family }) => `${first}${family.charAt(0)}`),
      ]);
      const strangers = contributions.flatMap((contribution, index) =>
        contribution.authors.flatMap((name, position) =>
          initials.has(name)
            ? []
            : problemAt(article, ["contributions", index, "authors", position], {
                message: `No author of the article has the initials \`${name}\`.`,
                hint: suggest(name, initials, `the authors are ${[...initials].join(", ")}.`),
              }),
        ),
      );
      return [...twice, ...homeless, ...empty, ...strangers];
    });
  },
};
