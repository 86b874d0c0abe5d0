import { noneStated, notStated } from "../schemas/finding.ts";
import type { Finding, Reference, Topic } from "../graph/review.types.ts";
import { yearOf } from "../schemas/reference.ts";
import { cargoOriginWords, modelNames } from "../words/finding-words.ts";
import { joinNamesInSentence } from "../words/phrases.ts";
import { isSourceStated } from "./describe.ts";
import { rootOf, withBroader, withNarrower } from "./families.ts";
import { isDisputed, isOfMsc, toSides, type Sides } from "./sides.ts";
import { worksOf } from "./works.ts";
import { compareTexts } from "../words/compare-texts.ts";

/** What works on MSC vesicles say on a topic, each work in one list only. */
export interface Answer {
  onlySuppressing: number[];
  onlyPromoting: number[];
  both: number[];
  neither: number[];
}

/** Parts the works on MSC vesicles by what each of them reports on a topic. */
export function toAnswer({ works: { promoting, suppressing, neither } }: Pick<Sides, "works">): Answer {
  return {
    onlySuppressing: suppressing.filter((work) => !promoting.includes(work)),
    onlyPromoting: promoting.filter((work) => !suppressing.includes(work)),
    both: promoting.filter((work) => suppressing.includes(work)),
    neither: neither.filter((work) => !promoting.includes(work) && !suppressing.includes(work)),
  };
}

const nameVesicles = (topic: Topic): string => `vesicles of ${joinNamesInSentence([topic])}`;

/** What may part two sides: what a finding states of each, in the words that tell it; where there are none, it goes untold. */
const traits: readonly {
  statedOf: (finding: Finding) => string[];
  /** What findings may be of, too, without saying so: a wider source than the named one, or a kind of it. */
  possibleOf?: (findings: readonly Finding[]) => string[];
}[] = [
  {
    statedOf: (finding) => (isSourceStated(finding) ? [nameVesicles(finding.source.topic)] : []),
    possibleOf: (findings) =>
      [...new Set(findings.map(({ source }) => source.topic))]
        .flatMap((topic) => [...withBroader(topic).slice(1), ...withNarrower(topic).slice(1)])
        .map(nameVesicles),
  },
  {
    statedOf: ({ source }) => [
      source.class === "tumor-associated-msc" ? "MSCs of a tumor or its marrow as the vesicle source" : "",
    ],
  },
  { statedOf: ({ cargoOrigin }) => (cargoOrigin === noneStated ? [] : [cargoOriginWords[cargoOrigin].cargo]) },
  {
    statedOf: ({ models }) =>
      models.flatMap((model) => (model === notStated ? [] : [`the setting “${modelNames[model]}”`])),
  },
];

/** The findings of each work, in the order of works. */
function listByWork(findings: readonly Finding[]): Finding[][] {
  const cited = findings.flatMap((finding) => worksOf([finding]).map((work) => ({ work, finding })));
  const byWork = [...Map.groupBy(cited, ({ work }) => work)].sort(([one], [other]) => one - other);
  return byWork.map(([, entries]) => entries.map(({ finding }) => finding));
}

const yearsOf = (findings: readonly Finding[]): number[] =>
  findings.flatMap(({ references }) => references.map(({ entry }) => yearOf(entry)));

/**
 * What all works of one side share and none of the other can have, since each states something else: vesicle source, native or
 * loaded cargo, setting, a later year, which says of the other side that it is the earlier one. Empty where nothing of this is
 * stated, or where one of the sides has no work.
 */
export function findShared(side: readonly Finding[], other: readonly Finding[]): string[] {
  const [own, opposite] = [listByWork(side), listByWork(other)];
  if (own.length === 0 || opposite.length === 0) return [];
  const shared = traits.flatMap(({ statedOf, possibleOf = (): string[] => [] }) => {
    if (!opposite.every((findings) => findings.some((finding) => statedOf(finding).length > 0))) return [];
    const excluded = new Set([...opposite.flat().flatMap(statedOf), ...possibleOf(opposite.flat())]);
    const [first = new Set<string>(), ...rest] = own.map((findings) => new Set(findings.flatMap(statedOf)));
    return [...first].filter((words) => words && rest.every((work) => work.has(words)) && !excluded.has(words));
  });
  const [years, others] = [yearsOf(side), yearsOf(other)];
  if (Math.min(...years) > Math.max(...others)) shared.push("a later year of publication");
  return shared;
}

/** One row of the two sides: a process of a tumor, or a tumor where the topic is none. */
export interface AnswerRow {
  /** Missing in the row of findings that name no tumor. */
  topic?: Topic;
  sides: Sides;
  /** Whether works disagree on it: the same tumor and process, opposite effects in different works. */
  isDisputed: boolean;
}

/** A fragment that names a row where all of them stand. */
export const idOfRow = ({ topic }: AnswerRow): string => `on-${topic?.id ?? "no-tumor"}`;

/** How many vesicles a row shows at most: one for each finding that speaks for or against a tumor. */
export const countMarks = ({ sides: { promoting, suppressing, others } }: AnswerRow): number =>
  promoting.length +
  suppressing.length +
  others.filter(({ effect }) => effect === "promotes" || effect === "suppresses").length;

const groupBy = (findings: readonly Finding[], keysOf: (finding: Finding) => (Topic | undefined)[]) => {
  const groups = new Map<Topic | undefined, Finding[]>();
  for (const finding of findings) {
    for (const key of new Set(keysOf(finding))) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return groups;
};

const tumorsOf = ({ tumors }: Finding): (Topic | undefined)[] => (tumors.length > 0 ? tumors.map(rootOf) : [undefined]);

const weigh = ({ sides: { works } }: AnswerRow) => works.promoting.length + works.suppressing.length;

/**
 * The findings of a topic as rows, each with its two sides: by process for a tumor, by tumor for everything else. Disputed
 * rows first, then those with the most works, what names no tumor last; rows on which nothing speaks for or against a tumor are left out.
 */
export function toAnswerRows(topic: Topic, findings: readonly Finding[]): AnswerRow[] {
  const isTumor = topic.kind === "tumor";
  return [...groupBy(findings, isTumor ? ({ process }) => process : tumorsOf)]
    .map(([key, own]): AnswerRow => ({
      ...(key && { topic: key }),
      sides: toSides(own),
      isDisputed: [...groupBy(own, isTumor ? tumorsOf : ({ process }) => process)].some(
        ([inner, list]) => inner !== undefined && (isTumor || key !== undefined) && isDisputed(toSides(list)),
      ),
    }))
    .filter(({ sides }) => sides.findings.some(({ effect }) => effect === "promotes" || effect === "suppresses"))
    .sort(
      (a, b) =>
        Number(b.isDisputed) - Number(a.isDisputed) ||
        Number(!a.topic) - Number(!b.topic) ||
        weigh(b) - weigh(a) ||
        compareTexts(a.topic?.name ?? "", b.topic?.name ?? ""),
    );
}

/** A work and those findings of a list that rest on it. */
export interface WorkFindings {
  /** Missing where they rest on none. */
  reference?: Reference;
  findings: Finding[];
}

/**
 * Groups findings under the works that they rest on, so that a work is told once: works on vesicles of MSCs before others,
 * then by number; statements without a work last.
 */
export function toWorkFindings(findings: readonly Finding[]): WorkFindings[] {
  const onMsc = new Set(findings.filter(isOfMsc).flatMap((finding) => finding.references));
  const references = [...new Set(findings.flatMap((finding) => finding.references))].sort(
    (a, b) => Number(onMsc.has(b)) - Number(onMsc.has(a)) || a.number - b.number,
  );
  const uncited = findings.filter((finding) => finding.references.length === 0);
  return [
    ...references.map((reference) => ({
      reference,
      findings: findings.filter((finding) => finding.references.includes(reference)),
    })),
    ...(uncited.length > 0 ? [{ findings: uncited }] : []),
  ];
}
