import { describe, expect, test } from "vitest";
import {
  findContrasts,
  findDisagreements,
  findDisagreementsOn,
  findTargetsMovedBothWays,
} from "../../../src/evidence/disagreements.ts";
import { findTopicFindings, findTopicWorks, toEvidenceMap } from "../../../src/evidence/evidence-map.ts";
import { rootOf } from "../../../src/evidence/families.ts";
import { byTrust, isContrast, isDisputed, toSides } from "../../../src/evidence/sides.ts";
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
    expect(numbersOf(sides.promoting)).toEqual([2, 1]);
    expect(sides.works.promoting).toEqual([1]);
  });
});

const source = (kind: FindingEntry["source"]["class"]) =>
  ({ source: { topic: "msc", class: kind, species: "human", tissue: "bone marrow" } }) as const;

describe("whose vesicles", () => {
  test.each(["tumor-cell", "other-stem-cell", "exosomes-in-general", "no-vesicle"] as const)(
    "%s: shown apart and never counted on a side",
    (kind) => {
      const sides = sidesOf([{ references: ["zhu2012"], ...source(kind) }, { references: ["ji2015"] }]);
      expect(numbersOf(sides.others)).toEqual([1]);
      expect(numbersOf(sides.promoting)).toEqual([2]);
      expect(numbersOf(sides.findings)).toEqual([2, 1]);
      expect(sides.works.promoting).toEqual([2]);
    },
  );

  test("MSCs of a tumor are MSCs", () => {
    expect(sidesOf([{ references: ["zhu2012"], ...source("tumor-associated-msc") }]).works.promoting).toEqual([1]);
  });

  test("lists go by trust: cited before uncited, vesicles of MSCs before others and these before none, then by number", () => {
    const { findings } = link([
      { basis: "uncited" },
      { references: ["zhu2012"], ...source("no-vesicle") },
      { references: ["zhu2012"], ...source("tumor-cell") },
      { basis: "uncited", ...source("tumor-cell") },
      { references: ["ji2015"], ...source("tumor-associated-msc") },
      { references: ["zhu2012"] },
    ]);
    expect(numbersOf(byTrust(findings))).toEqual([5, 6, 3, 2, 1, 4]);
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
      "not when one work reports both, as with two vesicle sources",
      [{ references: ["zhu2012"] }, { references: ["zhu2012"], effect: "suppresses" }],
      false,
    ],
    [
      "when one work reports both and another opposes it",
      [
        { references: ["zhu2012"] },
        { references: ["zhu2012"], effect: "suppresses" },
        { references: ["ji2015"], effect: "suppresses" },
      ],
      true,
    ],
    [
      "not when the other work is on vesicles of tumor cells",
      [{ references: ["zhu2012"] }, { references: ["ji2015"], effect: "suppresses", ...source("tumor-cell") }],
      false,
    ],
    ["not when only an uncited statement opposes", [{ references: ["zhu2012"] }, { effect: "suppresses" }], false],
    ["not when nothing is cited", [{ effect: "promotes" }, { effect: "suppresses" }], false],
    [
      "not when the other work is unclear",
      [{ references: ["zhu2012"] }, { references: ["ji2015"], effect: "unclear" }],
      false,
    ],
    ["not when nothing is known", [], false],
  ])("%s", (_when, fields, expected) => {
    expect(isDisputed(sidesOf(fields))).toBe(expected);
  });

  test("one work that reports both is a contrast, unless another opposes it", () => {
    const both: Partial<FindingEntry>[] = [
      { references: ["zhu2012"] },
      { references: ["zhu2012"], effect: "suppresses" },
    ];
    expect(isContrast(sidesOf(both))).toBe(true);
    expect(isContrast(sidesOf([...both, { references: ["ji2015"] }]))).toBe(false);
    expect(isContrast(sidesOf([{ references: ["zhu2012"] }]))).toBe(false);
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
    expect(matters(opposite({ tumors: ["glioma"] }))).toEqual([["glioma-growth", "Glioma, growth"]]);
  });

  test("are called by names as a sentence writes them, with the capitals of abbreviations", () => {
    const damage = makeTopic("dna-damage", { kind: "process", name: "DNA damage", mapOrder: 3 });
    const findings = opposite({ tumors: ["glioma"], process: ["dna-damage"] }).map((field, index) =>
      makeFinding(index + 1, field),
    );
    const [matter] = findDisagreements(linkEntries({ topics: [...topics, damage], findings }));
    expect(matter?.title).toBe("Glioma, DNA damage");
  });

  test("are found between a tumor and a narrower one", () => {
    const [one = {}, other = {}] = opposite({});
    expect(
      matters([
        { ...one, tumors: ["glioma"] },
        { ...other, tumors: ["glioblastoma"] },
      ]),
    ).toEqual([["glioma-growth", "Glioma, growth"]]);
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

  test("are none among findings that name no tumor", () => {
    expect(matters(opposite({}))).toEqual([]);
  });

  test("are on a target that moves the same way with opposite effects, also off the map, after those on tumors", () => {
    const fields = opposite({ targets: ["vegf", "wnt"], raised: ["vegf"], process: ["yield"] });
    expect(matters([...fields, ...opposite({ tumors: ["colon-cancer"] })])).toEqual([
      ["colon-cancer-growth", "Colon cancer, growth"],
      ["target-vegf", "vegf"],
    ]);
  });

  test("are on a target that works move both ways in one tumor, whatever the effects", () => {
    const fields: Partial<FindingEntry>[] = [
      { targets: ["vegf"], raised: ["vegf"], tumors: ["glioma"], references: ["zhu2012"] },
      { targets: ["vegf"], lowered: ["vegf"], tumors: ["glioblastoma"], references: ["ji2015"] },
    ];
    expect(matters(fields)).toEqual([["target-vegf", "vegf"]]);
    expect(findDisagreements(link(fields))[0]?.reason).toBe("opposite-directions");
  });

  test("are none on a target that is raised in one tumor and lowered in another, with effects to match", () => {
    const fields: Partial<FindingEntry>[] = [
      { targets: ["vegf"], raised: ["vegf"], tumors: ["glioma"], references: ["zhu2012"] },
      { targets: ["vegf"], lowered: ["vegf"], tumors: ["colon-cancer"], references: ["ji2015"], effect: "suppresses" },
    ];
    expect(matters(fields)).toEqual([]);
    expect(findTargetsMovedBothWays(link(fields)).map(({ id }) => id)).toEqual(["target-vegf"]);
  });

  test("are none on a target whose direction nobody gives, nor on cargo", () => {
    expect(matters(opposite({ targets: ["vegf", "mir-21"] }))).toEqual([]);
  });

  test("are none within one work, which is a contrast", () => {
    const review = link([
      { tumors: ["glioma"], references: ["zhu2012"] },
      { tumors: ["glioma"], references: ["zhu2012"], effect: "suppresses" },
    ]);
    expect(findDisagreements(review)).toEqual([]);
    expect(findContrasts(review).map(({ id }) => id)).toEqual(["glioma-growth"]);
  });

  test("belong to the pages of their tumor, narrower ones too, and of their process", () => {
    const review = link(opposite({ tumors: ["glioblastoma"] }));
    const found = findDisagreements(review);
    const on = (id: string) => {
      const topic = review.topics.find((candidate) => candidate.id === id);
      return topic ? findDisagreementsOn(topic, found).length : -1;
    };
    expect(["glioma", "glioblastoma", "growth", "vessels", "breast-cancer"].map(on)).toEqual([1, 1, 1, 0, 0]);
  });

  test("tell both sides", () => {
    const [matter] = findDisagreements(link(opposite({ tumors: ["glioma"] })));
    expect(matter?.works).toEqual({ promoting: [1], suppressing: [2], neither: [] });
  });
});

test("the page of a tumor tells as much as its row of the map: all that is narrower, however many steps below", () => {
  const { topics: linked, findings } = link([
    { tumors: ["small-glioblastoma"], references: ["zhu2012"] },
    { tumors: ["glioma"], references: ["ji2015"] },
  ]);
  const glioma = linked.find(({ id }) => id === "glioma");
  if (!glioma) throw new Error("there is no glioma");
  const row = toEvidenceMap({ topics: linked, findings }).rows.find(({ tumor }) => tumor === glioma);
  expect(numbersOf(row?.findings ?? [])).toEqual([1, 2]);
  expect(numbersOf(findTopicFindings(glioma))).toEqual([1, 2]);
  expect(
    findTopicWorks(glioma)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["ji2015", "zhu2012"]);
});

test("the page of a cargo, a vesicle source or a cell tells of all its kinds, too, and not of what it is a kind of", () => {
  const kinds = [
    makeTopic("microrna", { kind: "cargo" }),
    makeTopic("mir-16", { kind: "cargo", broader: "microrna" }),
    makeTopic("marrow-msc", { kind: "source", broader: "msc" }),
    makeTopic("t-cell", { kind: "cell-type" }),
    makeTopic("killer-cell", { kind: "cell-type", broader: "t-cell" }),
  ];
  const source = { topic: "marrow-msc", class: "msc", species: "not stated", tissue: "marrow" } as const;
  const { topics: linked } = linkEntries({
    topics: [...topics, ...kinds],
    findings: [
      makeFinding(1, { cargo: ["mir-16"], cargoOrigin: "native", references: ["zhu2012"] }),
      makeFinding(2, { cargo: ["microrna"], cargoOrigin: "native", references: ["ji2015"] }),
      makeFinding(3, { source, targets: ["killer-cell"], references: ["gu2016"] }),
    ],
  });
  const on = (id: string) => {
    const topic = linked.find((candidate) => candidate.id === id);
    if (!topic) throw new Error(`there is no ${id}`);
    return numbersOf(findTopicFindings(topic));
  };
  expect({ microrna: on("microrna"), mir16: on("mir-16") }).toEqual({ microrna: [1, 2], mir16: [1] });
  expect({ msc: on("msc"), marrow: on("marrow-msc") }).toEqual({ msc: [1, 2, 3], marrow: [3] });
  expect(on("t-cell")).toEqual([3]);
});
