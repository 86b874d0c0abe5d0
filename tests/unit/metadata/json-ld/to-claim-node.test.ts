import { expect, test } from "vitest";
import { toClaimNode } from "../../../../src/metadata/json-ld/record-nodes.ts";
import { linkEntries } from "../../../link-prose.ts";
import { makeFinding } from "../../../make-entry.ts";

test("what a finding does not state is no keyword of its claim", () => {
  const findings = [makeFinding(1, { models: ["not stated"] }), makeFinding(2, { models: ["in vivo"] })];
  const review = linkEntries({ findings });
  const keywords = review.findings.map(
    (finding) => toClaimNode(finding, review.article, (address) => address)["keywords"],
  );
  expect(keywords).toEqual([["promotes"], ["promotes", "in vivo"]]);
});
