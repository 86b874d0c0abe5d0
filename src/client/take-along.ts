// Lets a reader take a list of results along: the works as BibTeX or RIS, the list itself as CSV.
import type { SearchRecord } from "../search/search-record.ts";
import { addresses, toTwin } from "../addresses/addresses.ts";
import { toExcelCsv } from "../exports/to-csv.ts";
import { nameValue } from "./render-facet.ts";
import { formatCount } from "../words/phrases.ts";
import { element } from "./element.ts";
import { saveFile } from "./save-file.ts";

/** The numbers of the works in a list: its references, and those that its findings, texts and diagrams rest on. */
export const worksOf = (records: readonly SearchRecord[]): number[] =>
  [...new Set(records.flatMap(({ works }) => works))].sort((a, b) => a - b);

/** The files of works, as each work's own page offers them, in one. @throws Error when one cannot be had */
async function fetchWorks(numbers: readonly number[], extension: string, base: string): Promise<string> {
  const texts = await Promise.all(
    numbers.map(async (number) => {
      const address = base.replace(/\/$/, "") + toTwin(addresses.reference(number), extension);
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address} cannot be loaded: ${response.status}`);
      return response.text();
    }),
  );
  return texts.map((text) => text.trimEnd()).join("\n\n") + "\n";
}

/** The list as a table: what each result is, where it stands, and its whole address. */
const toRows = (records: readonly SearchRecord[], site: string): string[][] => [
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
export function renderTakeAlong(records: readonly SearchRecord[], base: string): HTMLElement {
  const works = worksOf(records);
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
  const ofWorks = (extension: string, type: string) => async () =>
    saveFile(`search.${extension}`, type, await fetchWorks(works, extension, base));
  const label = formatCount(works.length, "work");
  return element(
    "p",
    { className: "take lab" },
    "Take along ",
    ...(works.length > 0
      ? [
          `the ${label} behind these results: `,
          offer("BibTeX", ofWorks("bib", "application/x-bibtex")),
          " ",
          offer("RIS", ofWorks("ris", "application/x-research-info-systems")),
          "; ",
        ]
      : []),
    "the list: ",
    offer("CSV", () => saveFile("search.csv", "text/csv", toExcelCsv(toRows(records, site)))),
    " ",
    said,
  );
}
