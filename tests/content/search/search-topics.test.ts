import { describe, expect, test } from "vitest";
import { newTopicFinder, toLookups } from "../../../src/search/search-topics.ts";
import { reduce } from "../../../src/words/normalize-words.ts";
import { searchTopics } from "../../read-search-content.ts";

const findTopics = newTopicFinder(toLookups(searchTopics));
const idsIn = (text: string, reach?: "longest" | "every") => findTopics(text, reach).map(({ topic }) => topic.id);

describe("every spelling of every topic", () => {
  test.each(searchTopics)("$id", ({ id, spellings }) => {
    for (const spelling of spellings) {
      const ways = [
        spelling,
        spelling.toUpperCase(),
        spelling.toLowerCase(),
        spelling.replaceAll("-", "\u2011"),
        spelling.replaceAll("-", " "),
        spelling.replaceAll("β", "beta").replaceAll("α", "alpha"),
      ];
      for (const way of ways) {
        const [match] = findTopics(way);
        expect(match?.topic.id, way).toBe(id);
        expect(
          findTopics(`what of ${way}, then?`).map(({ topic }) => topic.id),
          way,
        ).toContain(id);
      }
    }
  });

  test("is a spelling of that topic alone", () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, spellings } of searchTopics) {
      for (const spelling of spellings)
        owners.set(reduce(spelling), (owners.get(reduce(spelling)) ?? new Set()).add(id));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });
});

describe("microRNAs", () => {
  const numbered = searchTopics.filter(({ id }) => /^mir-\d/.test(id));

  test.each(numbered)("$id in every form", ({ id }) => {
    const number = id.replace("mir-", "");
    for (const kind of ["miR", "miRNA", "microRNA", "mir", "MIR", "micro-RNA"]) {
      for (const joint of ["", "-", " ", "\u2011"]) expect(idsIn(kind + joint + number), kind + joint).toEqual([id]);
    }
    for (const form of [`hsa-miR-${number}`, `mmu-mir-${number}`, `miR-${number}-3p`, `hsa-miR-${number}-5p`]) {
      expect(idsIn(form), form).toEqual([id]);
    }
  });

  test.each(["miR-155", "miR-22", "miR-2211", "miR-155-5p", "hsa-miR-155", "miR-23a", "miR-146a", "miR 14"])(
    "%s is none of them",
    (written) => {
      expect(idsIn(written)).not.toContainEqual(expect.stringMatching(/^mir-/));
    },
  );
});

describe("other names are other things", () => {
  test.each(["PD-L2", "MMP-9", "MCP-4", "HIF-2α", "TGF-α", "CD6", "CD99", "Sox9", "melanoma", "BRCA1", "AKT2x"])(
    "%s",
    (written) => {
      expect(idsIn(written)).toEqual([]);
    },
  );
});

describe("where topics stand", () => {
  test("is told by what is written there", () => {
    const text = "Does miRNA‑221 (not TGFβ) help gastric cancers?";
    for (const { written, start, end } of findTopics(text)) expect(text.slice(start, end)).toBe(written);
    expect(idsIn(text)).toEqual(["mir-221", "tgf-beta", "gastric-cancer"]);
  });

  test("the longest spelling is taken in a question, every one in a text", () => {
    expect(idsIn("bone marrow mesenchymal stem cells")).toEqual(["bone-marrow-msc"]);
    expect(idsIn("bone marrow mesenchymal stem cells", "every")).toEqual(["bone-marrow-msc", "msc"]);
  });

  test("a spelling does not run across a stop", () => {
    expect(idsIn("gastric. Cancer")).not.toContain("gastric-cancer");
    expect(idsIn("breast, cancer")).not.toContain("breast-cancer");
  });

  test("phrases are found in other forms of their words", () => {
    expect(idsIn("drug-resistant")).toEqual(["drug-resistance"]);
    expect(idsIn("cells survived")).toEqual(["cell-survival"]);
    expect(idsIn("healing wounds")).toEqual(["tissue-repair"]);
  });
});

test.each(["", "   ", "!?…", "(((", '"', "😀", "مرحبا", "<b>", "(.*)+", "\\", "\u0000"])("nothing is in %j", (text) => {
  expect(findTopics(text)).toEqual([]);
});

test.each(["x".repeat(10_000), "a ".repeat(5_000), "a.".repeat(5_000), ".".repeat(10_000), "(".repeat(10_000)])(
  "a topic is found behind any very long text: %.4s…",
  (text) => {
    expect(idsIn(`${text} gastric cancer`)).toEqual(["gastric-cancer"]);
    expect(idsIn(`${text} gastric cancer`, "every")).toContain("gastric-cancer");
  },
);
