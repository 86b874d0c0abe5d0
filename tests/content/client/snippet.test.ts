import { describe, expect, test } from "vitest";
import { toContext, toSnippet } from "../../../src/client/snippet.ts";
import { newTopicFinder, toLookups } from "../../../src/search/search-topics.ts";
import { searchTopics } from "../../read-search-content.ts";

const mark = (words: string[], topics: string[] = [], beginnings: string[] = []) => ({
  words: new Set(words),
  beginnings,
  findTopics: newTopicFinder(toLookups(searchTopics.filter(({ id }) => topics.includes(id)))),
});
const cut = (text: string, words: string[], topics: string[] = [], whole = false, beginnings: string[] = []) =>
  toSnippet(text, mark(words, topics, beginnings), whole);
const marked = (...given: Parameters<typeof cut>) =>
  cut(...given)
    .filter(({ isMatch }) => isMatch)
    .map(({ text }) => text);
const joined = (...given: Parameters<typeof cut>) =>
  cut(...given)
    .map(({ text }) => text)
    .join("");
const filler = "Nothing of the kind stands in this sentence. ".repeat(20);

describe("marks", () => {
  test("words in any form", () => {
    expect(marked("Cells migrate; migration and migrating cells", ["migrat"])).toEqual([
      "migrate",
      "migration",
      "migrating",
    ]);
  });

  test("a topic within the name of another, as the index finds it", () => {
    expect(marked("miR-100 lowers the mTOR/HIF-1α axis", [], ["hif-1-alpha"])).toEqual(["HIF-1α"]);
    expect(marked("miR-100 lowers the mTOR/HIF-1α axis", [], ["hif-1-alpha", "mtor-hif-1-alpha"])).toEqual([
      "mTOR/HIF-1α axis",
    ]);
  });

  test("no small word behind a name, as if it were the end of another of its names", () => {
    expect(marked("Named with VEGF as cargo, and VEGF a day later, VEGFA and VEGF-A", [], ["vegf"])).toEqual([
      "VEGF",
      "VEGF",
      "VEGFA",
      "VEGF-A",
    ]);
  });

  test("topics in any spelling, whole", () => {
    expect(marked("miRNA-221, microRNA 221 and miR‑221, not miR-21", [], ["mir-221"])).toEqual([
      "miRNA-221",
      "microRNA 221",
      "miR‑221",
    ]);
  });

  test("nothing twice where a topic holds a word", () => {
    expect(marked("gastric cancer", ["gastric", "cancer"], ["gastric-cancer"])).toEqual(["gastric cancer"]);
  });

  test("unfinished words from their beginning, others only whole", () => {
    expect(marked("osteosarcoma cells", [], [], false, ["osteos"])).toEqual(["osteosarcoma"]);
    expect(marked("in inner parts", ["in"])).toEqual(["in"]);
  });

  test("letters with marks", () => {
    expect(marked("Würdinger and György", ["gyorgi", "wurding"])).toContain("Würdinger");
  });

  test("nothing where nothing was asked", () => {
    expect(cut("Some text.", [])).toEqual([{ text: "Some text.", isMatch: false }]);
    expect(cut("", ["x"])).toEqual([]);
  });
});

describe("the cut", () => {
  test("shows a short text and a whole title in full", () => {
    expect(joined("A short text on glioma.", ["glioma"])).toBe("A short text on glioma.");
    expect(joined(filler, ["kind"], [], true)).toBe(filler);
  });

  test("shows the place that was asked for, within bounds, at word ends", () => {
    const text = `${filler}Here exosomes reach the glioma. ${filler}`;
    const shown = joined(text, ["glioma"]);
    expect(shown).toContain("glioma");
    expect(shown.length).toBeLessThan(220);
    expect(shown).toMatch(/^… /);
    expect(shown).toMatch(/\u00A0…$/);
    for (const word of shown.replaceAll("…", "").trim().split(" ")) expect(text.split(" ")).toContain(word);
  });

  test("shows where most stands together", () => {
    const text = `A glioma. ${filler}Vesicles of a glioma that migrate. ${filler}`;
    expect(joined(text, ["glioma", "vesicl", "migrat"])).toContain("Vesicles of a glioma that migrate");
  });

  test("is a part of the text, in its order, for any text and question", () => {
    for (const text of [
      filler,
      "x".repeat(1000),
      "😀 ".repeat(300),
      `<b>${filler}</b>`,
      "مرحبا ".repeat(100),
      "a\nb\n".repeat(200),
    ]) {
      for (const words of [[], ["kind"], ["x"], ["sentenc", "stand"], ["(.*)+"], ["<b>"]]) {
        const shown = cut(text, words).filter(({ text: piece }) => piece !== "… " && piece !== "\u00A0…");
        expect(text).toContain(shown.map((piece) => piece.text).join(""));
      }
    }
  });

  test("leaves HTML as text", () => {
    expect(joined("<img src=x onerror=alert(1)> & co", ["img"])).toBe("<img src=x onerror=alert(1)> & co");
  });
});

describe("the context", () => {
  test("is the first text in which something was found, or else the first that says anything", () => {
    const texts = ["Nothing here.", "", "Also written: Temodar."];
    expect(
      toContext(texts, mark(["temodar"]))
        .map(({ text }) => text)
        .join(""),
    ).toBe("Also written: Temodar.");
    expect(
      toContext(texts, mark(["other"]))
        .map(({ text }) => text)
        .join(""),
    ).toBe("Nothing here.");
    expect(
      toContext(["", "Only this."], mark([]))
        .map(({ text }) => text)
        .join(""),
    ).toBe("Only this.");
  });
});
