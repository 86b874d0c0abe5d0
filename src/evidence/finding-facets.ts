import type { Finding, Topic } from "../graph/review.types.ts";
import { effects, models, sourceClasses } from "../schemas/finding.ts";
import { yearOf } from "../schemas/reference.ts";

/** One value of a facet: its id in addresses, its name for readers. */
export interface FacetValue {
  id: string;
  name: string;
}

/** Something findings can be filtered by, with the values that occur, in the order of lists. */
export interface Facet {
  id: string;
  name: string;
  values: FacetValue[];
}

const toId = (name: string) => name.replaceAll(" ", "-");
const toValue = (topic: Topic): FacetValue => ({ id: topic.id, name: topic.name });

/** The values that a finding has in each facet, by the facet's id. */
export function facetValuesOf(finding: Finding): Record<string, FacetValue[]> {
  const years = [...new Set(finding.references.map(({ entry }) => yearOf(entry)))];
  return {
    tumor: finding.tumors.map(toValue),
    process: finding.process.map(toValue),
    effect: [{ id: finding.effect, name: finding.effect }],
    source: [{ id: finding.source.class, name: finding.source.class }],
    cargo: [{ id: toId(finding.cargoOrigin), name: finding.cargoOrigin }, ...finding.cargo.map(toValue)],
    model: finding.models.map((model) => ({ id: toId(model), name: model })),
    year: years.map((year) => ({ id: String(year), name: String(year) })),
  };
}

const orders: Record<string, readonly string[]> = {
  effect: effects,
  source: sourceClasses,
  model: models.map(toId),
  cargo: ["native", "loaded", "none-stated"],
};
const names = {
  tumor: "Tumor",
  process: "Process",
  effect: "Effect",
  source: "Source",
  cargo: "Cargo",
  model: "Model",
  year: "Year",
};

/** Every facet with the values that occur: known orders first, then by name; years the latest first. */
export function toFacets(findings: readonly Finding[]): Facet[] {
  return Object.entries(names).map(([id, name]) => {
    const values = new Map(
      findings.flatMap((finding) => facetValuesOf(finding)[id] ?? []).map((value) => [value.id, value]),
    );
    const order = orders[id] ?? [];
    const rank = (value: FacetValue) => (order.includes(value.id) ? order.indexOf(value.id) : order.length);
    const sorted = [...values.values()].sort(
      (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "en", { numeric: true }),
    );
    return { id, name, values: id === "year" ? sorted.reverse() : sorted };
  });
}
