import { describe, expect, test } from "vitest";
import { findDisagreements, rootOf, toEvidenceMap, toSides } from "../../../src/evidence/evidence.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries, linkReal } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source" }),
  makeTopic("vegf"),
  makeTopic("wnt", { kind: "pathway" }),
  makeTopic("mir-21", { kind: "cargo" }),
  makeTopic("growth", { kind: "process", name: "Growth", mapOrder: 2 }),
  makeTopic("vessels", { kind: "process", name: "Vessels", mapOrder: 1 }),
  makeTopic("yield", { kind: "process", name: "Yield" }),
  makeTopic("glioma", { kind: "tumor", name: "Glioma" }),
  makeTopic("glioblastoma", { kind: "tumor", name: "Glioblastoma", broader: "glioma" }),
  makeTopic("small-glioblastoma", { kind: "tumor", name: "Small glioblastoma", broader: "glioblastoma" }),
  makeTopic("breast-cancer", { kind: "tumor", name: "Breast cancer" }),
  makeTopic("colon-cancer", { kind: "tumor", name: "Colon cancer" }),
];
/** Links findings, numbered from 1, that differ from one another in these fields. */
const link = (fields: Partial<FindingEntry>[], settings = {}) =>
  linkEntries({ topics, findings: fields.map((field, index) => makeFinding(index + 1, field)) }, settings);
const sidesOf = (fields: Partial<FindingEntry>[], settings = {}) => toSides(link(fields, settings).findings);
const numbersOf = (findings: readonly { number: number }[]) => findings.map(({ number }) => number);
/** The map as text, cell by cell: `glioma-growth: 1 2` names the findings. */
const layOut = (fields: Partial<FindingEntry>[]) =>
  toEvidenceMap(link(fields))
    .rows.flatMap((row) => row.cells)
    .filter((cell) => cell.findings.length > 0)
    .map((cell) => `${cell.id}: ${numbersOf(cell.findings).join(" ")}`);

describe("sides", () => {
  test("part findings by effect; what is neutral and what is unclear stand on neither", () => {
    const sides = sidesOf([
      { effect: "unclear" },
      { effect: "suppresses" },
      { effect: "neutral" },
      { effect: "promotes" },
      { effect: "suppresses" },
    ]);
    expect(numbersOf(sides.promoting)).toEqual([4]);
    expect(numbersOf(sides.suppressing)).toEqual([2, 5]);
    expect(numbersOf(sides.neither)).toEqual([1, 3]);
    expect(numbersOf(sides.findings)).toEqual([4, 2, 5, 1, 3]);
  });

  test("count works and not findings", () => {
    const sides = sidesOf([
      { references: ["zhu2012"] },
      { references: ["zhu2012", "ji2015"] },
      { references: ["ji2015"], effect: "neutral" },
    ]);
    expect(sides.works).toEqual({ promoting: [1, 2], suppressing: [], neither: [2] });
  });

  test("count one work under two numbers once", () => {
    const both = [{ references: ["zhu2012"] }, { references: ["gu2016"] }];
    expect(sidesOf(both).works.promoting).toEqual([1, 3]);
    expect(sidesOf(both, { hasSameWork: true }).works.promoting).toEqual([1]);
  });

  test("show what is uncited and do not count it", () => {
    const sides = sidesOf([{ basis: "uncited" }, { references: ["zhu2012"] }]);
    expect(numbersOf(sides.promoting)).toEqual([1, 2]);
    expect(sides.works.promoting).toEqual([1]);
  });
});

describe("a matter is disputed", () => {
  test.each<[string, Partial<FindingEntry>[], boolean]>([
    [
      "when two works report opposite effects",
      [{ references: ["zhu2012"] }, { references: ["ji2015"], effect: "suppresses" }],
      true,
    ],
    [
      "when one work reports both",
      [{ references: ["zhu2012"] }, { references: ["zhu2012"], effect: "suppresses" }],
      true,
    ],
    ["not when only an uncited statement opposes", [{ references: ["zhu2012"] }, { effect: "suppresses" }], false],
    ["not when nothing is cited", [{ effect: "promotes" }, { effect: "suppresses" }], false],
    [
      "not when the other work is unclear",
      [{ references: ["zhu2012"] }, { references: ["ji2015"], effect: "unclear" }],
      false,
    ],
    ["not when nothing is known", [], false],
  ])("%s", (_when, fields, isDisputed) => {
    expect(sidesOf(fields).isDisputed).toBe(isDisputed);
  });
});

test("the root of a topic is the widest above it, itself if there is none", () => {
  const { topics: linked } = link([]);
  const get = (id: string) => linked.find((topic) => topic.id === id);
  const roots = ["small-glioblastoma", "glioblastoma", "glioma"]
    .map((id) => get(id))
    .map((topic) => topic && rootOf(topic));
  expect(roots).toEqual([get("glioma"), get("glioma"), get("glioma")]);
});

describe("the map", () => {
  test("has a column for each process with an order, in that order", () => {
    expect(toEvidenceMap(link([])).processes.map(({ id }) => id)).toEqual(["vessels", "growth"]);
  });

  test("has a row for each tumor with a finding, the most works first, then by name", () => {
    const { rows } = toEvidenceMap(
      link([
        { tumors: ["glioma"], references: ["zhu2012"] },
        { tumors: ["glioma"], references: ["zhu2012"] },
        { tumors: ["colon-cancer"], references: ["zhu2012", "ji2015"] },
        { tumors: ["breast-cancer"], references: ["zhu2012"] },
      ]),
    );
    expect(rows.map((row) => row.tumor?.id)).toEqual(["colon-cancer", "breast-cancer", "glioma"]);
  });

  test("has a cell for every tumor and process, also where nothing was studied", () => {
    const [row] = toEvidenceMap(link([{ tumors: ["glioma"] }])).rows;
    expect(row?.cells.map(({ id }) => id)).toEqual(["glioma-vessels", "glioma-growth"]);
    expect(row?.cells.map(({ findings }) => findings.length)).toEqual([0, 1]);
  });

  test("puts a finding into every row and column that it names", () => {
    expect(layOut([{ tumors: ["breast-cancer", "glioma"], process: ["growth", "vessels"] }])).toEqual([
      "breast-cancer-vessels: 1",
      "breast-cancer-growth: 1",
      "glioma-vessels: 1",
      "glioma-growth: 1",
    ]);
  });

  test("puts a narrower tumor into the row of the widest above it, once", () => {
    expect(
      layOut([{ tumors: ["glioma", "glioblastoma"] }, { tumors: ["small-glioblastoma"] }, { tumors: ["glioma"] }]),
    ).toEqual(["glioma-growth: 1 2 3"]);
  });

  test("ends with a row of the findings that name no tumor, however many works they have", () => {
    expect(layOut([{ references: ["zhu2012", "ji2015"] }, { tumors: ["glioma"] }])).toEqual([
      "glioma-growth: 2",
      "no-tumor-growth: 1",
    ]);
  });

  test("leaves out findings whose processes are no columns", () => {
    const map = toEvidenceMap(link([{ tumors: ["glioma"], process: ["yield"] }, { process: ["yield", "growth"] }]));
    expect(numbersOf(map.findings)).toEqual([2]);
    expect(map.rows.map((row) => row.tumor?.id)).toEqual([undefined]);
  });

  test("gives every cell an id of its own", () => {
    const ids = toEvidenceMap(linkReal()).rows.flatMap((row) => row.cells.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("disagreements", () => {
  const opposite = (fields: Partial<FindingEntry>): Partial<FindingEntry>[] => [
    { ...fields, references: ["zhu2012"] },
    { ...fields, references: ["ji2015"], effect: "suppresses" },
  ];
  const matters = (fields: Partial<FindingEntry>[]) =>
    findDisagreements(link(fields)).map(({ id, title }) => [id, title]);

  test("are on a tumor and a process", () => {
    expect(matters(opposite({ tumors: ["glioma"] }))).toEqual([["glioma-growth", "Glioma: growth"]]);
  });

  test("are found between a tumor and a narrower one", () => {
    const [one = {}, other = {}] = opposite({});
    expect(
      matters([
        { ...one, tumors: ["glioma"] },
        { ...other, tumors: ["glioblastoma"] },
      ]),
    ).toEqual([["glioma-growth", "Glioma: growth"]]);
  });

  test("are none between two tumors or two processes", () => {
    const [one = {}, other = {}] = opposite({});
    expect(
      matters([
        { ...one, tumors: ["glioma"] },
        { ...other, tumors: ["breast-cancer"] },
        { ...other, tumors: ["glioma"], process: ["vessels"] },
      ]),
    ).toEqual([]);
  });

  test("are none among findings that name no tumor, unless they name a target", () => {
    expect(matters(opposite({}))).toEqual([]);
    expect(matters(opposite({ targets: ["vegf"] }))).toEqual([["target-vegf", "vegf"]]);
  });

  test("are on a target or a pathway in whatever tumor, also off the map, after those on tumors", () => {
    const [one = {}, other = {}] = opposite({ targets: ["vegf", "wnt"] });
    expect(
      matters([
        { ...one, tumors: ["glioma"], process: ["yield"] },
        { ...other, tumors: ["breast-cancer"] },
        ...opposite({ tumors: ["colon-cancer"] }),
      ]),
    ).toEqual([
      ["colon-cancer-growth", "Colon cancer: growth"],
      ["target-vegf", "vegf"],
      ["target-wnt", "wnt"],
    ]);
  });

  test("are not on cargo, which is no matter of its own", () => {
    expect(matters(opposite({ targets: ["mir-21"] }))).toEqual([]);
  });

  test("tell both sides", () => {
    const [matter] = findDisagreements(link(opposite({ tumors: ["glioma"] })));
    expect(matter?.works).toEqual({ promoting: [1], suppressing: [2], neither: [] });
  });
});
