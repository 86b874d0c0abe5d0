import type { Disagreement } from "../../graph/evidence.ts";

/** What whoever cites one side must say of the other: `The works cited disagree on breast cancer: growth.` */
export const toDisputeCaveats = (matters: readonly Disagreement[]): string[] =>
  matters.length > 0
    ? [`Disputed: works in the review disagree on ${matters.map(({ title }) => title).join("; ")}.`]
    : [];
