import { element } from "./element.ts";

/** One value of a facet, with how many results it has and whether it is chosen. */
export interface FacetValue {
  value: string;
  /** What a reader sees; the value itself where nothing else is given. */
  name?: string;
  count: number;
  isChosen: boolean;
}

/** The values of a facet as boxes to tick, named by a legend that is only heard. */
export function renderChoices(facet: string, legend: string, values: readonly FacetValue[]): HTMLFieldSetElement {
  return element(
    "fieldset",
    {},
    element("legend", { className: "vh" }, legend),
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
}

/** A facet that unfolds to its choices. */
export function renderFacet(
  facet: string,
  name: string,
  values: readonly FacetValue[],
  isOpen: boolean,
): HTMLDetailsElement {
  const details = element(
    "details",
    { open: isOpen },
    element("summary", {}, name),
    renderChoices(facet, name, values),
  );
  details.dataset["facet"] = facet;
  return details;
}
