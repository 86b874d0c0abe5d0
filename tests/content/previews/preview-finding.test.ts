import { describe, expect, test } from "vitest";
import { isOfMsc, originOf } from "../../../src/evidence/sides.ts";
import { previewFinding } from "../../../src/previews/preview-finding.ts";
import { linkEntries, linkRealWithNotes } from "../../link-prose.ts";
import { makeFinding, makeNote } from "../../make-entry.ts";

const toHref = (address: string) => `/base${address}`;

test("a finding says what, with which effect, on which works, and how many notes are about it", () => {
  const { findings } = linkEntries({
    findings: [makeFinding(1, { title: "One", references: ["zhu2012"], sentences: ["p1s1"] })],
    notes: [makeNote("doubt", { title: "A doubt", about: [{ finding: 1 }] })],
  });
  const [preview] = findings.map((finding) => previewFinding(finding, toHref));
  expect(preview).toMatchObject({
    address: "/base/findings/1/",
    name: "finding 1",
    label: "Finding 1 · Abstract",
    effect: "promotes",
    title: "One",
    count: "Stated in 1 sentence · 1 note",
  });
  expect(preview?.lines?.map(({ mark, address }) => [mark, address])).toEqual([[1, "/base/references/1/"]]);
});

describe("of the real review", () => {
  const previews = linkRealWithNotes().findings.map((finding) => ({
    finding,
    preview: previewFinding(finding, toHref),
  }));

  test("a row of the table names its row", () => {
    for (const { finding, preview } of previews) {
      const { printed, number, section } = finding;
      expect(preview.label).toBe(`Finding ${number} · ${printed ? `Table 1, row ${printed.row}` : section.title}`);
    }
  });

  test("what no sentence states stands in the table only", () => {
    const silent = previews.filter(({ finding }) => finding.sentences.length === 0);
    expect(silent.length).toBeGreaterThan(0);
    for (const { finding, preview } of silent) {
      expect(finding.printed).toBeDefined();
      expect(preview.count).toMatch(/^Stands in Table 1 only( · |$)/);
    }
  });

  test("what is not about vesicles of MSCs says whose they are, for another wall", () => {
    const others = previews.filter(({ preview }) => preview.origin !== undefined);
    expect(others.map(({ finding }) => finding.number)).toEqual(
      previews.filter(({ finding }) => !isOfMsc(finding)).map(({ finding }) => finding.number),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const { finding, preview } of others) expect(preview.origin).toBe(originOf(finding));
  });

  test("every work has its ring and is named by author, year and journal", () => {
    for (const { finding, preview } of previews) {
      const works = (preview.lines ?? []).filter(({ mark }) => typeof mark === "number");
      expect(works.map(({ mark }) => mark)).toEqual(finding.references.map(({ number }) => number));
      for (const { text } of works) expect(text).toMatch(/^\p{L}.+, (19|20)\d\d, \S/u);
    }
  });
});
