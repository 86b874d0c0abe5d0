import { findDuplicates } from "../lookups.ts";
import { problemAt, type Rule } from "../rule.ts";

const identifierFields = ["DOI", "PMID", "PMCID"] as const;

/** An identifier names one work; two entries that carry it print the same work, and must say so. */
export const identifierIsUnique: Rule = {
  name: "identifier-is-unique",
  truth: "No two entries carry one identifier, unless they name each other as the same work.",
  check({ content }) {
    return identifierFields.flatMap((field) => {
      const carrying = content.references.filter(({ data }) => data[field] !== undefined);
      return findDuplicates(carrying, ({ data }) => data[field]?.toLowerCase() ?? "")
        .filter(([first, again]) => again.data.custom.sameWorkAs !== first.data["citation-label"])
        .map(([first, again]) =>
          problemAt(again, [field], {
            message: `The ${field} ${again.data[field]} is that of \`${first.id}\`, too.`,
            hint: "Look both up. Where they print the same work, say so in `custom.sameWorkAs` of each.",
          }),
        );
    });
  },
};

/** What an entry says of its identifiers and the identifiers it carries tell the same. */
export const identifiersAgree: Rule = {
  name: "identifiers-agree",
  truth: "An entry whose identifiers were found or derived carries one; an entry without a known one carries none.",
  check({ content }) {
    return content.references.flatMap((reference) => {
      const { status } = reference.data.custom.identifiers;
      const carried = identifierFields.filter((field) => reference.data[field] !== undefined);
      if ((status === "none") === (carried.length === 0)) return [];
      return problemAt(reference, ["custom", "identifiers", "status"], {
        message:
          status === "none"
            ? `No identifier is said to be known, but the entry carries a ${carried.join(" and a ")}.`
            : `An identifier is said to have been ${status}, but the entry carries none.`,
        hint:
          status === "none"
            ? "Say whether it was `found` or `derived`, and where; or remove it."
            : "Add it as `DOI`, `PMID` or `PMCID`; or say `none`.",
      });
    });
  },
};
