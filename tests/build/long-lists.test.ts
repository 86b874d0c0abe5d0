import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page as Window } from "playwright-core";
import { parse, stringify } from "yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeReview } from "../../scripts/bench/make-review.ts";
import { addressOf, serveDirectory } from "../../scripts/serve-directory.ts";
import { getAttribute, type Page, type PageElement, readPages, textOf } from "../../src/build/read-pages.ts";
import { findUnlisted } from "../find-unlisted.ts";
import { openBrowser } from "../site/open-browser.ts";
import { renewPage } from "../site/renew-page.ts";
import { buildSite } from "./build-site.ts";

/** A review of 60 works whose lists may have 10 entries on a page: what the site would do of one with a thousand. */
const works = 60;
const most = 10;
const folder = mkdtempSync(join(tmpdir(), "long-lists-"));
const content = join(folder, "content");
const site = join(folder, "dist");
let output = "";
let pages: Page[] = [];
let server: Server;
let browser: Browser;

/** Lets two works each report opposite effects in twelve cells of the map, since few works disagree by chance. */
function makeWorksDisagree() {
  const read = <Entry>(path: string) => parse(readFileSync(join(content, path), "utf8")) as Entry;
  const topics = readdirSync(join(content, "topics")).map((file) => ({
    id: file.replace(".yaml", ""),
    ...read<{ kind: string; mapOrder?: number; broader?: string }>(`topics/${file}`),
  }));
  const processes = topics.filter(({ mapOrder }) => mapOrder !== undefined);
  const tumors = topics.filter(({ kind, broader }) => kind === "tumor" && broader === undefined);
  const cells = tumors.slice(0, 2).flatMap((tumor) => processes.map((process) => ({ tumor, process })));
  const paths = readdirSync(join(content, "findings")).map((file) => `findings/${file}`);
  const cited = paths
    .map((path) => ({ path, finding: read<Record<string, unknown> & { references: string[] }>(path) }))
    .filter(({ finding }) => finding.references.length > 0 && finding["printed"] === undefined);
  const byWork = [...new Map(cited.map((entry) => [entry.finding.references[0], entry] as const)).values()];
  const report = (entry?: (typeof byWork)[0], cell?: (typeof cells)[0], effect?: string) => {
    if (!entry || !cell) throw new Error("the review is too small to disagree so often");
    const { path, finding } = entry;
    const source = { ...(finding["source"] as object), class: "msc" };
    writeFileSync(
      join(content, path),
      stringify({ ...finding, source, tumors: [cell.tumor.id], process: [cell.process.id], effect }),
    );
  };
  for (const [at, cell] of cells.entries()) {
    for (const [side, effect] of ["promotes", "suppresses"].entries()) {
      report(byWork[at * 2 + side], cell, effect);
    }
  }
  // In one of them so many works promote that those alone would fill what a cell shows.
  const [crowded] = cells;
  for (const entry of byWork.slice(cells.length * 2, cells.length * 2 + 3)) report(entry, crowded, "promotes");
}

/** Lets each sentence of a section name one topic, so that its page has no room for all that the review says of it. */
function speakOfOneTopic() {
  const [topic = ""] = readdirSync(join(content, "topics"));
  const { name } = parse(readFileSync(join(content, "topics", topic), "utf8")) as { name: string };
  const section = join(content, "sections/section-2.md");
  const text = readFileSync(section, "utf8");
  writeFileSync(section, text.replaceAll(/^Vesicles with/gm, `Vesicles with ${name} and`));
}

beforeAll(async () => {
  writeReview(works, content);
  makeWorksDisagree();
  speakOfOneTopic();
  // Each note was published when all of them stood on one page; a build that lost one would fail.
  const notes = readdirSync(join(content, "notes")).map((file) => `/notes/#${file.replace(".yaml", "")}\n`);
  appendFileSync(join(content, "addresses.txt"), notes.join(""));
  ({ output } = await buildSite({ SITE_DIR: site, CONTENT_DIR: content, LIST_LENGTH: String(most) }));
  if (!output.includes("published to")) throw new Error(output);
  pages = readPages(site);
  server = await serveDirectory(site, 0);
  browser = await openBrowser();
}, 600_000);
afterAll(() => {
  (server as Server | undefined)?.close();
  rmSync(folder, { recursive: true, force: true });
});

const pageAt = (address: string): Page => {
  const page = pages.find((candidate) => candidate.address === address);
  if (!page) throw new Error(`${address} was not built`);
  return page;
};
const linksOf = (page: Page, rel: string) =>
  page.elements.flatMap((element) =>
    element.tagName === "a" && getAttribute(element, "rel") === rel ? (getAttribute(element, "href") ?? "") : [],
  );

/**
 * The pages of a list in the order in which each leads to the next.
 * @param begins the page that shows its beginning, where that is not the list's own
 */
function walkList(list: string, begins = list): Page[] {
  const findNext = (page: Page) => linksOf(page, "next").find((href) => href.startsWith(`${list}pages/`));
  const walked = [pageAt(begins)];
  for (let next = findNext(pageAt(begins)); next !== undefined; next = findNext(pageAt(next))) {
    walked.push(pageAt(next));
  }
  return walked;
}

/** Names of the entries of each list on a page. */
const lists: Record<string, (page: Page) => string[]> = {
  "/references/": ({ elements }) =>
    elements.flatMap((element) => (element.tagName === "li" ? (getAttribute(element, "data-number") ?? []) : [])),
  "/findings/": ({ elements }) =>
    elements.flatMap((element) => (element.tagName === "tr" ? (getAttribute(element, "data-number") ?? []) : [])),
  "/notes/": ({ elements }) =>
    elements.flatMap((element) =>
      element.tagName === "li" && getAttribute(element, "class") === "note" ? (getAttribute(element, "id") ?? []) : [],
    ),
  "/pathways/": ({ elements }) =>
    elements.flatMap((element) =>
      element.tagName === "a" && getAttribute(element, "class") === "t" ? (getAttribute(element, "href") ?? "") : [],
    ),
  "/review/": ({ elements }) =>
    elements.flatMap((element) =>
      element.tagName === "section" && /^section-\d+$/.test(getAttribute(element, "id") ?? "")
        ? (getAttribute(element, "id") ?? [])
        : [],
    ),
};

/** Names of the links to topics on a page of a list of topics. */
const topicsOn = (page: Page) =>
  page.elements.flatMap((element) => {
    const href = element.tagName === "a" ? (getAttribute(element, "href") ?? "") : "";
    return /^\/topics\/[a-z0-9-]+\/(?:#neighborhood)?$/.test(href) ? [href] : [];
  });

describe.each(["/topics/", "/network/"])("the list %s", (list) => {
  test("has every topic of it on one of its pages", () => {
    const walked = walkList(list);
    const names = walked.flatMap(topicsOn);
    expect(walked.length).toBeGreaterThan(2);
    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual([...new Set(topicsOn(pageAt(`${list}pages/all/`)))].sort());
  });
});

test("what a topic's page has no room for stands on further pages, and each leads back", () => {
  const further = pages.filter(({ address }) => /^\/topics\/[^/]+\/[a-z-]+\/pages\//.test(address));
  expect(further.length).toBeGreaterThan(3);
  for (const page of further) {
    const owner = `/topics/${page.address.split("/")[2] ?? ""}/`;
    expect(page.elements.filter((element) => getAttribute(element, "href") === owner).length).toBeGreaterThan(0);
    const list = page.address.replace(/pages\/[^/]+\/$/, "");
    if (page.address.endsWith("/all/")) expect(pageAt(owner).html).toContain(page.address);
    else expect(walkList(list, owner)).toContain(page);
  }
  const rows = (page: Page) =>
    page.elements.filter(
      (element) => ["tr", "li"].includes(element.tagName) || getAttribute(element, "class") === "quote",
    ).length;
  for (const page of further.filter(({ address }) => !address.endsWith("/all/"))) {
    const whole = pageAt(page.address.replace(/\d+\/$/, "all/"));
    expect(rows(page)).toBeLessThan(rows(whole));
  }
});

test("every page of a topic gives in full the works whose rings it shows", () => {
  const ofTopics = pages.filter(
    ({ address }) => /^\/topics\/[^/]+\//.test(address) && !address.startsWith("/topics/pages/"),
  );
  for (const page of ofTopics) expect.soft(findUnlisted(page), page.address).toEqual([]);
});

test("no list of a topic is empty, folded or not", () => {
  const isList = ({ tagName }: PageElement) => tagName === "ul" || tagName === "ol";
  const ofTopics = pages.filter(({ address }) => address.startsWith("/topics/"));
  const inTopics = ofTopics.flatMap((page) => page.elements.filter(isList).map((list) => ({ list, page })));
  expect(inTopics.length).toBeGreaterThan(100);
  const empty = inTopics.filter(({ list }) => !list.childNodes.some((child) => "tagName" in child));
  expect([...new Set(empty.map(({ list, page }) => `${page.address} ${list.tagName}`))]).toEqual([]);
});

test("the way to a page says what stands there, one thing as one", () => {
  const words = pages.flatMap((page) =>
    page.elements.flatMap((element) => {
      const isWay = element.tagName === "a" && ["prev", "next"].includes(getAttribute(element, "rel") ?? "");
      const text = isWay ? textOf(element).replace(/\s+/g, " ").trim() : "";
      return / of \d+$/.test(text) ? [text] : [];
    }),
  );
  const isOfSeveral = (text: string) => / \d+ to \d+ of /.test(text);
  expect(words.filter(isOfSeveral).filter((text) => !/s\b/.test(text))).toEqual([]);
  const ofOne = words.filter((text) => !isOfSeveral(text));
  expect(ofOne.length).toBeGreaterThan(0);
  expect(ofOne.filter((text) => /s\b/.test(text))).toEqual([]);
});

/** Walks a list, and expects several pages that have every entry of the whole once among them, and none too many. */
function expectEachOnce(
  list: string,
  namesOn: (page: Page) => string[],
  { begins = list, whole = `${list}pages/all/` } = {},
): { walked: Page[]; names: string[] } {
  const walked = walkList(list, begins);
  const names = walked.flatMap(namesOn);
  expect(walked.length).toBeGreaterThan(2);
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual(namesOn(pageAt(whole)));
  expect(new Set(names).size).toBe(names.length);
  for (const page of walked) expect(namesOn(page).length).toBeLessThanOrEqual(most);
  return { walked, names };
}

const rowsOn = ({ elements }: Page) =>
  elements.flatMap((element) => {
    const id = element.tagName === "tr" ? (getAttribute(element, "id") ?? "") : "";
    return /^row-\d+$/.test(id) ? [id] : [];
  });
/** The section in which the table is printed. */
const findTableSection = () =>
  pages.find(({ address, html }) => /^\/sections\/[^/]+\/$/.test(address) && html.includes('id="table-1"'))?.address ??
  "";

test("the printed table is cut into pages below its section, and each of its rows is found where links lead", () => {
  const owner = findTableSection();
  const { walked, names } = expectEachOnce(owner, rowsOn);
  // The page with the whole review has all of it.
  expect(rowsOn(pageAt("/review/pages/all/"))).toEqual(names);
  const last = names.at(-1) ?? "";
  expect(pageAt(`/findings/${last.replace("row-", "")}/`).html).toContain(`${walked.at(-1)?.address ?? ""}#${last}`);
});

/** What the first group of a pattern finds on a page, each time. */
const allOf = (pattern: RegExp) => (page: Page) => [...page.html.matchAll(pattern)].map(([, name = ""]) => name);
const wholeMap = "/evidence/pages/all/";
/** The lists of the map of the evidence, with what tells their entries. */
const mapLists: Record<string, (page: Page) => string[]> = {
  "/evidence/": (page) =>
    allOf(/<th scope="row">(.*?)<\/th>/gs)({
      ...page,
      html: /<table class="map">.*?<\/table>/s.exec(page.html)?.[0] ?? "",
    }),
  "/evidence/disagreements/": allOf(/aria-labelledby="disagreement-([^"]+)"/g),
};

describe.each(Object.keys(mapLists))("of the map of the evidence, %s", (list) => {
  test("has several pages, every entry once among them, and all of them on the page with the whole map", () => {
    expectEachOnce(list, mapLists[list] ?? (() => []), { begins: "/evidence/", whole: wholeMap });
  });
});

test("every page of the map counts all of it, and so does the beginning of it on the home page", () => {
  const heads = allOf(/<span class="col-n num">(.*?)<\/span><\/th>/gs);
  const all = heads(pageAt(wholeMap));
  expect(all.length).toBeGreaterThan(0);
  for (const page of [...walkList("/evidence/"), pageAt("/")]) expect(heads(page), page.address).toEqual(all);
  const rowsOf = mapLists["/evidence/"] ?? (() => []);
  expect(rowsOf(pageAt("/"))).toEqual(rowsOf(pageAt("/evidence/")));
});

test("a cell of the map leads to the page that tells it, from wherever the map stands", () => {
  const cells = allOf(/<a class="cell[^"]*" href="([^"]*)"/g);
  for (const page of [...walkList("/evidence/"), pageAt(wholeMap), pageAt("/")]) {
    expect(cells(page).length, page.address).toBeGreaterThan(0);
    for (const target of cells(page)) {
      const [address, id] = target.split("#");
      const told = pageAt(address === "" ? page.address : (address ?? ""));
      expect(told.html, target).toContain(` id="${id ?? ""}"`);
      if (page.address === wholeMap) expect(address, target).toBe("");
    }
  }
});

test("each page of the map has several rows, however much is reported of each", () => {
  for (const page of walkList("/evidence/").slice(0, -1))
    expect(mapLists["/evidence/"]?.(page).length, page.address).toBeGreaterThan(1);
});

const cellsOn = allOf(/(<a class="cell.*?<\/a>)/gs);
/** The cells of the map that cannot show all. */
const cutCells = (page: Page) => cellsOn(page).filter((cell) => cell.includes("data-left="));

test("where works disagree both sides are shown, though not all of either can be", () => {
  const shown = [...walkList("/evidence/"), pageAt("/")].flatMap(cutCells).filter((cell) => cell.includes("cell dis"));
  expect(shown.length).toBeGreaterThan(0);
  const tables = walkList("/evidence/disagreements/", "/evidence/")
    .flatMap(allOf(/<section class="matter"[^>]*>(.*?)<\/section>/gs))
    .filter((table) => table.includes("taken from each side in turn"));
  expect(tables.length).toBeGreaterThan(0);
  for (const side of ["promotes", "suppresses"]) {
    for (const cell of shown) expect(cell).toContain(`class="v num ${side}"`);
    for (const table of tables) expect(table).toContain(`class="eff ${side}"`);
  }
});

test("a cell that cannot show all says how many findings it leaves out", () => {
  const findingsOf = (cell: string) => /<a[^>]* data-findings="([^"]*)"/.exec(cell)?.[1]?.split(" ") ?? [];
  const nameOf = (cell: string) => /<span class="vh">(.*?)<\/span>/s.exec(cell)?.[1] ?? "";
  const all = new Map(cellsOn(pageAt(wholeMap)).map((cell) => [nameOf(cell), findingsOf(cell)]));
  expect(cutCells(pageAt("/")).length).toBeGreaterThan(0);
  for (const cell of cutCells(pageAt("/"))) {
    const left = Number(/data-left="(\d+)"/.exec(cell)?.[1]);
    expect(findingsOf(cell).length + left, cell).toBe(all.get(nameOf(cell))?.length);
  }
  expect(cutCells(pageAt(wholeMap))).toEqual([]);
});

test("a page of the map says of itself only what is true of it", () => {
  const walked = [...walkList("/evidence/"), ...walkList("/evidence/disagreements/", "/evidence/")];
  const further = walked.filter(({ address }) => address !== "/evidence/");
  expect(further.length).toBeGreaterThan(2);
  for (const { html, address } of further) expect(html, address).not.toMatch(/both stand\s+below\./);
  for (const { html, address } of walked) expect(html, address).not.toContain("The rest of the map");
  expect(pageAt(wholeMap).html).toMatch(/both stand\s+below\./);
  expect(pageAt(wholeMap).html).toContain("The rest of the map");
});

test("one row is not told as several", () => {
  const told = pages.map(({ html, address }) => ({
    address,
    html: html.replaceAll(/<nav class="list-pager".*?<\/nav>/gs, ""),
  }));
  for (const { html, address } of told) expect(html, address).not.toMatch(/\brows \d+ of \d/i);
  expect(told.filter(({ html }) => /\brow \d+ of \d/i.test(html)).length).toBeGreaterThan(0);
});

describe("what differs between the sides of many matters", () => {
  const further = () => pages.filter(({ address }) => /^\/topics\/[^/]+\/differences\/pages\//.test(address));

  test("has its heading and its key on each page", () => {
    expect(further().length).toBeGreaterThan(2);
    for (const { html, address } of further()) {
      expect(html, address).toMatch(/<h2>What differs between the sides<\/h2>\s*<p class="lab">\s*Underlined twice/);
      expect(html.indexOf("<h2>What differs"), address).toBeLessThan(html.indexOf("<h3"));
    }
  });

  test("has on paper the works that its rings name, and no other", () => {
    for (const page of further()) {
      const [table = ""] = allOf(/<section class="sec" id="differences">(.*)<section class="on-paper"/gs)(page);
      const [paper = ""] = allOf(/<section class="on-paper">(.*?)<\/section>/gs)(page);
      const rings = new Set([...table.matchAll(/href="\/references\/(\d+)\/"/g)].map(([, number]) => number));
      const printed = new Set([...paper.matchAll(/<li value="(\d+)"/g)].map(([, number]) => number));
      expect(rings.size, page.address).toBeGreaterThan(0);
      expect([...printed].toSorted(), page.address).toEqual([...rings].toSorted());
    }
  });

  test("is counted in the answer, not told matter by matter", () => {
    const counting = pages.filter(({ html }) =>
      /They disagree on <a href="#differences">\d+ questions<\/a>/.test(html),
    );
    expect(counting.length).toBeGreaterThan(0);
  });
});

test("the way to further sentences on a topic is not hidden", () => {
  const cut = pages.flatMap(({ address }) => /^(\/topics\/[^/]+\/)sentences\/pages\/2\/$/.exec(address)?.[1] ?? []);
  expect(cut.length).toBeGreaterThan(0);
  for (const topic of cut) {
    const [told = ""] = allOf(/<section class="sec" id="sentences">(.*?)<\/section>/gs)(pageAt(topic));
    const open = told.replaceAll(/<details.*?<\/details>/gs, "");
    expect(open, topic).toContain(`data-whole="${topic}sentences/pages/all/"`);
  }
});

test("a topic with many rows for and against shows the first, told with the numbers of all, and leads to the others", () => {
  const rowsOf = allOf(/<span class="on">\s*(?:<a[^>]*>)?([^<]*)/g);
  const headsOf = allOf(/<span class="nb">(\d+ works?)<\/span>/g);
  const cut = pages.flatMap(({ address }) => /^(\/topics\/[^/]+\/)sides\/pages\/2\/$/.exec(address)?.[1] ?? []);
  expect(cut.length).toBeGreaterThan(0);
  for (const topic of cut) {
    const walked = walkList(`${topic}sides/`, topic);
    const whole = pageAt(`${topic}sides/pages/all/`);
    // A row may stand twice on a page: with what is counted, and with what is not.
    const names = (page: Page) => [...new Set(rowsOf(page))];
    expect(names(whole).length).toBeGreaterThan(1);
    expect(headsOf(whole).length).toBeGreaterThanOrEqual(2);
    expect(new Set(walked.flatMap(names))).toEqual(new Set(rowsOf(whole)));
    expect(walked.flatMap(names)).toHaveLength(names(whole).length);
    for (const page of walked.filter(({ html }) => html.includes('class="heads"')))
      expect(headsOf(page).slice(0, 2), page.address).toEqual(headsOf(whole).slice(0, 2));
  }
});

test("what is cut off in one place is counted there, and leads to where all of it stands", () => {
  const leading = allOf(/href="([^"]*\/pages\/all\/#[^"]*)"/g);
  const targets = pages.filter(({ address }) => /^\/(?:topics|evidence)\//.test(address)).flatMap(leading);
  expect(targets.length).toBeGreaterThan(0);
  for (const target of new Set(targets)) {
    const [address = "", id = ""] = target.split("#");
    expect(pageAt(address).html, target).toContain(` id="${id}"`);
  }
});

test("abbreviations that the page about the site has no room for stand on further pages", () => {
  const { walked, names } = expectEachOnce("/about/abbreviations/", allOf(/<dt id="(abbr-[^"]+)"/g), {
    begins: "/about/",
  });
  // A note explains them by the very page.
  const explained = pages.flatMap(allOf(/class="ab" href="(\/about\/[^"]*)"/g));
  expect(explained.length).toBeGreaterThan(0);
  for (const target of new Set(explained)) {
    const [address, id = ""] = target.split("#");
    expect(names).toContain(id);
    expect(walked.map((page) => page.address)).toContain(address);
  }
});

test("the first page of the review says which works its own sections cite, and the file beside it says all", () => {
  interface Article {
    mainEntity?: { citation?: unknown[] };
  }
  const [here = "{}"] = allOf(/<script type="application\/ld\+json">(.*?)<\/script>/gs)(pageAt("/review/"));
  const citing = (text: string) => (JSON.parse(text) as Article).mainEntity?.citation?.length;
  const listed = allOf(/<li id="work-(\d+)"/g)(pageAt("/review/"));
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.length).toBeLessThan(works);
  expect(citing(here)).toBe(listed.length);
  expect(citing(readFileSync(join(site, "review.jsonld"), "utf8"))).toBe(works);
});

describe.each(Object.keys(lists))("the list %s", (list) => {
  const namesOn = (page: Page) => lists[list]?.(page) ?? [];

  test("has several pages that lead to each other, and every entry once among them", () => {
    const { walked } = expectEachOnce(list, namesOn);
    const back = walked.map((page) => linksOf(page, "prev")[0]);
    expect(back).toEqual([undefined, ...walked.slice(0, -1).map(({ address }) => address)]);
  });

  test("is offered to search engines page by page, and not once more as a whole", () => {
    const sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
    for (const { address, html } of walkList(list)) {
      expect(sitemap).toContain(`${address}</loc>`);
      expect(html).not.toContain('content="noindex"');
      expect(html).toMatch(new RegExp(`rel="canonical" href="[^"]*${address}"`));
    }
    expect(sitemap).not.toContain(`${list}pages/all/`);
    expect(pageAt(`${list}pages/all/`).html).toContain('<meta name="robots" content="noindex">');
  });

  test("leads from each of its pages to the one with all of it", () => {
    for (const page of walkList(list)) {
      const leading = page.elements.filter((element) => getAttribute(element, "href") === `${list}pages/all/`);
      expect(leading.length, page.address).toBeGreaterThan(0);
    }
  });
});

test("filters stand only where all findings are", () => {
  const filtered = pages.filter(({ html }) => html.includes('id="finding-filters"')).map(({ address }) => address);
  expect(filtered).toEqual(["/findings/pages/all/"]);
});

describe("in a browser", () => {
  let shared: Window;
  beforeAll(async () => {
    shared = await browser.newPage();
    await shared.goto(addressOf(server));
  });

  /** The window of all these tests, made as new. */
  const openWindow = async (width = 1280) => {
    await renewPage(shared, { viewport: { width, height: 900 } });
    return shared;
  };
  const open = async (address: string, wait: string) => {
    const page = await openWindow();
    await page.goto(new URL(address, addressOf(server)).href);
    await page.waitForURL((url) => url.pathname === wait);
    return page;
  };

  test("an address published when the list had one page leads to its entry", async () => {
    const last = lists["/notes/"]?.(pageAt("/notes/pages/all/")).at(-1) ?? "";
    const page = await open(`/notes/#${last}`, "/notes/pages/all/");
    expect(new URL(page.url()).hash).toBe(`#${last}`);
    expect(await page.locator(`#${last}`).count()).toBe(1);
  });

  test.each([
    ["/evidence/", wholeMap, () => mapLists["/evidence/disagreements/"]?.(pageAt(wholeMap)).at(-1)],
    [
      "/about/",
      "/about/abbreviations/pages/all/",
      () => allOf(/<dt id="(abbr-[^"]+)"/g)(pageAt("/about/abbreviations/pages/all/")).at(-1),
    ],
  ])("a fragment published when %s was one page leads to it", async (address, whole, find) => {
    const id = find() ?? "";
    expect(pageAt(address).html).not.toContain(` id="${id}"`);
    const page = await open(`${address}#${id}`, whole);
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  });

  test("an address published when the table had one page leads to its row", async () => {
    const owner = findTableSection();
    const last = rowsOn(pageAt(`${owner}pages/all/`)).at(-1) ?? "";
    const page = await open(`${owner}#${last}`, `${owner}pages/all/`);
    expect(await page.locator(`#${last}`).count()).toBe(1);
  });

  test("a shared filter is asked of all findings", async () => {
    const page = await open("/findings/?effect=promotes", "/findings/pages/all/");
    const all = lists["/findings/"]?.(pageAt("/findings/pages/all/")) ?? [];
    await page.locator("#finding-count", { hasText: ` of ${all.length} findings` }).waitFor();
    const shown = await page.locator("#all-findings tbody tr:visible").count();
    const promoting = pageAt("/findings/pages/all/").elements.filter(
      (element) => element.tagName === "tr" && getAttribute(element, "data-effect") === "promotes",
    );
    expect(shown).toBe(promoting.length);
    expect(shown).toBeGreaterThan(0);
  });

  test("the network is fetched when it is asked, and answers", async () => {
    const page = await open("/network/", "/network/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const network = JSON.parse(readFileSync(join(site, "search/network.json"), "utf8")) as {
      topics: { name: string }[];
      edges: { from: number; to: number; kind: string }[];
    };
    const drawn = network.edges.find(({ kind }) => kind !== "beside");
    await page.getByLabel("From", { exact: true }).fill(network.topics[drawn?.from ?? 0]?.name ?? "");
    await page.getByLabel("to", { exact: true }).fill(network.topics[drawn?.to ?? 0]?.name ?? "");
    await page.getByRole("button", { name: "Find chains" }).click();
    await page.locator(".strand-row").first().waitFor();
    expect(asked.filter((path) => path === "/search/network.json")).toHaveLength(1);
  });

  test("a network that cannot be loaded is told, and asked again", async () => {
    const page = await openWindow();
    await page.route("**/search/network.json", (route) => route.abort(), { times: 1 });
    await page.goto(new URL("/network/?from=a&to=b", addressOf(server)).href);
    await page.locator("#network-answer", { hasText: "no chain was looked for" }).waitFor();
    await page.getByLabel("From", { exact: true }).fill("a");
    await page.getByLabel("to", { exact: true }).fill("b");
    await page.getByLabel("to", { exact: true }).press("Enter");
    await page.locator("#network-answer", { hasText: "No topic of the review is written" }).waitFor();
  });

  test("an unknown address is told which are near", async () => {
    const page = await openWindow();
    const topic = pages.find(({ address }) => /^\/topics\/[a-z0-9-]+\/$/.test(address))?.address ?? "";
    await page.goto(new URL(`${topic.slice(0, -1)}x/`, addressOf(server)).href);
    await page.locator(`#near a[href="${topic}"]`).waitFor();
  });

  test.each([
    ["a setting of another site", "?utm_source=x"],
    ["a fragment that nothing bears any more", "#gone"],
    ["both", "?utm_source=x#gone"],
  ])("%s keeps the reader where the page with all of a list holds nothing else of the page", async (_, end) => {
    for (const address of ["/about/", findTableSection()]) {
      const page = await openWindow();
      await page.goto(new URL(address + end, addressOf(server)).href, { waitUntil: "networkidle" });
      expect(new URL(page.url()).pathname).toBe(address);
    }
  });

  test("the preview of a cell that cannot show all says how many findings it leaves out", async () => {
    const page = await open("/evidence/", "/evidence/");
    const cell = page.locator("a.cell[data-left]").first();
    const left = await cell.getAttribute("data-left");
    await cell.hover();
    await page.locator(".pv .go", { hasText: `and ${left ?? ""} more finding` }).waitFor();
  });

  test.each([1440, 800, 360])("a map whose cells are full fits a window of %i pixels", async (width) => {
    const page = await openWindow(width);
    await page.goto(new URL("/evidence/", addressOf(server)).href);
    const wide = await page.evaluate(() => {
      const [full] = document.querySelectorAll(".map .cell.dis");
      const mark = full?.querySelector(".v");
      for (let more = 0; more < 23; more++) full?.append(mark?.cloneNode(true) ?? "");
      for (const cell of full?.closest("tr")?.querySelectorAll("td") ?? [])
        cell.replaceChildren(full?.cloneNode(true) ?? "");
      return { marks: document.querySelectorAll(".map .v").length, width: document.documentElement.scrollWidth };
    });
    expect(wide.marks).toBeGreaterThan(100);
    expect(wide.width).toBeLessThanOrEqual(width);
  });

  test("an entry that stands on the page keeps the reader there", async () => {
    const first = lists["/notes/"]?.(pageAt("/notes/"))[0] ?? "";
    const page = await open(`/notes/#${first}`, "/notes/");
    await page.waitForLoadState("networkidle");
    expect(new URL(page.url()).pathname).toBe("/notes/");
  });
});
