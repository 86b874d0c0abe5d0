import { describe, expect, test } from "vitest";
import { topicsOfFinding } from "../../../src/graph/link-findings.ts";
import { linkEntries, linkReal } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source" }),
  makeTopic("vegf"),
  makeTopic("mir-21", { kind: "cargo" }),
  makeTopic("mcf7", { kind: "cell-line" }),
  makeTopic("glioma", { kind: "tumor" }),
  makeTopic("growth", { kind: "process" }),
];
const findings = [
  makeFinding(10, { references: ["zhu2012", "ji2015"], sentences: ["p1s2", "p1s1"] }),
  makeFinding(2, {
    references: ["zhu2012"],
    sentences: ["p1s2"],
    tumors: ["glioma"],
    cellLines: ["mcf7"],
    cargo: ["mir-21"],
    targets: ["mir-21", "vegf"],
  }),
];
const review = linkEntries({ topics, findings });
const numbersOf = (owner: { findings: readonly { number: number }[] } | undefined) =>
  owner?.findings.map(({ number }) => number);

describe("findings", () => {
  test("come by number, 2 before 10", () => {
    expect(numbersOf(review)).toEqual([2, 10]);
  });

  test("are entered with their section, works, sentences and topics, each by number", () => {
    expect(numbersOf(review.sections[0])).toEqual([2, 10]);
    expect(review.references.map(numbersOf)).toEqual([[2, 10], [10], [], []]);
    expect(review.sections[0]?.paragraphs[0]?.sentences.map(numbersOf)).toEqual([[10], [2, 10]]);
    expect(Object.fromEntries(review.topics.map((topic) => [topic.id, numbersOf(topic)]))).toEqual({
      glioma: [2],
      growth: [2, 10],
      mcf7: [2],
      "mir-21": [2],
      msc: [2, 10],
      vegf: [2],
    });
  });

  test("stand beside the paragraph of the sentence named first", () => {
    expect(review.findings.map((finding) => finding.paragraph?.id)).toEqual(["p1", "p1"]);
  });
});

test("the topics of a finding are each told once, tumor and process first", () => {
  const [finding] = review.findings;
  expect(finding && topicsOfFinding(finding).map(({ id }) => id)).toEqual([
    "glioma",
    "growth",
    "msc",
    "mir-21",
    "vegf",
    "mcf7",
  ]);
});

test("every real finding is found again from its sentences and topics", () => {
  for (const finding of linkReal().findings) {
    for (const sentence of finding.sentences) expect(sentence.findings).toContain(finding);
    for (const topic of topicsOfFinding(finding)) {
      expect(topic.findings.filter((candidate) => candidate === finding)).toHaveLength(1);
    }
  }
});
