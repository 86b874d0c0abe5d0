import { problemAt, type Rule } from "../rule.ts";

const name = "finding-has-reference";

/** A finding names the works it rests on, or says by `basis: uncited` that the article names none. */
export const findingHasReference: Rule = {
  name,
  truth: "A finding names its references, or is marked uncited and names none.",
  check({ content }) {
    return content.findings.flatMap((finding) => {
      const isUncited = finding.data.basis === "uncited";
      const hasReference = finding.data.references.length > 0;
      if (isUncited !== hasReference) return [];
      return hasReference
        ? problemAt(name, finding, ["basis"], {
            message: `Finding ${finding.id} is marked \`uncited\` but names references.`,
            hint: "Correct `basis`, or empty `references`.",
          })
        : problemAt(name, finding, ["references"], {
            message: `Finding ${finding.id} names no reference, so nobody could check it.`,
            hint: "Name the cite keys of its works, or write `basis: uncited` if the article gives none.",
          });
    });
  },
};
