import { type FacetId, facetNames } from "../words/facet-words.ts";
import type { Finding, Topic } from "../graph/review.types.ts";
import { cargoOrigins, effects, models, sourceClasses } from "../schemas/finding.ts";
import { cargoOriginWords, effectWords, modelNames, sourceClassNames } from "../words/finding-words.ts";
import { yearOf } from "../schemas/reference.ts";
import { withBroader } from "./families.ts";
import { compareTexts } from "../words/compare-texts.ts";

/** One value of a facet: its id in addresses, its name for readers. */
export interface FacetValue {
  id: string;
  name: string;
}

/** Something findings can be filtered by, with the values that occur, in the order of lists. */
interface Facet {
  id: FacetId;
  name: string;
  values: CountedValue[];
}

interface CountedValue extends FacetValue {
  /** How many findings have it. */
  count: number;
}

/** Among the years, what a finding has that rests on no work. */
export const uncited: FacetValue = { id: "uncited", name: "uncited" };

const toId = (name: string) => name.replaceAll(" ", "-");

/** Topics as values, with all that is broader and of the same facet: whoever asks for glioma is shown glioblastoma, too. */
const toValues = (topics: readonly Topic[], kind: Topic["kind"]): FacetValue[] => {
  const all = topics.flatMap((topic) => [topic, ...withBroader(topic).filter((wider) => wider.kind === kind)]);
  return [...new Set(all)].map(({ id, name }) => ({ id, name }));
};

/** The values that a finding has in each facet, by the facet's id: those that it names, and what these are kinds of. */
export function facetValuesOf(finding: Finding): Record<FacetId, FacetValue[]> {
  const years = [...new Set(finding.references.map(({ entry }) => yearOf(entry)))];
  return {
    tumor: toValues(finding.tumors, "tumor"),
    process: toValues(finding.process, "process"),
    effect: [{ id: finding.effect, name: effectWords[finding.effect].name }],
    source: [{ id: finding.source.class, name: sourceClassNames[finding.source.class] }],
    cargo: [
      { id: toId(finding.cargoOrigin), name: cargoOriginWords[finding.cargoOrigin].name },
      ...toValues(finding.cargo, "cargo"),
    ],
    model: finding.models.map((model) => ({ id: toId(model), name: modelNames[model] })),
    year: years.length === 0 ? [uncited] : years.map((year) => ({ id: String(year), name: String(year) })),
  };
}

/** Names of values that have an order of their own. */
const orders: Readonly<Record<string, readonly string[]>> = {
  effect: effects.map((effect) => effectWords[effect].name),
  source: sourceClasses.map((source) => sourceClassNames[source]),
  model: models.map((model) => modelNames[model]),
  cargo: cargoOrigins.map((origin) => cargoOriginWords[origin].name),
} satisfies Partial<Record<FacetId, readonly string[]>>;
const facetIds = Object.keys(facetNames) as FacetId[];

/** The place of a value in the order of its facet; what has none of its own stands behind those that have, all alike. */
function rankOf(facet: string, name: string): number {
  const order = orders[facet] ?? [];
  return order.includes(name) ? order.indexOf(name) : order.length;
}

/**
 * Compares values of a facet by their names, for every list in which they stand: in the order that the schema gives them, then
 * by name; years the latest first, and last what has none.
 */
export const compareNames =
  (facet: string) =>
  (a: string, b: string): number =>
    rankOf(facet, a) - rankOf(facet, b) ||
    Number(a === uncited.name) - Number(b === uncited.name) ||
    compareTexts(a, b) * (facet === "year" ? -1 : 1);

/** What a finding is sorted by in a column whose values have an order of their own: `0 1`, the places of its values. */
export function toSortKey(facet: FacetId, finding: Finding): string {
  const { [facet]: values } = facetValuesOf(finding);
  return values.map(({ name }) => rankOf(facet, name)).join(" ");
}

/** The values of one facet, each with how many findings have it. */
function countValues(found: readonly (readonly FacetValue[])[]): CountedValue[] {
  const values = new Map<string, CountedValue>();
  for (const ofFinding of found) {
    for (const { id, name } of new Map(ofFinding.map((value) => [value.id, value])).values())
      values.set(id, { id, name, count: (values.get(id)?.count ?? 0) + 1 });
  }
  return [...values.values()];
}

/** Every facet with the values that occur, in their order. */
export function toFacets(findings: readonly Finding[]): Facet[] {
  const found = findings.map(facetValuesOf);
  return facetIds.map((id) => {
    const compare = compareNames(id);
    const values = countValues(found.map((values) => values[id])).sort((a, b) => compare(a.name, b.name));
    return { id, name: facetNames[id], values };
  });
}
