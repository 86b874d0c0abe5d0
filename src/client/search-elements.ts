// The parts of the search page.

/** The element of the page with an id. @throws Error when the page lacks it, or it is of another kind */
function getElement<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no #${id}`);
  return found;
}

/** What holds the search. */
export const root = getElement("finder", HTMLElement);
/** Path of the site, ended by a slash. */
export const base = root.dataset["base"] ?? "/";
/** The search box. */
export const input = getElement("search-input", HTMLInputElement);
/** The form around it. */
export const form = getElement("search", HTMLFormElement);
/** The list of results. */
export const list = getElement("search-results", HTMLElement);
/** Where what was found is said, in one sentence. */
export const head = getElement("search-head", HTMLElement);
/** Where it is said how the question was read. */
export const reading = getElement("search-reading", HTMLElement);
/** What stands behind the results. */
export const end = getElement("search-end", HTMLElement);
/** The lists that lead to everything. */
export const indexes = getElement("search-indexes", HTMLElement);
/** What was asked before. */
export const recent = getElement("search-recent", HTMLElement);
/** The choice of the single key. */
export const shortcut = getElement("search-shortcut", HTMLElement);
/** Where filters stand. */
export const places = {
  kinds: getElement("search-kinds", HTMLElement),
  chips: getElement("search-chips", HTMLElement),
  facets: getElement("search-facets", HTMLElement),
};
