import { describe, expect, test } from "vitest";
import { fold, normalizeWords, readWords } from "../../../src/words/normalize-words.ts";

describe("fold", () => {
  test.each([
    ["Würdinger", "wurdinger"],
    ["György", "gyorgy"],
    ["Coccé", "cocce"],
    ["Gyo\u0308rgy", "gyorgy"],
    ["TGF-β", "tgf-beta"],
    ["HIF-1α", "hif-1alpha"],
    ["NF-κB", "nf-kappab"],
    ["miR\u2011221", "mir-221"],
    ["miR\u2010221", "mir-221"],
    ["\u22122", "-2"],
    ["ﬁbroblast", "fibroblast"],
    ["Tumour", "tumor"],
    ["signalling", "signaling"],
    ["haematopoietic", "hematopoietic"],
    ["ischaemia", "ischemia"],
    ["phaeochromocytoma", "pheochromocytoma"],
    ["leukaemia", "leukemia"],
    ["neovascularisation", "neovascularization"],
    ["TGF-ß1", "tgf-beta1"],
    ["ß-catenin", "beta-catenin"],
    ["Groß", "gross"],
    ["PKCζ", "pkczeta"],
    ["IFN-λ", "ifn-lambda"],
    ["ϑ", "theta"],
    ["ς", "sigma"],
    ["Østergård", "ostergard"],
    ["Wałęsa", "walesa"],
    ["Œuvre", "oeuvre"],
  ])("%s is %s", (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test("is idempotent", () => {
    for (const text of [
      "Würdinger, T.",
      "TGF-β/Smad",
      "tumour angiogenesis",
      "α-SMA ↑",
      "İstanbul",
      "ẞ",
      "𝛽-catenin",
    ]) {
      expect(fold(fold(text))).toBe(fold(text));
    }
  });
});

describe("words", () => {
  test("that hold a figure stay whole, whatever joins their parts", () => {
    expect(normalizeWords("miR-21, ERK1/2 and drug-resistant cells")).toEqual([
      "mir21",
      "erk12",
      "and",
      "drug",
      "resist",
      "cell",
    ]);
  });

  test.each([
    ["miR-221", "miR221"],
    ["ERK1/2", "ERK-1/2"],
    ["exosome", "exosomes"],
    ["migrate", "migration"],
    ["tumour", "Tumors"],
    ["β-catenin", "beta-catenin"],
    ["Wharton’s", "Wharton's"],
    ["10.1016/j.canlet.2011.10.002", "10.1016/J.CANLET.2011.10.002"],
    ["30–100 nm", "30-100nm"],
    ["4,563", "4563"],
    ["30−100", "30-100"],
  ])("%s and %s are the same", (one, other) => {
    expect(normalizeWords(one)).toEqual(normalizeWords(other));
  });

  test.each([
    ["miR-21", "miR-221"],
    ["miR-146", "miR-146b"],
    ["MCP-1", "MCP-2"],
    ["CD9", "CD29"],
    ["melanoma", "myeloma"],
  ])("%s and %s are not", (one, other) => {
    expect(normalizeWords(one)).not.toEqual(normalizeWords(other));
  });

  test("are told with what was written", () => {
    expect(readWords("Migrating CELLS")).toMatchObject([
      { word: "migrat", written: "Migrating", form: "migrating", start: 0 },
      { word: "cell", written: "CELLS", form: "cells", start: 10 },
    ]);
  });

  test.each(["", " ", "!?…—", "()[]{}<>", "-/.'’", "😀🎉", "مرحبا", "漢字", "\u0000\u0007", "\u0301"])(
    "there are none in %j",
    (text) => {
      expect(normalizeWords(text)).toEqual([]);
    },
  );

  test("hold nothing but letters and figures, whatever the text", () => {
    for (const text of [
      "<b>a-1</b>",
      "(.*)+[a-z]",
      "%E0%A4%A",
      "a\\b",
      '"unclosed',
      "é".repeat(500),
      "1-".repeat(500),
    ]) {
      for (const word of normalizeWords(text)) expect(word).toMatch(/^[a-z0-9]+$/);
    }
  });

  // Four times as many letters take some four times as long; what looks at each from each would take sixteen times, and each
  // time anew. Other programs may hold up the longer text alone.
  test.each(["x", "-", "a-", "aise", "1-", "é", "漢", "ß"])(
    "of a text of %j alone take no longer than its length",
    { retry: 4 },
    (part) => {
      const measure = (length: number) => {
        const text = part.repeat(length / part.length);
        const runs = Array.from({ length: 5 }, () => {
          const start = performance.now();
          normalizeWords(text);
          return performance.now() - start;
        });
        return Math.min(...runs);
      };
      // Below some milliseconds a clock tells nothing.
      expect(measure(80_000)).toBeLessThan(10 * Math.max(measure(20_000), 5));
    },
  );
});

test.each([
  ["characterising", "characterizing"],
  ["Analysing", "analyzing"],
  ["stabiliser", "stabilizer"],
  ["analysers", "analyzers"],
])("%s is %s in every form of the verb", (british, american) => {
  expect(normalizeWords(british)).toEqual(normalizeWords(american));
});
