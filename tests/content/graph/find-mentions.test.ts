import { describe, expect, test } from "vitest";
import { newMentionFinder, spellingsOf } from "../../../src/graph/spellings.ts";
import { linkReal } from "../../link-prose.ts";

const topic = (id: string, name: string, ...aliases: string[]) => ({ id, name, aliases });
const find = newMentionFinder([
  topic("mir-22", "miR-22", "microRNA-22"),
  topic("mir-221", "miR-221"),
  topic("msc", "MSC", "mesenchymal stem cell"),
  topic("bone-marrow-msc", "Bone-marrow MSC", "BM-MSC"),
  topic("mmp", "MMP"),
  topic("mmp-2", "MMP-2"),
  { ...topic("myeloma", "Multiple myeloma"), abbreviation: "MM" },
  topic("bax", "Bax"),
  topic("mouse", "rat"),
  topic("tgf-beta", "TGF-β", "TGFβ"),
  topic("alpha-sma", "α-SMA"),
  topic("sdf-1", "SDF-1"),
  topic("whartons-jelly", "Wharton’s jelly"),
  topic("erk", "ERK1/2"),
  topic("calcium", "Ca2+ (free)"),
]);
const namesIn = (text: string) => find(text).map((mention) => mention.topic.id);

describe("a topic is found", () => {
  test.each([
    ["miR-22 falls", ["mir-22"]],
    ["(miR-22)", ["mir-22"]],
    ["miR-22-loaded vesicles", ["mir-22"]],
    ["miR-22/miR-221", ["mir-22", "mir-221"]],
    ["MSC-derived exosomes", ["msc"]],
    ["BM-MSC exosomes", ["bone-marrow-msc"]],
    ["MSC and BM-MSC", ["msc", "bone-marrow-msc"]],
    ["MMP-2 and MMP", ["mmp-2", "mmp"]],
    ["MMP.", ["mmp"]],
    ["TGF-β rises", ["tgf-beta"]],
    ["TGFβ", ["tgf-beta"]],
    ["more α-SMA", ["alpha-sma"]],
    ["ERK1/2 signals", ["erk"]],
    ["of Ca2+ (free).", ["calcium"]],
  ])("where it is a word of its own: %s", (text, found) => {
    expect(namesIn(text)).toEqual(found);
  });

  test.each([
    ["miR-221", ["mir-221"]],
    ["miR-2212", []],
    ["pre‑miR-22", []],
    ["hMSC", []],
    ["GA-MSC", []],
    ["GA\u2011MSC", []],
    ["GA\u2010MSC", []],
    ["MSCx", []],
    ["MMP-9", []],
    ["MMP\u20119", []],
    ["MMP9", []],
    ["TGF-β1", []],
    ["TGF-βR", []],
    ["SDF-12", []],
    ["αMSC", []],
    ["strategy", []],
  ])("but not within another: %s", (text, found) => {
    expect(namesIn(text)).toEqual(found);
  });

  test.each([
    ["BM\u2011MSC", ["bone-marrow-msc"]],
    ["bone marrow MSC", ["bone-marrow-msc"]],
    ["miR\u201122", ["mir-22"]],
    ["miR 22", ["mir-22"]],
    ["MMP\u20112", ["mmp-2"]],
    ["Wharton's jelly", ["whartons-jelly"]],
    ["Wharton’s-jelly", ["whartons-jelly"]],
  ])("however its hyphens, spaces and apostrophes are typed: %s", (text, found) => {
    expect(namesIn(text)).toEqual(found);
  });

  test.each([
    ["MSCs", ["msc"]],
    ["mesenchymal stem cells", ["msc"]],
    ["MMPs", ["mmp"]],
    ["MSCss", []],
  ])("with a plural s, and no more: %s", (text, found) => {
    expect(namesIn(text)).toEqual(found);
  });
});

describe("capitals", () => {
  test.each([
    ["MM", ["myeloma"]],
    ["5 mm", []],
    ["Mm", []],
    ["bax", []],
    ["BAX", []],
    ["msc", []],
  ])("tell short words apart: %s", (text, found) => {
    expect(namesIn(text)).toEqual(found);
  });

  test.each([
    ["multiple Myeloma", ["myeloma"]],
    ["MIR-22", ["mir-22"]],
    ["MICRORNA-22", ["mir-22"]],
    ["tgf-Β", ["tgf-beta"]],
    ["Mesenchymal Stem Cell", ["msc"]],
  ])("do not tell long ones, or ones with a figure: %s", (text, found) => {
    expect(namesIn(text)).toEqual(found);
  });

  test("may begin a sentence with a short word that has none", () => {
    expect(namesIn("Rat cells")).toEqual(["mouse"]);
  });
});

describe("mentions", () => {
  test("say where they stand, plural and all", () => {
    const text = "In MSCs, miR-221.";
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(["MSCs", "miR-221"]);
  });

  test("are told as often as they stand, from left to right", () => {
    expect(namesIn("MMP, MSC, MMP")).toEqual(["mmp", "msc", "mmp"]);
  });

  test("take the longest spelling and never overlap", () => {
    expect(namesIn("bone-marrow MSCs")).toEqual(["bone-marrow-msc"]);
    const overlapping = newMentionFinder([topic("a", "stem cell"), topic("b", "stem cell vesicle")]);
    expect(overlapping("a stem cell vesicle, a stem cell").map((mention) => mention.topic.id)).toEqual(["b", "a"]);
  });

  test("are none where there is nothing to find", () => {
    expect(newMentionFinder([])("MSC and miR-22")).toEqual([]);
    expect(namesIn("")).toEqual([]);
    expect(namesIn("the cells of a tumor")).toEqual([]);
  });

  test("do not remember the text before", () => {
    expect([namesIn("MSC"), namesIn("MSC")]).toEqual([["msc"], ["msc"]]);
  });
});

test("every spelling of every real topic is found as that topic", () => {
  const { topics } = linkReal();
  const findReal = newMentionFinder(topics);
  const wrong = topics.flatMap((real) =>
    spellingsOf(real)
      .filter((spelling) => findReal(`x ${spelling}.`)[0]?.topic !== real)
      .map((spelling) => `${real.id}: ${spelling}`),
  );
  expect(wrong).toEqual([]);
});
