import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import type { Page as SitePage, PageElement } from "../../src/build/read-pages.ts";
import { openMarks, type Opened } from "./open-marks.ts";
import { hasClass } from "./site-pages.ts";

/** What a test needs of a reference, read by another route than the site's. */
interface Entry {
  id: string;
  "citation-label": string;
  title: string;
  author: { family: string }[];
  "container-title": string;
  issued: { "date-parts": [[number]] };
}
const entries = JSON.parse(readFileSync("content/references.json", "utf8")) as Entry[];
const entryOf = new Map(entries.map((entry) => [Number(entry["citation-label"]), entry]));
const numberOf = new Map(entries.map((entry) => [entry.id, Number(entry["citation-label"])]));

/** The numbers that each marker of a section's source cites, marker by marker; undefined for a page that is no section. */
function findCited(address: string): number[][] | undefined {
  const [, id] = /^\/sections\/(.+)\/$/.exec(address) ?? [];
  if (!id) return undefined;
  const source = readFileSync(`content/sections/${id}.md`, "utf8");
  return [...source.matchAll(/\[(@[^\]]+)\]/g)].map(([, keys = ""]) =>
    keys.split(/;\s*/).map((key) => numberOf.get(key.slice(1)) ?? Number.NaN),
  );
}

const listed = (text: string) => [...text.matchAll(/\d+/g)].map(Number);

/** All members of a marker as it reads: ` [2, `, `5–7]` → 2, 5, 6, 7. */
const expand = (text: string): number[] => {
  const [first = 0, last = first] = text.split("–").map((part) => Number(part.replace(/\D/g, "")));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** What the mark must open, said as the preview is named. */
function expectedName({ cluster, pointed, target, findings }: Opened): string {
  if (pointed >= 0) {
    const numbers = cluster.map(expand);
    return [numbers[pointed], ...numbers.toSpliced(pointed, 1)]
      .flat()
      .map((number) => `reference ${number}`)
      .join(", ");
  }
  if (findings)
    return listed(findings)
      .map((number) => `finding ${number}`)
      .join(", ");
  const [, kind, number] = /\/(references|findings)\/(\d+)\/$/.exec(target) ?? [];
  if (kind) return `${kind.slice(0, -1)} ${number}`;
  return target.includes("#abbr-") ? "the list of abbreviations" : target.includes("#") ? "note" : "topic";
}

/** How many marks a page was built with. */
function countMarks({ elements }: SitePage): number {
  const kinds = ["c", "v", "topic", "ab", "cell", "noted"];
  const isInRange = ({ parentNode }: PageElement) =>
    parentNode !== null && "tagName" in parentNode && hasClass(parentNode, "rg");
  return elements.filter(
    (element) => element.tagName === "a" && (kinds.some((kind) => hasClass(element, kind)) || isInRange(element)),
  ).length;
}

/** What the cards of a marker do not say of its works, or of which work they say it in vain. */
function findMissing({ cards, name }: Opened): string[] {
  return listed(name).flatMap((number, index) => {
    const entry = entryOf.get(number);
    const { text = "", leadsTo = "" } = cards[index] ?? {};
    const facts = [
      entry?.title,
      entry?.author[0]?.family,
      entry?.["container-title"],
      entry?.issued["date-parts"][0][0],
    ].map(String);
    const missing = facts.filter((fact) => !text.includes(fact));
    return leadsTo.includes(`/references/${number}/`) ? missing : [...missing, `the way to reference ${number}`];
  });
}

/**
 * Opens every mark of a page, and tells which open something else than what they stand for: a marker all of its works with
 * the one pointed at first, and those of a section's text the works that its source cites there.
 */
export async function findMisled(page: Page, sitePage: SitePage): Promise<string[]> {
  const opened = await openMarks(page);
  const count = countMarks(sitePage);
  const cited = findCited(sitePage.address);
  const markers = opened.filter(({ isMarker, pointed }) => isMarker && pointed === 0).map(({ name }) => listed(name));
  return [
    ...(opened.length === count ? [] : [`${opened.length} marks were opened of ${count}`]),
    ...opened.flatMap((mark) => (mark.name === expectedName(mark) ? [] : [`“${mark.name}” opens for ${mark.target}`])),
    ...opened
      .filter(({ isRing, pointed }) => isRing && pointed < 0)
      .map(({ target }) => `the ring for ${target} touches one that is not there`),
    ...opened
      .filter(({ isRing }) => isRing)
      .flatMap((mark) => findMissing(mark).map((fact) => `the preview “${mark.name}” does not say ${fact}`)),
    ...(!cited || isDeepStrictEqual(markers, cited)
      ? []
      : [`its markers open ${JSON.stringify(markers)}, its source cites ${JSON.stringify(cited)}`]),
  ];
}
