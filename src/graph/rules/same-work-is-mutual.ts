import { problemAt, type Rule } from "../rule.ts";

const name = "same-work-is-mutual";

/** Two entries of one work each say so, or a reader who opens the second would never learn of the first. */
export const sameWorkIsMutual: Rule = {
  name,
  truth: "Two entries that print the same work name each other.",
  comparesEntries: true,
  check({ content }) {
    const byNumber = new Map(content.references.map((reference) => [reference.data["citation-label"], reference]));
    return content.references.flatMap((reference) => {
      const other = byNumber.get(reference.data.custom.sameWorkAs ?? "");
      const number = reference.data["citation-label"];
      if (!other || other.data.custom.sameWorkAs === number) return [];
      return problemAt(name, reference, ["custom", "sameWorkAs"], {
        message: `Reference ${number} is said to be the same work as ${other.data["citation-label"]}, which does not say so in turn.`,
        hint: `Add \`"sameWorkAs": "${number}"\` to \`${other.id}\`, or take this one away.`,
      });
    });
  },
};
