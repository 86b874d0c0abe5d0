import { JSDOM } from "jsdom";
import { beforeEach, expect, test } from "vitest";
import { offerFilters } from "../../../src/client/show-filters.ts";
import { openSearch, type Search } from "../../../src/search/open-search.ts";
import { packSearch } from "../../../src/search/pack-search.ts";
import { makeRecord } from "../../make-record.ts";

/** So many records that their facets travel by themselves. */
const records = Array.from({ length: 1200 }, (_, index) =>
  makeRecord({
    title: `Vesicles ${index}`,
    number: index + 1,
    facets: { tumor: [index % 3 === 0 ? "Glioma" : "Breast cancer"], ...(index > 600 && { cargo: ["miR-21"] }) },
  }),
);
const packed = packSearch(records, []);

/** A search of which a part may be gone, and which parts it loaded. */
function prepare(gone = new Set<string>()): { search: Search; loaded: string[] } {
  const loaded: string[] = [];
  const search = openSearch({ edition: "", ...packed.start }, (name) => {
    loaded.push(name);
    const part = gone.has(name) ? undefined : packed.parts.get(name)?.();
    return part ? Promise.resolve(part) : Promise.reject(new Error(`${name} is gone`));
  });
  return { search, loaded };
}

let places: Parameters<typeof offerFilters>[0];
beforeEach(() => {
  const { window } = new JSDOM("<div id=kinds></div><ul id=chips></ul><div id=facets></div>");
  globalThis.document = window.document;
  globalThis.HTMLElement = window.HTMLElement;
  globalThis.HTMLInputElement = window.HTMLInputElement;
  globalThis.matchMedia = () => ({ matches: false }) as MediaQueryList;
  const place = (id: string) => window.document.querySelector<HTMLElement>(`#${id}`) ?? window.document.body;
  places = { kinds: place("kinds"), chips: place("chips"), facets: place("facets") };
});

const isWanted = () => true;
const few = { groups: [{ had: [], lacked: [], records: [0, 1, 2, 3] }] };
const show = (search: Search, choices = new Map<string, Set<string>>()) =>
  offerFilters(places, few, search, choices, isWanted);
const facetOf = (name: string) => places.facets.querySelector<HTMLDetailsElement>(`details[data-facet=${name}]`);
const valuesOf = (name: string) =>
  [...(facetOf(name)?.querySelectorAll("label") ?? [])].map((label) => label.textContent.trim());
/** Opens a facet as a reader does, and waits until what it loads is there. */
async function open(name: string) {
  const details = facetOf(name);
  if (!details) throw new Error(`there is no facet ${name}`);
  details.querySelector("summary")?.focus();
  details.open = true;
  details.dispatchEvent(new (details.ownerDocument.defaultView ?? globalThis).Event("toggle"));
  await new Promise((resolve) => setTimeout(resolve, 0));
}

test("a facet of many records is loaded when it is opened, and counts then what is shown", async () => {
  const { search, loaded } = prepare();
  await show(search);
  expect(places.kinds.textContent).toContain("4");
  expect(valuesOf("tumor")).toEqual([]);
  expect(loaded).toEqual([]);
  await open("tumor");
  expect(loaded).toEqual(["facet-tumor"]);
  expect(facetOf("tumor")?.open).toBe(true);
  expect(document.activeElement).toBe(facetOf("tumor")?.querySelector("summary"));
  expect(valuesOf("tumor")).toEqual(["Breast cancer 2", "Glioma 2"]);
});

test("a facet of which no result has a value says so when it is opened", async () => {
  const { search } = prepare();
  await show(search);
  await open("cargo");
  expect(facetOf("cargo")?.textContent).toContain("No result has a value of this.");
});

test("a facet that cannot be loaded is told, and can be asked for again", async () => {
  const gone = new Set(["facet-tumor"]);
  const { search } = prepare(gone);
  await show(search);
  await open("tumor");
  expect(places.facets.textContent).toContain("The filters could not be loaded.");
  gone.clear();
  places.facets.querySelector("button")?.click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(facetOf("tumor")).not.toBeNull();
});

test("a choice in force is shown with what it leaves, and can be taken away", async () => {
  const { search } = prepare();
  await show(search, new Map([["tumor", new Set(["Glioma"])]]));
  expect(places.chips.textContent).toContain("Glioma");
  expect(places.chips.hidden).toBe(false);
});
