import { describe, expect, test } from "vitest";
import { findChains, mostSteps, type Strand } from "../../../src/network/find-chains.ts";
import type { Network, NetworkEdge } from "../../../src/network/network.ts";
import { toNetwork } from "../../../src/network/to-network.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

/** Edges in short: `0 a raises b 39`, the place of its diagram first and the works that carry it last. */
function makeNetwork(lines: readonly string[], closed: readonly string[] = []): Network {
  const parts = lines.map((line) => line.split(" "));
  const ids = [...new Set(parts.flatMap(([, from = "", , to = ""]) => [from, to]))];
  return {
    topics: ids.map((id) => ({
      id,
      name: id,
      inSentence: id,
      shape: "molecule",
      spellings: [id],
      canJoin: !closed.includes(id),
    })),
    pathways: ["0", "1", "2"].map((id) => ({ id, title: id })),
    edges: parts.map(([pathway = "", from = "", words = "", to = "", ...works], index): NetworkEdge => ({
      pathway: Number(pathway),
      number: index + 1,
      from: ids.indexOf(from),
      to: ids.indexOf(to),
      kind: words === "raises" || words === "lowers" || words === "beside" ? words : "moves",
      words,
      ...(words !== "delivers" && words !== "loaded" && { sign: words === "raises" ? 1 : words === "lowers" ? -1 : 0 }),
      ...(words === "loaded" && { isLoading: true as const }),
      references: works.map(Number),
      works: works.map(Number),
      seenIn: [],
    })),
    references: {},
  };
}

/** A strand in short: its kind, its direction, its topics with the works of each step; `|` where it is cut. */
const write = ({ topics }: Network, from: string, { kind, direction, steps }: Strand) =>
  `${kind} ${direction}: ${from}${steps
    .map(({ edges, isCut }) => {
      const works = [...new Set(edges.flatMap(({ references }) => references))].sort((a, b) => a - b);
      return `${isCut ? " |" : ""} ${edges[0]?.words} [${works.join(",")}] ${topics[edges[0]?.to ?? -1]?.id}`;
    })
    .join("")}`;
function ask(network: Network, from: string, to: string): string[] {
  const place = (id: string) => {
    const found = network.topics.findIndex((topic) => topic.id === id);
    if (found === -1) throw new Error(`there is no topic ${id}`);
    return found;
  };
  return findChains(network, place(from), place(to)).map((strand) => write(network, from, strand));
}

describe("what a chain may claim", () => {
  test("one diagram and one work behind all cited steps: told whole", () => {
    const network = makeNetwork(["0 a raises b 1 2", "0 b lowers c 2", "0 c raises d"]);
    expect(ask(network, "a", "d")).toEqual(["whole lowers: a raises [1,2] b lowers [2] c raises [] d"]);
  });
  test("one diagram and no work behind every step: cut where the work changes", () => {
    const network = makeNetwork(["0 a raises b 1", "0 b raises c 1", "0 c raises d 2"]);
    expect(ask(network, "a", "d")).toEqual(["several raises: a raises [1] b raises [1] c | raises [2] d"]);
  });
  test("two diagrams: joined, cut where they meet, even when the work is the same", () => {
    expect(ask(makeNetwork(["0 a raises b 1", "1 b raises c 1"]), "a", "c")).toEqual([
      "joined raises: a raises [1] b | raises [1] c",
    ]);
  });
  test("three diagrams are too many", () => {
    expect(ask(makeNetwork(["0 a raises b 1", "1 b raises c 2", "2 c raises d 3"]), "a", "d")).toEqual([]);
    expect(ask(makeNetwork(["0 a raises b 1", "1 b raises c 2", "0 c raises d 1"]), "a", "d")).toEqual([]);
  });
  test("no joining through a topic that is closed to it, nor after something is loaded", () => {
    const edges = ["0 a raises b 1", "1 b raises c 2"];
    expect(ask(makeNetwork(edges, ["b"]), "a", "c")).toEqual([]);
    expect(ask(makeNetwork(["0 a loaded b 1", "1 b raises c 2"]), "a", "c")).toEqual([]);
    expect(ask(makeNetwork(["0 a loaded b 1", "0 b raises c 1"]), "a", "c")).toHaveLength(1);
  });
  test("what is named together is no way", () => {
    expect(ask(makeNetwork(["0 a beside b 1", "0 b raises c 1"]), "a", "c")).toEqual([]);
  });
  test("no topic twice, and not more steps than the page says", () => {
    expect(ask(makeNetwork(["0 a raises b 1", "0 b raises a 1", "0 b raises c 1"]), "a", "c")).toHaveLength(1);
    const long = Array.from({ length: mostSteps + 1 }, (_, index) => `0 t${index} raises t${index + 1} 1`);
    expect(ask(makeNetwork(long), "t0", `t${mostSteps}`)).toHaveLength(1);
    expect(ask(makeNetwork(long), "t0", `t${mostSteps + 1}`)).toEqual([]);
  });
});

describe("what the steps come to", () => {
  test.each([
    [["0 a lowers b 1", "0 b lowers c 1"], "raises"],
    [["0 a delivers b 1", "0 b lowers c 1"], "lowers"],
    [["0 a acts b 1", "0 b raises c 1"], "none"],
    [["0 a delivers b 1", "0 b delivers c 1"], "none"],
  ])("%j: %s", (edges, direction) => {
    expect(ask(makeNetwork(edges), "a", "c")[0]).toMatch(new RegExp(`^whole ${direction}: `));
  });
});

test("chains that say the same are one strand with the works of all", () => {
  const network = makeNetwork(["0 a raises b 1", "1 a raises b 2", "0 a lowers b 3"]);
  expect(ask(network, "a", "b")).toEqual(["whole lowers: a lowers [3] b", "whole raises: a raises [1,2] b"]);
});

describe("questions to the review", () => {
  const network = toNetwork(linkRealWithNotes(), ({ entry }) => entry.title);
  const count = (from: string, to: string) => {
    const strands = ask(network, from, to);
    const of = (kind: string) => strands.filter((strand) => strand.startsWith(kind)).length;
    return { whole: of("whole"), several: of("several"), joined: of("joined") };
  };
  test("what stands for different things in different diagrams is closed to joining, and a molecule is open", () => {
    const open = new Map(network.topics.map(({ id, canJoin }) => [id, canJoin]));
    expect(["vesicle-cargo", "tumor-cell", "lipid", "vegf"].map((id) => open.get(id))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
  test("miR-100 reaches angiogenesis by a title, and by four leads through VEGF and vessel cells", () => {
    expect(count("mir-100", "angiogenesis")).toEqual({ whole: 1, several: 0, joined: 4 });
    const told = ask(network, "mir-100", "angiogenesis");
    expect(told[0]).toBe("whole lowers: mir-100 suppresses [45] angiogenesis");
    expect(told[1]).toMatch(/^joined lowers: mir-100 lowers \[45\] vegf \| promotes \[.*\] angiogenesis$/);
  });
  test("human marrow MSC raise VEGF through two kinases and lower it through miR-100", () => {
    const told = ask(network, "human-bone-marrow-msc", "vegf");
    expect(told).toContain("whole raises: human-bone-marrow-msc activates [39] erk1-2 raises [39] vegf");
    expect(told).toContain("whole raises: human-bone-marrow-msc activates [39] p38-mapk raises [39] vegf");
    expect(told).toContain("whole lowers: human-bone-marrow-msc delivers [45] mir-100 lowers [45] vegf");
  });
  test("MSC raise drug resistance through one kinase pathway and lower it through anti-miR-9", () => {
    const told = ask(network, "msc", "drug-resistance");
    expect(told).toContain("whole raises: msc activates [73] cam-k-raf-mek-erk induces [73] drug-resistance");
    expect(told).toContain("whole lowers: msc delivers [74] anti-mir-9 suppresses [74] drug-resistance");
  });
  test("marrow MSC raise dormancy through miR-23b and through less MARCKS, and nothing lowers it", () => {
    const told = ask(network, "bone-marrow-msc", "dormancy");
    expect(told.filter((strand) => strand.startsWith("whole raises")).length).toBe(told.length);
    expect(told.join()).toContain("carries [63,64] mir-23b");
    expect(told.join()).toContain("lowers [63,64] marcks suppresses [63,64] dormancy");
  });
  test("human marrow MSC to growth: one chain lowers it, and two more are only joined", () => {
    const told = ask(network, "human-bone-marrow-msc", "growth");
    expect(told.filter((strand) => strand.startsWith("whole lowers"))).toEqual([
      "whole lowers: human-bone-marrow-msc delivers [45] mir-100 suppresses [45] growth",
    ]);
    expect(count("human-bone-marrow-msc", "growth").joined).toBe(2);
  });
  test.each([
    [
      "mir-146b",
      "growth",
      "the review tells one way, and no general name opens others",
      { whole: 1, several: 0, joined: 0 },
    ],
    ["mir-146b", "migration-invasion", "by a title only", { whole: 1, several: 0, joined: 0 }],
    ["vegf", "growth", "through vessels", { whole: 1, several: 0, joined: 0 }],
    ["mir-21", "apoptosis", "one work", { whole: 1, several: 0, joined: 0 }],
    ["mir-16", "vegf", "named together, and so no way", { whole: 0, several: 0, joined: 0 }],
    ["angiogenesis", "mir-100", "no way back", { whole: 0, several: 0, joined: 0 }],
    ["galectin-1", "regulatory-t-cell", "one work", { whole: 1, several: 0, joined: 0 }],
    ["hif-1-alpha", "angiogenesis", "the work changes at VEGF", { whole: 0, several: 1, joined: 1 }],
    ["erk1-2", "angiogenesis", "in one diagram, and joined to what others say of VEGF", { whole: 1 }],
    ["mir-100", "growth", "stated, and joined through VEGF and vessels", { whole: 1 }],
  ])("%s to %s: %s", (from, to, _why, expected) => {
    expect(count(from, to)).toMatchObject(expected);
  });
  test("no question takes long, and none finds a chain that breaks the rules", () => {
    const places = network.topics.flatMap(({ shape }, index) => (shape ? [index] : []));
    for (const from of places.filter((_, index) => index % 5 === 0)) {
      for (const to of places) {
        if (from === to) continue;
        for (const { kind, steps } of findChains(network, from, to)) {
          const edges = steps.map((step) => step.edges[0]);
          expect(edges.length).toBeLessThanOrEqual(mostSteps);
          expect(edges.some((edge) => edge?.kind === "beside")).toBe(false);
          expect(steps.filter(({ isCut }) => isCut)).toHaveLength(kind === "whole" ? 0 : 1);
          const cut = steps.findIndex(({ isCut }) => isCut);
          if (kind === "joined") expect(network.topics[edges[cut]?.from ?? -1]?.canJoin).toBe(true);
        }
      }
    }
  });
});
