import { describe, expect, test } from "vitest";
import type { Reference } from "../../../src/graph/review.types.ts";
import { nameWork, previewReference } from "../../../src/previews/preview-reference.ts";
import { linkEntries, linkRealWithNotes } from "../../link-prose.ts";
import { makeFinding, makeNote } from "../../make-entry.ts";

const toHref = (address: string) => `/base${address}`;
const find = (references: readonly Reference[], number: number): Reference => {
  const found = references.find((reference) => reference.number === number);
  if (!found) throw new Error(`no reference ${number}`);
  return found;
};

describe("a reference of the smallest review", () => {
  const { references } = linkEntries({
    findings: [
      makeFinding(1, { title: "One", references: ["zhu2012"], sentences: ["p1s1"] }),
      makeFinding(2, { title: "Two", references: ["zhu2012"], sentences: ["p1s1"], effect: "suppresses" }),
    ],
    notes: [
      makeNote("plain", { title: "Printed askew", about: [{ reference: "zhu2012" }] }),
      makeNote("record", { title: "Withdrawn", about: [{ reference: "zhu2012" }], status: "retracted" }),
    ],
  });
  const preview = previewReference(find(references, 1), toHref);

  test("leads to its page under the base path", () => {
    expect(preview.address).toBe("/base/references/1/");
    expect(preview.name).toBe("reference 1");
  });

  test("names its findings by their titles, with their effects, in their order", () => {
    expect(preview.lines?.slice(1)).toEqual([
      { mark: "promotes", text: "One", address: "/base/findings/1/" },
      { mark: "suppresses", text: "Two", address: "/base/findings/2/" },
    ]);
  });

  test("says first what the record says of it, and only counts other notes", () => {
    expect(preview.lines?.[0]).toEqual({
      mark: "note",
      text: "reported retracted: Withdrawn",
      address: "/base/notes/#record",
    });
  });

  test("counts sentences and notes, and lists every place that cites it", () => {
    expect(preview.count).toBe("Cited in 3 sentences · 2 notes");
    expect(preview.places).toEqual([
      "/base/sections/abstract/#cite-1-1",
      "/base/sections/abstract/#cite-1-2",
      "/base/sections/tumor-growth/#cite-1-1",
    ]);
  });
});

test("a work is named by its first author, with others if it has or the article cuts some", () => {
  const [reference] = linkEntries({}).references;
  if (!reference) throw new Error("the smallest review has no work");
  const { entry } = reference;
  const name = (author: typeof entry.author, authorsTruncated?: true) =>
    nameWork({ ...reference, entry: { ...entry, author, custom: { ...entry.custom, authorsTruncated } } });
  const [one, other] = [{ family: "Muster", given: "C" }, { literal: "A Group" }];
  const rest = ", 2012, Cancer Lett";
  expect(name([one])).toBe(`Muster C${rest}`);
  expect(name([one, other])).toBe(`Muster C and others${rest}`);
  expect(name([other], true)).toBe(`A Group and others${rest}`);
});

describe("of the real review", () => {
  const { references } = linkRealWithNotes();
  const previews = references.map((reference) => ({ reference, preview: previewReference(reference, toHref) }));

  test("no preview says the same line twice", () => {
    for (const { reference, preview } of previews) {
      const texts = (preview.lines ?? []).map(({ mark, text }) => `${mark} ${text}`);
      expect(new Set(texts).size, `reference ${reference.number}`).toBe(texts.length);
    }
  });

  test("of many findings the first are told and the others counted", () => {
    for (const { reference, preview } of previews) {
      const told = (preview.lines ?? []).filter(({ mark }) => mark !== "note").length;
      const more = Number(/^(\d+) more findings/.exec(preview.count)?.[1] ?? 0);
      expect(told + more, String(reference.number)).toBe(reference.findings.length);
      expect(told).toBeLessThanOrEqual(3);
    }
  });

  test("a work cited in a sentence and in the table says both, one of the table alone says that", () => {
    for (const { reference, preview } of previews) {
      const rows = reference.findings.filter((finding) => finding.printed).length;
      expect(/sentence/.test(preview.count), String(reference.number)).toBe(reference.citations.length > 0);
      expect(/rows? .+ of Table 1/.test(preview.count), String(reference.number)).toBe(rows > 0);
    }
  });

  test("a list of authors that the article cuts says so in words", () => {
    const cut = previews.filter(({ reference }) => reference.entry.custom.authorsTruncated);
    expect(cut.length).toBeGreaterThan(0);
    for (const { preview } of cut) expect(preview.label).toMatch(/ and others, (19|20)\d\d, /);
    expect(previews.filter(({ preview }) => preview.label.includes("et al"))).toEqual([]);
  });
});
