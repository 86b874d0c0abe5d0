import { describe, expect, test } from "vitest";
import { newQueryReader } from "../../../src/search/read-query.ts";
import { toNumberToken, toTopicToken, toWordToken } from "../../../src/search/tokens.ts";
import { readVocabulary, searchTopics } from "../../read-search-content.ts";

const vocabulary = readVocabulary();
const readQuery = newQueryReader(vocabulary);
const topicsOf = (question: string) => readQuery(question).topics.map(({ id }) => id);

describe("topics", () => {
  test.each(searchTopics)("$id is read in every spelling, and asked for by one token", ({ id, spellings }) => {
    for (const spelling of spellings) {
      expect(topicsOf(spelling), spelling).toEqual([id]);
      expect(readQuery(spelling).tokens, spelling).toEqual([toTopicToken(id)]);
      expect(readQuery(spelling).unknown, spelling).toEqual([]);
    }
  });

  test("a spelling other than the name is told", () => {
    expect(readQuery("miRNA-221").readings).toEqual([{ written: "miRNA-221", read: "miR-221" }]);
    expect(readQuery("TMZ").readings).toEqual([{ written: "TMZ", read: "Temozolomide" }]);
    expect(readQuery("miR 221").readings).toEqual([]);
    expect(readQuery("angiogenesis").readings).toEqual([]);
  });

  test("each is asked for once", () => {
    expect(readQuery("TMZ or temozolomide").tokens).toEqual([toTopicToken("temozolomide")]);
  });

  test("stand beside words", () => {
    expect(topicsOf("drug resistance gastric cancer")).toEqual(["drug-resistance", "gastric-cancer"]);
    expect(readQuery("galectin-1 fetomaternal tolerance").tokens).toHaveLength(3);
  });
});

describe("words", () => {
  test("that say nothing are left out", () => {
    expect(readQuery("what is a tolerance").tokens).toEqual([toWordToken("toler")]);
    expect(readQuery("the of and").tokens).toEqual([]);
  });

  test("that occur nowhere leave nothing to ask, and are told as they were written", () => {
    const query = readQuery("BRCA1 gastric cancer");
    expect(query.tokens).toEqual([]);
    expect(query.unknown).toEqual(["brca1"]);
  });

  test("that are unfinished are asked for by their beginning while one types, not after", () => {
    expect(readQuery("fetomat").tokens).toEqual(["fetomat"]);
    expect(readQuery("fetomat ").tokens).toEqual([]);
    expect(readQuery("KRAS").tokens, "is no beginning of Kralj").toEqual([]);
  });

  test("a figure alone counts, a letter alone does not", () => {
    expect(readQuery("B 2012 Zhu").tokens).toEqual(["2012", "zhu"].map(toWordToken));
  });
});

describe("misspelled words are forgiven", () => {
  test.each([
    ["angiogensis", "angiogenesis"],
    ["temozolamide", "temozolomide"],
    ["osteosarkoma", "osteosarcoma"],
    ["metastsis", "migration-invasion"],
    ["exosmes", "exosome"],
    ["drug resistence", "drug-resistance"],
    ["pancreatik cancer", "pancreatic-cancer"],
    ["gastric cancr", "gastric-cancer"],
    ["multiple myelomma", "multiple-myeloma"],
    ["mesenchimal stem cells", "msc"],
  ])("%s is %s", (question, id) => {
    expect(topicsOf(question)).toEqual([id]);
  });

  test("and the reading is told", () => {
    expect(readQuery("osteosarkoma").readings).toContainEqual({ written: "osteosarkoma", read: "osteosarcoma" });
  });
});

describe("identifiers and short words are never guessed at", () => {
  const others = "miR-155 miR-22 miR-2211 PD-L2 MCP-4 MMP-9 CD6 CD90 HGC-72 BRCA1 Sox9 Hsp90 IL-10 melanoma KRAS STAT3";

  test.each(others.split(" "))("%s", (question) => {
    const query = readQuery(question);
    expect(query.tokens).toEqual([]);
    expect(query.topics).toEqual([]);
    expect(query.unknown).not.toEqual([]);
  });

  test("the nearest topic is a suggestion only", () => {
    expect(readQuery("PD-L2").suggestion?.id).toBe("pd-l1");
  });
});

describe("works", () => {
  test.each(["39", "[39]", "reference 39", "Reference [39]", "ref 39", "ref. 39", " 39 "])(
    "%j is a number",
    (question) => {
      expect(readQuery(question).tokens).toEqual([toNumberToken(39)]);
    },
  );

  test.each(["0", "93", "[999]", "reference 93"])("%j is the number of none", (question) => {
    expect(readQuery(question).tokens).toEqual([]);
  });

  test.each([
    "10.1016/j.canlet.2011.10.002",
    "doi:10.1016/j.canlet.2011.10.002",
    "DOI 10.1016/J.CANLET.2011.10.002",
    "https://doi.org/10.1016/j.canlet.2011.10.002",
    "http://dx.doi.org/10.1016/j.canlet.2011.10.002",
  ])("%s is a DOI", (question) => {
    expect(readQuery(question).tokens).toEqual([toWordToken("101016jcanlet201110002")]);
  });

  test.each(["22055459", "PMID 22055459", "PMID: 22055459", "https://pubmed.ncbi.nlm.nih.gov/22055459/"])(
    "%s is a PMID",
    (question) => {
      expect(readQuery(question).tokens).toEqual([toWordToken("22055459")]);
    },
  );

  test("authors and years are words, with or without marks", () => {
    expect(readQuery("Zhu 2012").tokens).toEqual(readQuery("Zhu et al., 2012").tokens);
    expect(readQuery("György").tokens).toEqual(readQuery("Gyorgy").tokens);
    expect(readQuery("in ’t Anker").tokens).toEqual(readQuery("Anker").tokens);
  });
});

describe("any input", () => {
  test.each([
    "",
    " ",
    "!?…—",
    "()[]{}",
    '"',
    "^(.*)+$",
    "\\",
    "😀🎉",
    "مرحبا بالعالم",
    "漢字",
    "\u0000\u0007",
    "\u0301",
  ])("%j asks for nothing and knows of nothing unknown", (question) => {
    expect(readQuery(question)).toEqual({ tokens: [], topics: [], unknown: [], readings: [], words: [] });
  });

  test.each([
    '"gastric cancer',
    "gastric cancer)",
    "[gastric cancer",
    "“gastric cancer",
    "<b>gastric cancer",
    "*gastric cancer*",
  ])("%s still names its topic", (question) => {
    expect(topicsOf(question)).toContain("gastric-cancer");
  });

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "%E0%A4%A",
    "__proto__",
    "constructor",
    "toString",
  ])("%s occurs nowhere", (question) => {
    expect(readQuery(question).tokens).toEqual([]);
  });

  test("of 10,000 characters is read at once", () => {
    const start = performance.now();
    for (const part of ["x", "x ", "miR-21 ", "-", "(", "1", "é", "exosmes "]) {
      const { tokens } = readQuery(part.repeat(10_000 / part.length));
      for (const token of tokens) expect(token).toMatch(/^[a-z0-9]+$/);
    }
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test("leaves only plain tokens", () => {
    for (const question of ["miR-21 & TGF-β", "tumour/angiogenesis", "a+b|c", "PD-L1; PD-1", "Würdinger’s RNA"]) {
      for (const token of readQuery(question).tokens) expect(token).toMatch(/^[a-z0-9]+$/);
    }
  });
});
