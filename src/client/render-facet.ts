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

/** A facet that opens to its values, each a checkbox with how many results it has. */
export function renderFacet(
  facet: string,
  values: readonly { value: string; count: number; isChosen: boolean }[],
  isOpen: boolean,
): HTMLDetailsElement {
  const name = facetNames[facet] ?? facet;
  const labels = values.map(({ value, count, isChosen }) =>
    element(
      "label",
      {},
      element("input", { type: "checkbox", name: facet, value, checked: isChosen }),
      element("span", {}, value),
      element("span", { className: "count num" }, String(count)),
    ),
  );
  const details = element(
    "details",
    { open: isOpen },
    element("summary", {}, name),
    element("fieldset", {}, element("legend", { className: "vh" }, name), ...labels),
  );
  details.dataset["facet"] = facet;
  return details;
}
