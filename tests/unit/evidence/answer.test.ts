import { describe, expect, test } from "vitest";
import { findShared, toAnswer, toAnswerRows, toWorkFindings } from "../../../src/evidence/answer.ts";
import { toSides } from "../../../src/evidence/sides.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source", name: "MSC" }),
  makeTopic("marrow-msc", { kind: "source", name: "Marrow MSC", broader: "msc" }),
  makeTopic("mouse-marrow-msc", { kind: "source", name: "Mouse marrow MSC", broader: "marrow-msc" }),
  makeTopic("fat-msc", { kind: "source", name: "Fat MSC", broader: "msc" }),
  makeTopic("vegf"),
  makeTopic("growth", { kind: "process", name: "Growth", mapOrder: 1 }),
  makeTopic("vessels", { kind: "process", name: "Vessels", mapOrder: 2 }),
  makeTopic("glioma", { kind: "tumor", name: "Glioma" }),
  makeTopic("breast-cancer", { kind: "tumor", name: "Breast cancer" }),
];
const link = (fields: Partial<FindingEntry>[], options?: Parameters<typeof linkEntries>[1]) =>
  linkEntries({ topics, findings: fields.map((field, index) => makeFinding(index + 1, field)) }, options);
const source = (fields: Partial<FindingEntry["source"]>): Pick<FindingEntry, "source"> => ({
  source: { topic: "msc", class: "msc", species: "not stated", tissue: "not stated", ...fields },
});

test("each work stands in one list of the answer only, and nothing but MSC vesicles in any", () => {
  const { findings } = link([
    { references: ["zhu2012"] },
    { references: ["zhu2012"], effect: "suppresses" },
    { references: ["ji2015"], effect: "suppresses" },
    { references: ["ji2015"], effect: "neutral" },
    { references: ["gu2016"], ...source({ class: "tumor-cell" }) },
    {},
  ]);
  expect(toAnswer(toSides(findings))).toEqual({ onlySuppressing: [2], onlyPromoting: [], both: [1], neither: [] });
});

describe("what a side shares and the other lacks", () => {
  const shared = (own: Partial<FindingEntry>[], other: Partial<FindingEntry>[]) => {
    const { findings } = link([...own, ...other]);
    return findShared(findings.slice(0, own.length), findings.slice(own.length));
  };
  const plain = { ...source({}), models: ["not stated"] } satisfies Partial<FindingEntry>;

  const loaded = { ...plain, cargoOrigin: "loaded" } as const;
  const native = { ...plain, cargoOrigin: "native" } as const;

  test("is stated by every work of the side, where every work of the other states something else", () => {
    expect(shared([{ ...loaded, references: ["zhu2012"] }], [{ ...native, references: ["ji2015"] }])).toContain(
      "loaded cargo",
    );
    expect(
      shared(
        [
          { ...loaded, references: ["ji2015"] },
          { ...plain, references: ["gu2016"] },
        ],
        [{ ...native, references: ["zhu2012"] }],
      ),
    ).not.toContain("loaded cargo");
    expect(shared([{ ...loaded, references: ["zhu2012"] }], [{ ...loaded, references: ["ji2015"] }])).not.toContain(
      "loaded cargo",
    );
  });

  test("is nothing on which a work of the other side is silent, since it may have the same", () => {
    expect(
      shared(
        [{ ...loaded, ...source({ topic: "fat-msc", tissue: "fat" }), models: ["in vivo"], references: ["zhu2012"] }],
        [
          {
            ...native,
            ...source({ topic: "marrow-msc", tissue: "marrow" }),
            models: ["in vitro"],
            references: ["ji2015"],
          },
          { ...plain, references: ["gu2016"] },
        ],
      ),
    ).toEqual([]);
  });

  test.each([
    ["fat-msc", "marrow-msc", ["vesicles of fat MSC"]],
    ["marrow-msc", "mouse-marrow-msc", []],
    ["mouse-marrow-msc", "msc", []],
  ])("is the source %s beside %s only if neither can be the other", (own, other, told) => {
    const of = (topic: string) => source({ topic, species: "mouse" });
    expect(
      shared([{ ...plain, ...of(own), references: ["zhu2012"] }], [{ ...plain, ...of(other), references: ["ji2015"] }]),
    ).toEqual(told);
  });

  test("may be the vesicle source, the setting or the year", () => {
    const own = source({ topic: "fat-msc", class: "tumor-associated-msc", tissue: "glioma" });
    const other = source({ topic: "marrow-msc", tissue: "marrow" });
    expect(
      shared(
        [{ ...own, models: ["in vivo"], references: ["ji2015"] }],
        [{ ...other, models: ["in vitro"], references: ["zhu2012"] }],
      ),
    ).toEqual([
      "vesicles of fat MSC",
      "MSCs of a tumor or its marrow as the vesicle source",
      "the setting “in vivo”",
      "a later year of publication",
    ]);
  });

  test("is the year of a work, by whichever of two entries that print it a finding names it", () => {
    const fields = [
      { ...plain, references: ["gu2016"] },
      { ...plain, references: ["ji2015"] },
    ];
    const [own, other] = link(fields, { hasSameWork: true }).findings;
    expect(own && other && findShared([own], [other])).toEqual(["a later year of publication"]);
  });

  test("is nothing where a side has no work, or nothing is stated", () => {
    expect(shared([plain], [{ ...plain, references: ["zhu2012"] }])).toEqual([]);
    expect(
      shared([{ ...plain, references: ["zhu2012"] }], [{ ...plain, references: ["zhu2012"], effect: "suppresses" }]),
    ).toEqual([]);
  });
});

describe("rows", () => {
  const rowsOn = (id: string, fields: Partial<FindingEntry>[]) => {
    const review = link(fields);
    const topic = review.topics.find((candidate) => candidate.id === id);
    if (!topic) throw new Error(`no topic ${id}`);
    return toAnswerRows(topic, review.findings).map((row) => [row.topic?.id, row.isDisputed]);
  };
  const fields: Partial<FindingEntry>[] = [
    { tumors: ["glioma"], references: ["zhu2012"], targets: ["vegf"] },
    { tumors: ["glioma"], references: ["ji2015"], effect: "suppresses", targets: ["vegf"] },
    { tumors: ["breast-cancer"], references: ["zhu2012", "ji2015", "gu2016"], targets: ["vegf"] },
    { tumors: ["glioma"], process: ["vessels"], references: ["gu2016"], targets: ["vegf"] },
  ];

  test("are the processes of a tumor, and the tumors of everything else, disputed ones first", () => {
    expect(
      rowsOn(
        "glioma",
        fields.filter(({ tumors }) => tumors?.includes("glioma")),
      ),
    ).toEqual([
      ["growth", true],
      ["vessels", false],
    ]);
    expect(rowsOn("vegf", fields)).toEqual([
      ["glioma", true],
      ["breast-cancer", false],
    ]);
  });

  test("are not disputed across processes, nor where no tumor is named", () => {
    expect(
      rowsOn("vegf", [
        { tumors: ["glioma"], references: ["zhu2012"] },
        { tumors: ["glioma"], process: ["vessels"], references: ["ji2015"], effect: "suppresses" },
        { references: ["zhu2012"] },
        { references: ["ji2015"], effect: "suppresses" },
      ]),
    ).toEqual([
      ["glioma", false],
      [undefined, false],
    ]);
  });

  test("leave out what speaks neither for nor against a tumor", () => {
    expect(rowsOn("glioma", [{ tumors: ["glioma"], effect: "neutral", references: ["zhu2012"] }])).toEqual([]);
  });
});

test("findings stand under each of their works, what is uncited at the end", () => {
  const { findings } = link([{}, { references: ["ji2015", "zhu2012"] }, { references: ["zhu2012"] }]);
  expect(
    toWorkFindings(findings).map(({ reference, findings: own }) => [
      reference?.number,
      own.map(({ number }) => number),
    ]),
  ).toEqual([
    [1, [2, 3]],
    [2, [2]],
    [undefined, [1]],
  ]);
});
