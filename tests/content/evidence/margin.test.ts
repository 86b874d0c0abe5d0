import { expect, test } from "vitest";
import { countTitlesBeside, layOutMargin } from "../../../src/evidence/margin.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

const { sections } = linkRealWithNotes();
const paragraphs = sections.flatMap((section) =>
  section.paragraphs.map((paragraph) => ({
    paragraph,
    findings: section.findings.filter((finding) => finding.paragraph === paragraph),
  })),
);

test("every finding stands once beside its paragraph, told or folded", () => {
  for (const { paragraph, findings } of paragraphs) {
    const { told, folded } = layOutMargin(findings, paragraph);
    const all = [...told, ...folded].flatMap((group) => group.findings);
    expect(all.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(findings.map(({ number }) => number));
  }
});

test("those that share a ring have one sentence, one effect and the same works", () => {
  for (const { paragraph, findings } of paragraphs) {
    const { told, folded } = layOutMargin(findings, paragraph);
    for (const group of [...told, ...folded]) {
      for (const finding of group.findings) {
        expect(finding.sentences).toContain(group.sentence);
        expect(finding.effect).toBe(group.effect);
        expect(finding.references).toEqual(group.findings[0]?.references);
      }
    }
  }
});

test("no more are told than the paragraph is high, and one that alone would be hidden is told", () => {
  let folded = 0;
  for (const { paragraph, findings } of paragraphs) {
    const most = countTitlesBeside(paragraph);
    const count = layOutMargin(findings, paragraph).told.flatMap((group) => group.findings).length;
    folded += findings.length - count;
    expect(most).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(most + 1);
    expect(findings.length - count).not.toBe(1);
  }
  expect(folded).toBeGreaterThan(0);
});
