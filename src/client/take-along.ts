// Lets a reader take a list of results along: the works as BibTeX or RIS, the list itself as CSV.
import type { Search } from "../search/open-search.ts";
import type { FoundRecord } from "../search/search-files.ts";
import { addresses, toTwin } from "../addresses/addresses.ts";
import { toExcelCsv } from "../exports/to-csv.ts";
import { nameValue } from "./render-facet.ts";
import { formatCount } from "../words/phrases.ts";
import { element } from "./element.ts";
import { saveFile } from "./save-file.ts";

/**
 * The numbers of the works in a list: its references, and those that its findings, texts and diagrams rest on; nothing while
 * not all of the list is here.
 */
export function worksOf(records: readonly number[], { worksOf: find }: Search["index"]): number[] | undefined {
  const works = records.map(find);
  if (works.includes(undefined)) return undefined;
  return [...new Set(works.flatMap((numbers) => numbers ?? []))].sort((a, b) => a - b);
}

/** The files of works, as each work's own page offers them, in one. @throws Error when one cannot be had */
async function fetchWorks(numbers: readonly number[], extension: string, base: string): Promise<string> {
  const texts = await Promise.all(
    numbers.map(async (number) => {
      const address = base.replace(/\/$/, "") + toTwin(addresses.reference(number), extension);
      const response = await fetch(address, { cache: "no-cache" });
      // What asks for a login, or a host that leads every address to one page, answers with a page.
      const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
      if (!response.ok || isPage) throw new Error(`${address} cannot be loaded: ${response.status}`);
      return response.text();
    }),
  );
  return texts.map((text) => text.trimEnd()).join("\n\n") + "\n";
}

/** The list as a table: what each result is, where it stands, and its whole address. */
const toRows = (records: readonly FoundRecord[], site: string): string[][] => [
  ["kind", "title", "place", "address", "references"],
  ...records.map(({ kind, title, place, address, works }) => [
    nameValue("kind", kind),
    title,
    place,
    new URL(address.replace(/^\//, ""), site).href,
    works.join(" "),
  ]),
];

/** A line of buttons that save a list. Says so where a file cannot be had. */
export function renderTakeAlong(records: readonly number[], search: Search, base: string): HTMLElement {
  const works = worksOf(records, search.index);
  const said = element("span", { role: "status", className: "lab" });
  const offer = (name: string, give: () => void | Promise<void>) => {
    const button = element("button", { type: "button" }, name);
    button.addEventListener("click", () => {
      said.textContent = "";
      void Promise.resolve(give()).catch(() => {
        said.textContent = "A file could not be loaded; nothing was saved. Try again.";
      });
    });
    return button;
  };
  const site = new URL(base, location.href).href;
  const ofWorks = (extension: string, type: string) => async () => {
    const numbers = await search.complete(() => worksOf(records, search.index) ?? []);
    if (numbers.length > 0) saveFile(`search.${extension}`, type, await fetchWorks(numbers, extension, base));
    else said.textContent = "None of these results rests on a work.";
  };
  const listed = () => search.complete(() => records.flatMap((record) => search.index.record(record) ?? []));
  // Of a long list that is not all here yet, the works are counted when they are asked for.
  const label = works ? formatCount(works.length, "work") : "works";
  return element(
    "p",
    { className: "take lab" },
    "Take along ",
    ...(works?.length !== 0
      ? [
          `the ${label} behind these results: `,
          offer("BibTeX", ofWorks("bib", "application/x-bibtex")),
          " ",
          offer("RIS", ofWorks("ris", "application/x-research-info-systems")),
          "; ",
        ]
      : []),
    "the list: ",
    offer("CSV", async () => saveFile("search.csv", "text/csv", toExcelCsv(toRows(await listed(), site)))),
    " ",
    said,
  );
}
