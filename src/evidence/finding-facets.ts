import { facetNames } from "../words/facet-words.ts";
import type { Finding, Topic } from "../graph/review.types.ts";
import { cargoOrigins, effects, models, sourceClasses } from "../schemas/finding.ts";
import { cargoOriginWords, effectWords, type FacetId, modelNames, sourceClassNames } from "../words/finding-words.ts";
import { yearOf } from "../schemas/reference.ts";

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

const toId = (name: string) => name.replaceAll(" ", "-");
const toValue = (topic: Topic): FacetValue => ({ id: topic.id, name: topic.name });

/** The values that a finding has in each facet, by the facet's id. */
export function facetValuesOf(finding: Finding): Record<FacetId, FacetValue[]> {
  const years = [...new Set(finding.references.map(({ entry }) => yearOf(entry)))];
  return {
    tumor: finding.tumors.map(toValue),
    process: finding.process.map(toValue),
    effect: [{ id: finding.effect, name: effectWords[finding.effect].name }],
    source: [{ id: finding.source.class, name: sourceClassNames[finding.source.class] }],
    cargo: [
      { id: toId(finding.cargoOrigin), name: cargoOriginWords[finding.cargoOrigin].name },
      ...finding.cargo.map(toValue),
    ],
    model: finding.models.map((model) => ({ id: toId(model), name: modelNames[model] })),
    year: years.map((year) => ({ id: String(year), name: String(year) })),
  };
}

const orders: Partial<Record<FacetId, readonly string[]>> = {
  effect: effects,
  source: sourceClasses,
  model: models.map(toId),
  cargo: cargoOrigins.map(toId),
};
const facetIds = Object.keys(facetNames) as FacetId[];

/** The values of one facet, each with how many findings have it. */
function countValues(found: readonly (readonly FacetValue[])[]): CountedValue[] {
  const values = new Map<string, CountedValue>();
  for (const ofFinding of found) {
    for (const { id, name } of new Map(ofFinding.map((value) => [value.id, value])).values())
      values.set(id, { id, name, count: (values.get(id)?.count ?? 0) + 1 });
  }
  return [...values.values()];
}

/** Every facet with the values that occur: known orders first, then by name; years the latest first. */
export function toFacets(findings: readonly Finding[]): Facet[] {
  const found = findings.map(facetValuesOf);
  return facetIds.map((id) => {
    const order = orders[id] ?? [];
    const rank = (value: FacetValue) => (order.includes(value.id) ? order.indexOf(value.id) : order.length);
    const sorted = countValues(found.map((values) => values[id])).sort(
      (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "en", { numeric: true }),
    );
    return { id, name: facetNames[id], values: id === "year" ? sorted.reverse() : sorted };
  });
}
