import { describe, expect, test } from "vitest";
import { search, searchTopics } from "../../read-search-content.ts";

const read = (question: string, isTyping = false) => search.readQuery(question, { isTyping });
const topicsOf = (question: string) => read(question).terms.flatMap(({ topics = [] }) => topics.map(({ id }) => id));
const wordsOf = (question: string) => read(question).terms.map(({ tokens }) => tokens[0]);

describe("topics", () => {
  test.each(searchTopics)("$id is read in every spelling", ({ id, spellings }) => {
    for (const spelling of spellings) {
      expect(topicsOf(spelling), spelling).toEqual([id]);
      expect(read(spelling).unknown, spelling).toEqual([]);
    }
  });

  test("a spelling other than the name is told", () => {
    expect(read("miRNA-221").readings).toEqual([{ written: "miRNA-221", read: "miR-221" }]);
    expect(read("TMZ").readings).toEqual([{ written: "TMZ", read: "Temozolomide" }]);
    expect(read("miR 221").readings).toEqual([]);
    expect(read("angiogenesis").readings).toEqual([]);
  });

  test("each is asked for once", () => {
    expect(topicsOf("TMZ or temozolomide")).toEqual(["temozolomide"]);
  });

  test("stand beside words", () => {
    expect(topicsOf("drug resistance gastric cancer")).toEqual(["drug-resistance", "gastric-cancer"]);
    expect(read("galectin-1 fetomaternal tolerance").terms).toHaveLength(3);
  });
});

describe("words", () => {
  test("that say nothing are left out", () => {
    expect(wordsOf("what is a tolerance")).toEqual(["toler"]);
    expect(read("the of and").terms).toEqual([]);
    expect(read("how many").terms).toEqual([]);
  });

  test("of everyday English that do not occur are missing, any other is what the question is about", () => {
    expect(read("BRCA1 gastric cancer")).toMatchObject({ unknown: ["BRCA1"], missing: [] });
    expect(read("price gastric cancer")).toMatchObject({ unknown: [], missing: ["price"] });
    expect(read("price").unknown, "alone it is all that is asked").toEqual(["price"]);
  });

  test("of one direction are one word", () => {
    const [reduce, inhibit, raise] = ["reduce", "inhibits", "raise"].map(
      (word) => read(`${word} VEGF`).terms[0]?.tokens,
    );
    expect(reduce).toEqual(inhibit);
    expect(raise).not.toEqual(inhibit);
  });

  test("that do not occur are told as they were typed", () => {
    expect(read("Xqzvwkj").unknown).toEqual(["Xqzvwkj"]);
    expect(read("Łódź").unknown).toEqual(["Łódź"]);
    expect(read("PKCζ").unknown).toEqual(["PKCζ"]);
  });

  test.each(["figure 1", "Fig. 1", "table 1"])("%s is asked for as texts speak of it", (question) => {
    expect(read(question)).toMatchObject({
      unknown: [],
      terms: [{ written: question, phrases: [[question.startsWith("t") ? "tabl" : "figur", "1"]] }],
    });
    expect(read(question.replace("1", "77")).unknown).toEqual([question.replace("1", "77")]);
  });

  test.each(["外泌体", "экзосомы", "“外泌体”", "author:王"])(
    "in letters that the review has none of are told: %s",
    (written) => {
      const said = written.replace(/[“”]|author:/g, "");
      expect(read(written)).toMatchObject({ terms: [], unknown: [said] });
      expect(read(`VEGF ${written}`)).toMatchObject({ terms: [{ written: "VEGF" }], missing: [said] });
    },
  );

  test("a figure alone counts, a letter alone does not", () => {
    expect(wordsOf("B 2012 Zhu")).toEqual(["2012", "zhu"]);
  });
});

describe("an unfinished word", () => {
  test.each([
    ["mesench", "msc"],
    ["angiog", "angiogenesis"],
    ["pacl", "paclitaxel"],
    ["gastric can", "gastric-cancer"],
    ["exosom", "exosome"],
  ])("%s becomes a topic while one types, and nothing else does", (question, id) => {
    const topics = read(question, true).terms.flatMap(({ topics: named = [] }) => named.map((topic) => topic.id));
    expect(topics).toContain(id);
  });

  test("is searched for by its beginning while one types, not after", () => {
    expect(read("fetomat", true).terms[0]?.beginnings).toEqual(["fetomat"]);
    expect(read("fetomat").unknown).toEqual(["fetomat"]);
    expect(read("fetomat ", true).unknown).toEqual(["fetomat"]);
  });

  test("that is a code is offered what it begins, and finds nothing of it", () => {
    const query = read("miR-22", true);
    expect(query).toMatchObject({ terms: [], unknown: [], unfinished: "miR-22" });
    expect(query.offers.map(({ id }) => id).sort()).toEqual(["mir-221", "mir-222"]);
    expect(read("EGF", true).offers.map(({ id }) => id)).toEqual(["egfr"]);
    expect(read("EGF")).toMatchObject({ terms: [], unknown: ["EGF"] });
  });

  test("says on the way to miR-221 nothing that is not so", () => {
    const whole = "miR-221";
    for (let length = 1; length <= whole.length; length++) {
      expect(read(whole.slice(0, length), true).unknown, whole.slice(0, length)).toEqual([]);
    }
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

  test("and the reading is told, as a word and not as a stem", () => {
    expect(read("osteosarkoma").readings).toContainEqual({ written: "osteosarkoma", read: "osteosarcoma" });
  });

  test.each(["glutamine", "colorectal", "ectosome", "diabetes", "VEGFR", "keratin", "carboplatin", "lysosome"])(
    "but %s is a word of its own",
    (word) => {
      expect(read(word)).toMatchObject({ terms: [], unknown: [word], readings: [] });
    },
  );
});

describe("codes and short words are never guessed at", () => {
  const others =
    "miR-155 miR-22 miR-2211 PD-L2 MCP-4 MMP-9 CD6 CD90 HGC-72 BRCA1 Sox9 Hsp90 IL-10 melanoma KRAS STAT3 TGF-α";

  test.each(others.split(" "))("%s", (question) => {
    expect(read(question)).toMatchObject({ terms: [], readings: [] });
    expect(read(question).unknown).toEqual([question]);
  });

  test("a topic is offered only where it is likely to be meant", () => {
    expect(read("HGC-72").suggestion?.id).toBe("hgc-27");
    for (const other of ["PD-L2", "miR-155", "KRAS", "xyz"]) expect(read(other).suggestion, other).toBeUndefined();
  });
});

describe("numbers", () => {
  test.each(["39", "[39]", "reference 39", "Reference [39]", "ref 39", "ref. 39", " 39 "])(
    "%j is a reference",
    (question) => {
      expect(wordsOf(question)).toEqual(["=reference39"]);
    },
  );

  test.each([
    ["refs 39-41", ["=reference39", "=reference40", "=reference41"]],
    ["[39, 41]", ["=reference39", "=reference41"]],
    ["39–41", ["=reference39", "=reference40", "=reference41"]],
    ["39‒41", ["=reference39", "=reference40", "=reference41"]],
    ["[39‑41]", ["=reference39", "=reference40", "=reference41"]],
    ["refs 39−41", ["=reference39", "=reference40", "=reference41"]],
    ["finding 50", ["=finding50"]],
    ["row 3", ["=row3"]],
    ["Table 1, row 3", ["=row3"]],
  ])("%s", (question, tokens) => {
    expect(read(question).terms[0]?.tokens).toEqual(tokens);
  });

  test.each(["0", "93", "[999]", "reference 93", "finding 999", "row 13"])("%j is the number of none", (question) => {
    expect(read(question).terms).toEqual([]);
  });
});

describe("signs", () => {
  test("quotation marks keep words together and mean them as written", () => {
    expect(read('"gastric cancer"').terms).toMatchObject([{ phrases: [["gastric", "cancer"]], tokens: [] }]);
    expect(read('"gastric stomach"').unknown).toEqual(["gastric stomach"]);
  });

  test("a minus excludes, OR offers a choice", () => {
    expect(read("exosome -glioma").excluded.flatMap(({ tokens }) => tokens)).toEqual(["#glioma"]);
    expect(read("exosome NOT glioma").excluded).toEqual(read("exosome -glioma").excluded.map((term) => ({ ...term })));
    expect(read("miR-221 OR miR-23b").terms.map(({ tokens }) => tokens)).toEqual([["#mir-221", "#mir-23b"]]);
    expect(read("exosome -xqzvw").unknown).toEqual([]);
  });

  test("a minus in a sentence is a dash", () => {
    const words = "that one would say of such proteins as these when they are found in cells";
    expect(read(`words ${words} and a -SMA`).excluded).toEqual([]);
  });

  test("a minus is a dash where nothing is asked for that it could take away from", () => {
    expect(read("a -SMA").terms.flatMap(({ tokens }) => tokens)).toEqual(["#alpha-sma"]);
    expect(read("-glioma")).toEqual(read("glioma"));
    expect(read("-glioma exosome").excluded.flatMap(({ tokens }) => tokens)).toEqual(["#glioma"]);
    expect(read('"bone marrow" -glioma').excluded.flatMap(({ tokens }) => tokens)).toEqual(["#glioma"]);
  });

  test("fields", () => {
    expect(wordsOf("author:Zhu year:2012")).toEqual(["@zhu", "%2012"]);
    expect(read("year:2010-2012").terms[0]?.tokens).toEqual(["%2010", "%2011", "%2012"]);
    expect(read("year:2010‑2012").terms[0]?.tokens).toEqual(["%2010", "%2011", "%2012"]);
    expect(read("2010—2012").terms[0]?.tokens).toEqual(["%2010", "%2011", "%2012"]);
    expect([...read("VEGF kind:findings").kinds]).toEqual(["finding"]);
    expect(read("year:2012-2010").terms[0]?.tokens).toEqual(["%2010", "%2011", "%2012"]);
    expect(read("author:Nobody").unknown).toEqual(["Nobody"]);
    expect(read("year:1850-1860").unknown).toEqual(["year:1850-1860"]);
  });

  test.each(["gene:VEGF", "kind:nonsense VEGF", "year:soon VEGF", "VEGF OR"])(
    "%s: what is not understood is said",
    (question) => {
      expect(read(question).remarks).toHaveLength(1);
    },
  );
});

describe("any input", () => {
  test.each(["", " ", "!?…—", "()[]{}", '"', "^(.*)+$", "\\", "😀🎉", "\u0000\u0007", "\u0301", "- -", '""', "OR"])(
    "%j asks for nothing and knows of nothing unknown",
    (question) => {
      expect(read(question)).toMatchObject({ terms: [], excluded: [], unknown: [], readings: [] });
    },
  );

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

  test.each(["<script>alert(1)</script>", "%E0%A4%A", "__proto__", "constructor", "toString"])(
    "%s finds nothing",
    (question) => {
      const { groups } = search.answer(read(question));
      expect(groups).toEqual([]);
    },
  );

  test("that is longer than one is read ends in no half of a word", () => {
    expect(read("miR-21 ".repeat(300))).toMatchObject({ unknown: [], terms: [{ tokens: ["#mir-21"] }] });
    expect(read("x".repeat(2001)).unknown).toEqual(["x".repeat(2000)]);
  });

  test("of 10,000 characters is read", () => {
    for (const part of ["x", "x ", "miR-21 ", "-", "(", "1", "é", "exosmes ", '"', "a:"]) {
      expect(() => search.answer(read(part.repeat(10_000 / part.length), true)), part).not.toThrow();
    }
  });
});
