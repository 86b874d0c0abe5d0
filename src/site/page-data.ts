// What scripts of two pages ask: in the page itself while the site is small, else in a file that is fetched when it is asked.
import { addresses } from "../addresses/addresses.ts";
import { formatOnPaper } from "../citations/format-reference.ts";
import { href } from "../addresses/site-url.ts";
import { toNetwork } from "../network/to-network.ts";
import { lists } from "./lists.ts";
import { pageRecords } from "./page-records.ts";
import { review } from "./review.ts";

/** Data for the script of a page. */
interface PageData {
  /** Of its file, without the ending. */
  name: string;
  /** Where the file is; missing where the page holds the data. */
  file?: string;
  /** As JSON that may stand in a script element, which no text of it ends. */
  json: string;
}

/** A site whose topics need several pages has too much for one page to hold. */
const isLarge = lists.topics.whole !== undefined;

const toPageData = (name: string, data: unknown): PageData => ({
  name,
  ...(isLarge && { file: href(`${addresses.search}${name}.json`) }),
  json: JSON.stringify(data).replaceAll("<", "\\u003c"),
});

const spellings = new Map(review.topics.map(({ id, aliases }) => [addresses.topic(id), aliases]));

/** Every edge of every diagram, for the page that asks for chains. */
export const networkData = toPageData(
  "network",
  toNetwork(review, ({ entry }) => formatOnPaper(entry)),
);

/** Every page by its address, its title and what else it is called, for the page of an unknown address. */
export const addressData = toPageData(
  "pages",
  pageRecords
    .filter(({ continues }) => continues === undefined)
    .map(({ address, title }) => [href(address), title, ...(spellings.get(address) ?? [])]),
);

/** The data of both pages. */
export const pageData: readonly PageData[] = [networkData, addressData];
