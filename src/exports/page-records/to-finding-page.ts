import { addresses } from "../../addresses.ts";
import type { Disagreement } from "../../graph/evidence.ts";
import { isRetracted } from "../../graph/is-faulted.ts";
import type { Finding } from "../../graph/review.types.ts";
import type { Article } from "../../schemas/review.ts";
import type { ToUrl } from "../json-ld/json-ld-node.ts";
import { toClaimNode } from "../json-ld/to-claim-node.ts";
import { getPageFiles } from "../page-files.ts";
import type { PageRecord } from "../page-record.ts";
import { toDisputeCaveats } from "./to-dispute-caveats.ts";

/** The page of a finding. */
export function toFindingPage(
  finding: Finding,
  article: Article,
  disagreements: readonly Disagreement[],
  toUrl: ToUrl,
): PageRecord {
  const { number, references } = finding;
  const address = addresses.finding(number);
  const takesSide = (matter: Disagreement) =>
    matter.promoting.includes(finding) || matter.suppressing.includes(finding);
  const retracted = references.filter(isRetracted).map((reference) => reference.number);
  return {
    kind: "finding",
    address,
    title: `Finding ${number}: ${finding.title}`,
    description: finding.statement,
    caveats: [
      ...toDisputeCaveats(disagreements.filter(takesSide)),
      ...(references.length === 0 ? ["The article states this without a reference."] : []),
      ...(retracted.length > 0 ? [`It rests on a paper reported retracted: reference ${retracted.join(", ")}.`] : []),
    ],
    about: toClaimNode(finding, article, toUrl),
    alternates: getPageFiles("finding", address),
  };
}
