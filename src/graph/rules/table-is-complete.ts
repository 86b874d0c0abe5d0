import { addresses } from "../../addresses/addresses.ts";
import type { ContentEntry } from "../../source/read-content.ts";
import { formatCount } from "../../words/phrases.ts";
import { problemAt, type Rule } from "../rule.ts";

/** Findings 1 to n are the rows of Table 1 in printed order; numbers are addresses: one given up is never used again. */
export const tableIsComplete: Rule = {
  name: "table-is-complete",
  truth:
    "Finding n is row n of Table 1, for every row that the article prints; findings are numbered without a gap but for those that moved.",
  needsEveryEntry: true,
  check({ content }) {
    const article = content.review[0];
    if (!article) return [];
    const rows = article.data.table?.rows ?? 0;
    const byNumber = new Map(content.findings.map((finding) => [finding.id, finding]));
    const moved = new Set(content.moved.map(({ data }) => data.from));
    const isGivenUp = (number: number) => moved.has(addresses.finding(number));
    const isNumbered = ({ id }: ContentEntry) => /^[1-9]\d{0,4}$/.test(id); // as `ordinal` has it
    const present = content.findings.filter(isNumbered).sort((one, other) => Number(one.id) - Number(other.id));
    let count = rows;
    const skipped = present.flatMap((finding) => {
      while (count + 1 < Number(finding.id) && isGivenUp(count + 1)) count++;
      const [first, last] = [count + 1, Number(finding.id) - 1];
      count = Math.max(count, last + 1);
      if (first > last) return [];
      const isOne = first === last;
      return problemAt(finding, [], {
        message: `Before finding ${finding.id} there ${isOne ? `is no finding ${first}` : `are no findings ${first} to ${last}`}, and moved.yaml does not say why.`,
        hint: `A new one is findings/${first}.yaml; of one that was published, moved.yaml says where it is now or why it was withdrawn.`,
      });
    });
    while (isGivenUp(count + 1)) count++;
    const misnamed = content.findings
      .filter((finding) => !isNumbered(finding))
      .map((finding) =>
        problemAt(finding, [], {
          message: `The file of finding \`${finding.id}\` does not carry the next free number.`,
          hint: `The next one is ${count + 1}; a number that was given up stands in moved.yaml.`,
        }),
      );
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const others = numbers.flatMap((number) => {
      const finding = byNumber.get(String(number));
      if (!finding) {
        return number > rows
          ? []
          : problemAt(article, ["table", "rows"], {
              message: `Row ${number} of Table 1 is missing: there is no findings/${number}.yaml.`,
              hint: "Add the row as a finding with its printed cells.",
            });
      }
      const row = finding.data.printed?.row;
      if (number <= rows ? row === number : row === undefined) return [];
      return problemAt(finding, ["printed", "row"], {
        message:
          number <= rows
            ? `Finding ${number} must be row ${number} of Table 1, but ${row ? `says row ${row}` : "has no printed cells"}.`
            : article.data.table
              ? `Finding ${number} says that it is printed in Table 1, which has ${formatCount(rows, "row")}.`
              : `Finding ${number} says that it is printed in Table 1, but review.yaml names no table.`,
        hint: number <= rows ? "Correct `printed.row`." : "Remove `printed`: this finding is one of the text.",
      });
    });
    return [...skipped, ...misnamed, ...others];
  },
};
