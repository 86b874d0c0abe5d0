// Shows what a search can be narrowed by, and the choices in force.
import type { Answer } from "../search/answer.ts";
import type { SearchRecord } from "../search/search-record.ts";
import { countFacets } from "./choose-results.ts";
import type { Known, State } from "./facets.ts";
import { renderChip, renderChoices, renderFacet } from "./render-facet.ts";
import { element } from "./element.ts";

/** Facets that are open from the start where they stand in a column of their own. */
const openBeside = ["tumor", "effect"];

/** Where filters are shown. */
interface FilterPlaces {
  kinds: HTMLElement;
  chips: HTMLElement;
  facets: HTMLElement;
}

/** Takes all filters away where there is nothing to choose from. */
export function hideFilters({ kinds, chips, facets }: FilterPlaces): void {
  for (const place of [kinds, chips, facets]) place.hidden = true;
}

/** The box that has the focus, by name and value, so that it has it again when it is made anew. */
function rememberFocus(): () => void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLInputElement && activeElement.type === "checkbox")) return () => undefined;
  const { name, value } = activeElement;
  return () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    boxes.find((box) => box.name === name && box.value === value)?.focus({ preventScroll: true });
  };
}

/** Shows the facets with how many results each value has, given the choices in the others. */
export function showFilters(
  places: FilterPlaces,
  all: Answer,
  records: readonly SearchRecord[],
  known: Known,
  choices: State["choices"],
): void {
  const { kinds, chips, facets } = places;
  const giveBack = rememberFocus();
  const isBeside = matchMedia("(width > 60rem)").matches;
  const wasOpen = new Map([...facets.querySelectorAll("details")].map(({ dataset, open }) => [dataset["facet"], open]));
  const counts = countFacets(all, records, choices);
  const groups: HTMLElement[] = [];
  for (const [facet, values] of known.values) {
    const chosen = choices.get(facet);
    const shown = [...values]
      .map((value) => ({ value, count: counts.get(facet)?.get(value) ?? 0, isChosen: chosen?.has(value) ?? false }))
      .filter(({ count, isChosen }) => count > 0 || isChosen);
    if (facet === "kind") {
      const line = renderChoices(facet, shown);
      line.className = "tabs";
      kinds.replaceChildren(line);
    } else if (shown.length > 0) {
      const isOpen = wasOpen.get(facet) ?? (isBeside && openBeside.includes(facet));
      groups.push(renderFacet(facet, shown, isOpen || (isBeside && chosen !== undefined)));
    }
  }
  facets.replaceChildren(...groups);
  const inForce = [...choices].flatMap(([facet, values]) => [...values].map((value) => renderChip(facet, value)));
  const removeAll = element("button", { type: "button", className: "remove-all" }, "Remove all");
  chips.replaceChildren(...inForce, ...(inForce.length > 1 ? [element("li", {}, removeAll)] : []));
  kinds.hidden = false;
  chips.hidden = inForce.length === 0;
  facets.hidden = groups.length === 0;
  giveBack();
}
