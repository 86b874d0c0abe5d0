import { problemAt, type Rule } from "../rule.ts";

const name = "printed-reference-agrees";

/** A table row's cite key is the work whose number the row prints. */
export const printedReferenceAgrees: Rule = {
  name,
  truth: "The reference of a table row is the one whose number the row prints.",
  comparesEntries: true,
  check({ content }) {
    const numberByKey = new Map(
      content.references.map((reference) => [reference.id, reference.data["citation-label"]]),
    );
    return content.findings.flatMap((finding) => {
      const printed = finding.data.printed?.reference;
      if (!printed) return [];
      const named = finding.data.references.map((key) => numberByKey.get(key)).filter((number) => number !== undefined);
      if (named.length === 0 || `[${named.join(", ")}]` === printed) return [];
      return problemAt(name, finding, ["printed", "reference"], {
        message: `Row ${finding.id} prints ${printed}, but \`references\` names ${named.join(", ")}.`,
        hint: "Correct the one that differs from the article.",
      });
    });
  },
};
