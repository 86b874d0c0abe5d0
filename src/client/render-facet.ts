import type { SearchKind } from "../search/search-record.ts";
import { capitalize } from "../words/phrases.ts";
import { foundNames } from "../words/record-words.ts";
import { nameFacet } from "./choose-results.ts";
import { element } from "./element.ts";

/** A value of a facet in words; all but the kinds are words already. */
export const nameValue = (facet: string, value: string): string =>
  facet === "kind" && value in foundNames ? capitalize(foundNames[value as SearchKind].many) : value;

/** One value of a facet, with how many results it has and whether it is chosen. */
export interface FacetValue {
  value: string;
  count: number;
  isChosen: boolean;
}

/** The values of a facet as boxes to tick. Its name is a legend that is heard and not seen. */
export const renderChoices = (facet: string, values: readonly FacetValue[]): HTMLFieldSetElement =>
  element(
    "fieldset",
    {},
    element("legend", { className: "vh" }, nameFacet(facet)),
    ...values.map(({ value, count, isChosen }) =>
      element(
        "label",
        {},
        element("input", { type: "checkbox", name: facet, value, checked: isChosen }),
        element("span", {}, nameValue(facet, value)),
        " ", // without it, a screen reader would hear the name and the count as one word
        element("span", { className: "count num" }, String(count)),
      ),
    ),
  );

/** A facet that opens to its values. */
export function renderFacet(facet: string, values: readonly FacetValue[], isOpen: boolean): HTMLDetailsElement {
  const summary = element("summary", {}, nameFacet(facet));
  const details = element("details", { open: isOpen }, summary, renderChoices(facet, values));
  details.dataset["facet"] = facet;
  return details;
}

/** A choice in force as a button that takes it away: `Tumor Glioma ×` */
export function renderChip(facet: string, value: string): HTMLLIElement {
  const chip = element(
    "button",
    { type: "button" },
    element("span", { className: "chip-kind" }, nameFacet(facet)),
    ` ${nameValue(facet, value)} `,
    element("span", { ariaHidden: "true", className: "chip-cross" }, "×"),
    element("span", { className: "vh" }, ", remove this filter"),
  );
  Object.assign(chip.dataset, { facet, value });
  return element("li", {}, chip);
}
