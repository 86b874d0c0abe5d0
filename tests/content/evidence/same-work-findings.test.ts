import { describe, expect, test } from "vitest";
import { findSameWorkFindings } from "../../../src/evidence/related.ts";
import { linkEntries, linkReal } from "../../link-prose.ts";
import { makeFinding } from "../../make-entry.ts";

const findings = [
  makeFinding(1, { references: ["zhu2012", "ji2015"] }),
  makeFinding(2, { references: ["ji2015", "zhu2012"] }),
  makeFinding(3, { references: ["gu2016"] }),
  makeFinding(4, { references: ["ji2015"] }),
  makeFinding(5, { references: ["wang2014a"] }),
  makeFinding(6, { basis: "uncited" }),
  makeFinding(7, { basis: "uncited" }),
];
const othersOf = (settings = {}) =>
  linkEntries({ findings }, settings).findings.map((finding) =>
    findSameWorkFindings(finding).map(({ number }) => number),
  );

describe("findings on the same work", () => {
  test("are the others that rest on one of its works, each once and by number", () => {
    expect(othersOf()).toEqual([[2, 4], [1, 4], [], [1, 2], [], [], []]);
  });

  test("are found under the other number of the work, too", () => {
    expect(othersOf({ hasSameWork: true })).toEqual([[2, 3, 4], [1, 3, 4], [1, 2], [1, 2], [], [], []]);
  });

  test("are mutual", () => {
    for (const finding of linkReal().findings) {
      for (const other of findSameWorkFindings(finding)) expect(findSameWorkFindings(other)).toContain(finding);
    }
  });
});
