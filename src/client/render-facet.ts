import { element } from "./element.ts";
import type { Known } from "./facets.ts";
import type { FacetCounts } from "./search-engine.ts";

const facetNames: Record<string, string> = {
  kind: "Kind",
  tumor: "Tumor",
  process: "Process",
  effect: "Effect",
  source: "Source",
  cargo: "Cargo",
  year: "Year",
};

/** The facets of the search and the values of each, by name; years from the latest. */
export const toKnown = (filters: FacetCounts): Known => ({
  values: new Map(
    Object.keys(facetNames).map((facet) => {
      const values = Object.keys(filters[facet] ?? {}).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
      return [facet, new Set(facet === "year" ? values.reverse() : values)];
    }),
  ),
  sorts: [""],
});

/** One value of a facet, with how many results it has and whether it is chosen. */
export interface FacetValue {
  value: string;
  /** What a reader sees; the value itself where nothing else is given. */
  name?: string;
  count: number;
  isChosen: boolean;
}

/** The values of a facet as boxes to tick. Its name is a legend that is heard and not seen. */
export const renderChoices = (facet: string, values: readonly FacetValue[]): HTMLFieldSetElement =>
  element(
    "fieldset",
    {},
    element("legend", { className: "vh" }, facetNames[facet] ?? facet),
    ...values.map(({ value, name = value, count, isChosen }) =>
      element(
        "label",
        {},
        element("input", { type: "checkbox", name: facet, value, checked: isChosen }),
        element("span", {}, name),
        element("span", { className: "count num" }, String(count)),
      ),
    ),
  );

/** A facet that opens to its values. */
export function renderFacet(facet: string, values: readonly FacetValue[], isOpen: boolean): HTMLDetailsElement {
  const summary = element("summary", {}, facetNames[facet] ?? facet);
  const details = element("details", { open: isOpen }, summary, renderChoices(facet, values));
  details.dataset["facet"] = facet;
  return details;
}
