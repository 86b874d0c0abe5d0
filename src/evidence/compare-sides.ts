import type { Finding, Reference } from "../graph/review.types.ts";
import { noneStated, notStated } from "../schemas/finding.ts";
import type { FacetId } from "../words/facet-words.ts";
import { cargoOriginWords, columnNames, modelNames, noneNamed } from "../words/finding-words.ts";
import { isSourceStated } from "./describe.ts";
import { compareNames } from "./finding-facets.ts";
import type { Sides } from "./sides.ts";
import { workOf, worksOf } from "./works.ts";

/** A value of a property and the works that state it. */
interface SideValue {
  name: string;
  works: number[];
  /** Whether the review states it; `none named` and `not stated` are no values. */
  isKnown: boolean;
  /** Whether the other side has it, too. */
  isShared: boolean;
}

/** How a property lies between the two sides. */
type Verdict = "differs" | "on both sides" | "stated on one side only" | typeof notStated;

/** One property of the vesicles or the experiment, side by side. */
export interface SideComparison {
  /** `Vesicle source` */
  property: string;
  suppressing: SideValue[];
  promoting: SideValue[];
  verdict: Verdict;
}

/** What may make the difference: each with its values of a finding, and what stands where there is none. */
const properties: readonly {
  property: string;
  /** The facet in whose order its values stand. */
  facet: FacetId;
  unknown: string;
  valuesOf: (finding: Finding) => string[];
}[] = [
  {
    property: columnNames.source,
    facet: "source",
    unknown: notStated,
    valuesOf: (finding) => (isSourceStated(finding) ? [finding.source.topic.name] : []),
  },
  {
    property: columnNames.cargo,
    facet: "cargo",
    unknown: noneNamed,
    valuesOf: ({ cargo }) => cargo.map(({ name }) => name),
  },
  {
    property: columnNames.cargoOrigin,
    facet: "cargo",
    unknown: notStated,
    valuesOf: ({ cargoOrigin }) => (cargoOrigin === noneStated ? [] : [cargoOriginWords[cargoOrigin].name]),
  },
  {
    property: columnNames.model,
    facet: "model",
    unknown: notStated,
    valuesOf: ({ models }) => models.flatMap((model) => (model === notStated ? [] : [modelNames[model]])),
  },
];

/** The values of one side, each with its works, known ones first; uncited statements have no work and do not count. */
function listValues(
  findings: readonly Finding[],
  { facet, valuesOf, unknown }: (typeof properties)[number],
): Omit<SideValue, "isShared">[] {
  const names = [...new Set(findings.flatMap(valuesOf))].sort(compareNames(facet));
  const known = names
    .map((name) => ({
      name,
      works: worksOf(findings.filter((finding) => valuesOf(finding).includes(name))),
      isKnown: true,
    }))
    .filter(({ works }) => works.length > 0);
  const stating = new Set(known.flatMap(({ works }) => works));
  const silent = worksOf(findings).filter((work) => !stating.has(work));
  return silent.length > 0 ? [...known, { name: unknown, works: silent, isKnown: false }] : known;
}

function judge(suppressing: readonly SideValue[], promoting: readonly SideValue[]): Verdict {
  const isStated = [suppressing, promoting].map((values) => values.some((value) => value.isKnown));
  if (!isStated.includes(true)) return notStated;
  if (isStated.includes(false)) return "stated on one side only";
  return suppressing.some((value) => value.isShared) ? "on both sides" : "differs";
}

/** What differs between the works that suppress and those that promote, property by property. A difference is no cause. */
export function compareSides({ promoting, suppressing }: Pick<Sides, "promoting" | "suppressing">): SideComparison[] {
  return properties.map((property) => {
    const [left, right] = [listValues(suppressing, property), listValues(promoting, property)];
    const mark = (values: typeof left, others: typeof left): SideValue[] =>
      values.map((value) => ({
        ...value,
        isShared: value.isKnown && others.some((other) => other.isKnown && other.name === value.name),
      }));
    const sides = { suppressing: mark(left, right), promoting: mark(right, left) };
    return { property: property.property, ...sides, verdict: judge(sides.suppressing, sides.promoting) };
  });
}

/** A value with the works that have room beside it. */
interface ShownValue extends SideValue {
  shown: number[];
}

/** The values of a side that have room, each with its first works; all where there is no limit. */
export const toShownValues = (values: readonly SideValue[], most?: number): ShownValue[] =>
  values.slice(0, most).map((value) => ({ ...value, shown: value.works.slice(0, most) }));

/** The works that stand in what differs on a matter, with room for so many values and works of a value in each place. */
export function findWorksOfDifference(sides: Pick<Sides, "promoting" | "suppressing">, most?: number): Reference[] {
  const values = compareSides(sides).flatMap((row) => [row.suppressing, row.promoting]);
  const shown = new Set(values.flatMap((own) => toShownValues(own, most).flatMap((value) => value.shown)));
  const references = [...sides.suppressing, ...sides.promoting].flatMap((finding) => finding.references);
  const works = references.map((reference) =>
    reference.sameWork && workOf(reference) === reference.sameWork.number ? reference.sameWork : reference,
  );
  return [...new Set(works)].filter(({ number }) => shown.has(number));
}
