// Shows what a search can be narrowed by, and the choices in force.
import type { Answer } from "../search/answer.ts";
import type { Search } from "../search/open-search.ts";
import { countFacets, facetsOf, toKnown, type Filtered } from "./choose-results.ts";
import type { State } from "./facets.ts";
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

/**
 * The box that has the focus, by name and value, or the facet, so that it has it again when it is made anew. A choice that is taken
 * away leaves it to the next, or to the question.
 */
function rememberFocus({ chips }: FilterPlaces): () => void {
  const { activeElement } = document;
  if (chips.contains(activeElement)) {
    const question = document.querySelector<HTMLElement>("#search-input");
    return () => (chips.querySelector("button") ?? question)?.focus({ preventScroll: true });
  }
  const facet = activeElement?.closest<HTMLElement>("summary")?.parentElement?.dataset["facet"];
  if (facet) {
    return () =>
      document.querySelector<HTMLElement>(`[data-facet="${facet}"] > summary`)?.focus({ preventScroll: true });
  }
  if (!(activeElement instanceof HTMLInputElement && activeElement.type === "checkbox")) return () => undefined;
  const { name, value } = activeElement;
  return () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    boxes.find((box) => box.name === name && box.value === value)?.focus({ preventScroll: true });
  };
}

/** The facets whose values are to be seen: those that are open, or have a choice. */
function findSeen({ facets }: FilterPlaces, index: Filtered, choices: State["choices"]): Set<string> {
  const isBeside = matchMedia("(width > 60rem)").matches;
  const known = new Map([...facets.querySelectorAll("details")].map(({ dataset, open }) => [dataset["facet"], open]));
  const isSeen = (facet: string) =>
    (known.get(facet) ?? (isBeside && openBeside.includes(facet))) || (isBeside && choices.has(facet));
  return new Set(facetsOf(index).filter(isSeen));
}

/** A facet whose values are not here yet; they are when it is opened. */
function renderClosed(facet: string, open: () => void): HTMLDetailsElement {
  const details = renderFacet(facet, [], false);
  details.addEventListener("toggle", open, { once: true });
  return details;
}

/** Shows the filters; where they cannot be had, says so and offers to try again. */
export async function offerFilters(...given: Parameters<typeof showFilters>): Promise<void> {
  const [{ kinds, facets }, , , , isWanted] = given;
  try {
    await showFilters(...given);
  } catch {
    if (!isWanted()) return;
    const retry = element("button", { type: "button" }, "Try again");
    retry.addEventListener("click", () => void offerFilters(...given));
    kinds.hidden = true;
    facets.replaceChildren(element("p", { className: "lab" }, "The filters could not be loaded. ", retry));
    facets.hidden = false;
  }
}

/**
 * Shows the facets with how many results each value has, given the choices in the others. Large facets come when they are
 * opened.
 * @param isWanted whether these filters are still those that are asked for
 * @throws Error when what they need cannot be had
 */
async function showFilters(
  places: FilterPlaces,
  all: Answer,
  search: Search,
  choices: State["choices"],
  isWanted: () => boolean,
): Promise<void> {
  const { kinds, chips, facets } = places;
  const { index } = search;
  const seen = findSeen(places, index, choices);
  const counted = facetsOf(index).filter((facet) => facet === "kind" || seen.has(facet) || index.isAlong(facet));
  const { counts, known } = await search.complete(() => ({
    counts: countFacets(all, index, choices, counted),
    known: toKnown(index, counted),
  }));
  if (!isWanted()) return;
  const giveBack = rememberFocus(places);
  const again = () => void offerFilters(places, all, search, choices, isWanted);
  const groups: HTMLElement[] = [];
  for (const facet of facetsOf(index)) {
    const values = known.values.get(facet);
    if (!values) {
      groups.push(renderClosed(facet, again));
      continue;
    }
    const chosen = choices.get(facet);
    const shown = [...values]
      .map((value) => ({
        value,
        count: counts.get(facet)?.get(value) ?? 0,
        isChosen: chosen?.has(value) ?? false,
      }))
      .filter(({ count, isChosen }) => count > 0 || isChosen);
    if (facet === "kind") {
      const line = renderChoices(facet, shown);
      line.className = "tabs";
      kinds.replaceChildren(line);
    } else if (shown.length > 0) {
      groups.push(renderFacet(facet, shown, seen.has(facet)));
    } else if (!index.isAlong(facet)) {
      const details = renderFacet(facet, [], seen.has(facet));
      details.append(element("p", { className: "lab" }, "No result has a value of this."));
      groups.push(details);
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
