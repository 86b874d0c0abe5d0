import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getAttribute, type PageElement } from "../../src/build/read-pages.ts";
import { openBrowser } from "./open-browser.ts";
import { sitePages } from "./site-pages.ts";
import { visitPages } from "./visit-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** What the browser tells a screen reader of one element. */
interface Told {
  id: string;
  parent: string | undefined;
  role: string;
  name: string;
  isFocusable: boolean;
  /** Where a link leads. */
  url: string | undefined;
}

/** All that the browser tells a screen reader of a page, in its order, with everything open that can be opened. */
async function readAloud(page: Page): Promise<Told[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.map(({ nodeId, parentId, ignored, role, name, properties = [] }) => {
    const property = (wanted: string): unknown =>
      properties.find((candidate) => candidate.name === wanted)?.value.value;
    return {
      id: nodeId,
      parent: parentId,
      role: ignored ? "" : String(role?.value),
      name: ignored ? "" : String(name?.value ?? "").trim(),
      isFocusable: !ignored && property("focusable") === true,
      url: property("url") as string | undefined,
    };
  });
}

/** What is read at a stretch, so that two links of one name in it cannot be told apart by what stands around them. */
const stretches = new Set(["list", "paragraph", "row", "navigation", "banner", "contentinfo"]);

/** Names that links to different places share: within one stretch, or three and more places on the page. */
function findConfusions(told: readonly Told[]): string[] {
  const byId = new Map(told.map((one) => [one.id, one]));
  const stretchOf = (one: Told): string => {
    const parent = one.parent === undefined ? undefined : byId.get(one.parent);
    return !parent ? "" : stretches.has(parent.role) ? parent.id : stretchOf(parent);
  };
  const links = told.filter(({ url }) => url !== undefined);
  const share = (keyOf: (link: Told) => string, least: number) =>
    [...Map.groupBy(links, keyOf).values()].flatMap((group) => {
      const places = new Set(group.map(({ url }) => url));
      return places.size >= least ? [`“${group[0]?.name}” leads to ${[...places].join(" and ")}`] : [];
    });
  return [...share((link) => `${stretchOf(link)} ${link.name}`, 2), ...share((link) => link.name, 3)];
}

test("on every page all that can be used has a name, and links of one name lead to one place", async () => {
  const addresses = [...sitePages.map(({ address }) => address), "/search/?q=exosomes"];
  let count = 0;
  const found = await visitPages(browser, addresses, {}, async (page, address) => {
    if (address.startsWith("/search/?")) await page.locator("#search-facets details").first().waitFor();
    const told = await readAloud(page);
    const usable = told.filter(({ isFocusable, role }) => isFocusable && role !== "RootWebArea");
    count += usable.length;
    return [...usable.filter(({ name }) => !name).map(({ role }) => `a ${role} has no name`), ...findConfusions(told)];
  });
  expect(found).toEqual([]);
  expect(count).toBeGreaterThan(sitePages.length * 30);
});

test("every page says its language and has one header, one main part, one footer and named navigations", () => {
  const isInside = (element: PageElement, tags: readonly string[]): boolean => {
    const parent = element.parentNode;
    return parent !== null && "tagName" in parent && (tags.includes(parent.tagName) || isInside(parent, tags));
  };
  // https://www.w3.org/TR/html-aam-1.0/#el-header: within these a header or footer is no landmark
  const parts = ["article", "aside", "main", "nav", "section"];
  for (const { address, elements } of sitePages) {
    const all = (tag: string) => elements.filter((element) => element.tagName === tag);
    const landmarks = ["header", "main", "footer"].map(
      (tag) => all(tag).filter((element) => tag === "main" || !isInside(element, parts)).length,
    );
    expect(landmarks, address).toEqual([1, 1, 1]);
    expect(
      all("html").map((element) => getAttribute(element, "lang")),
      address,
    ).toEqual(["en"]);
    const names = all("nav").map((element) => getAttribute(element, "aria-label") ?? "");
    expect(names, address).toContain("Main");
    expect(names, address).not.toContain("");
    expect(new Set(names).size, address).toBe(names.length);
  }
});
