import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { getAttribute, textOf, type Page } from "../../src/build/read-pages.ts";
import { siteDirectory } from "../../src/build/publish.ts";
import { isPerson } from "../../src/schemas/reference.ts";
import { linkReal } from "../link-prose.ts";
import { openBrowser } from "./open-browser.ts";
import { getPage, hasClass, kindsOfPage, movedEntries, sitePages } from "./site-pages.ts";

const { article, references } = linkReal();
const site = process.env["SITE_URL"] ?? "http://127.0.0.1:4321";
const linksOf = (page: Page, rel: string) =>
  page.elements.filter((element) => element.tagName === "link" && getAttribute(element, "rel") === rel);
const hrefsOf = (page: Page, rel: string) => linksOf(page, rel).map((link) => getAttribute(link, "href") ?? "");
const moved = new Set(movedEntries.map(({ from }) => from));
const addressed = sitePages.filter((page) => !page.address.endsWith(".html") && !moved.has(page.address));
const citable = addressed.filter((page) => page.address !== "/search/");

/** A file of the build, as text. */
const readBuilt = (path: string) => readFileSync(join(siteDirectory, path), "utf8");

/** Whether a URL of the site leads to a file of the build, and its fragment to an element. */
function leadsSomewhere(url: string): boolean {
  const { pathname, hash } = new URL(url);
  const page = sitePages.find(({ address }) => address === decodeURI(pathname));
  if (!page) return hash === "" && existsSync(join(siteDirectory, pathname));
  return hash === "" || page.elements.some((element) => getAttribute(element, "id") === hash.slice(1));
}

/**
 * The real context of schema.org is not at hand without a network. This one maps every term to schema.org, as that does, and
 * takes license and sameAs as ids; so what is proved is that the documents are JSON-LD; that every term exists is held by json-ld-follows-schema-org.
 */
const context = { "@vocab": "https://schema.org/", license: { "@type": "@id" }, sameAs: { "@type": "@id" } };
const documentLoader = (url: string) => {
  if (url !== "https://schema.org") throw new Error(`the context ${url} is not at hand`);
  return Promise.resolve({ contextUrl: undefined as never, documentUrl: url, document: { "@context": context } });
};
const expand = (document: unknown) => jsonld.expand(document as jsonld.JsonLdDocument, { documentLoader });

/** Every `@id` below a node. */
const idsOf = (node: unknown): string[] =>
  typeof node !== "object" || node === null
    ? []
    : Object.entries(node).flatMap(([key, value]) => (key === "@id" ? [String(value)] : idsOf(value)));
const jsonLdOf = (page: Page) => {
  const script = page.elements.find(
    (element) => element.tagName === "script" && getAttribute(element, "type") === "application/ld+json",
  );
  return script ? textOf(script) : "";
};

describe("typed links", () => {
  test("every page to cite has one address to be cited by, which is its canonical one", () => {
    for (const page of citable) {
      const own = `${site}${page.address}`;
      expect([hrefsOf(page, "canonical"), hrefsOf(page, "cite-as")], page.address).toEqual([[own], [own]]);
      expect(hrefsOf(page, "license"), page.address).toEqual([article.licence.url]);
      expect(hrefsOf(page, "type").length, page.address).toBeGreaterThan(0);
    }
  });

  test("what they lead to on this site exists and, beside a page, says the same as the page", () => {
    for (const page of addressed) {
      const own = ["describedby", "alternate", "item"]
        .flatMap((rel) => hrefsOf(page, rel))
        .map((href) => new URL(href, site).href);
      for (const href of own) expect(leadsSomewhere(href), `${page.address} → ${href}`).toBe(true);
      const [twin] = linksOf(page, "describedby");
      expect(twin && getAttribute(twin, "type"), page.address).toBe("application/ld+json");
      const path = new URL((twin && getAttribute(twin, "href")) ?? site).pathname;
      expect(readBuilt(path), page.address).toBe(jsonLdOf(page));
    }
  });

  test("pages that retell the article say so, and no page passes itself off as it", () => {
    for (const address of ["/review/", "/sections/abstract/", "/findings/3/", "/topics/glioma/"]) {
      expect(hrefsOf(getPage(address), "related"), address).toEqual([`https://doi.org/${article.doi}`]);
    }
    for (const page of sitePages) {
      const names = page.elements.flatMap((element) => getAttribute(element, "name") ?? []);
      expect(
        names.filter((name) => name.startsWith("citation_")),
        page.address,
      ).toEqual([]);
    }
  });
});

test("every preview picture exists, is described and has the size that is said", () => {
  const property = (page: Page, name: string) => {
    const meta = page.elements.find((element) => getAttribute(element, "property") === name);
    return (meta && getAttribute(meta, "content")) ?? "";
  };
  for (const page of addressed) {
    const picture = readFileSync(join(siteDirectory, new URL(property(page, "og:image")).pathname));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)].map(String), page.address).toEqual([
      property(page, "og:image:width"),
      property(page, "og:image:height"),
    ]);
    expect(property(page, "og:image:alt"), page.address).not.toBe("");
    expect(property(page, "og:url"), page.address).toBe(`${site}${page.address}`);
  }
});

test("no page names an author, and each tells the day of its content", () => {
  const contentOf = (page: Page, name: string) =>
    page.elements
      .filter((element) => element.tagName === "meta" && getAttribute(element, "name") === name)
      .map((element) => getAttribute(element, "content"));
  for (const page of addressed) {
    expect(contentOf(page, "author"), page.address).toEqual([]);
    expect(contentOf(page, "dcterms.date"), page.address).toEqual([article.content.updated]);
  }
});

describe("conventions", () => {
  test("every page leads to the link set, the feed, the search description, the manifest and icons that exist", () => {
    for (const page of addressed) {
      expect(hrefsOf(page, "linkset"), page.address).toEqual(
        [
          page.address === "/" ? "/index.linkset.json" : page.address.replace(/\/$/, ".linkset.json"),
          ...(page.address === "/data/" ? ["/data/linkset.json"] : []),
        ].map((address) => site + address),
      );
      expect(hrefsOf(page, "search"), page.address).toEqual(["/opensearch.xml"]);
      expect(hrefsOf(page, "alternate"), page.address).toContain("/changes.atom");
      for (const rel of ["icon", "apple-touch-icon", "manifest"]) {
        const hrefs = hrefsOf(page, rel);
        expect(hrefs.length, rel).toBeGreaterThan(0);
        for (const href of hrefs) expect(existsSync(join(siteDirectory, href)), href).toBe(true);
      }
    }
    expect(readFileSync(join(siteDirectory, "favicon.ico")).subarray(0, 4).toString("hex")).toBe("00000100");
  });

  test("the link set says of every page what its head says, and of every file which page or collection it belongs to", () => {
    type Links = { anchor: string } & Record<string, { href: string }[]>;
    const { linkset } = JSON.parse(readBuilt("data/linkset.json")) as { linkset: Links[] };
    const byAnchor = new Map(linkset.map((links) => [links.anchor, links]));
    expect(byAnchor.size).toBe(linkset.length);
    for (const page of addressed) {
      const [own] = hrefsOf(page, "linkset").map((href) => href.slice(site.length));
      const alone = JSON.parse(readBuilt(own ?? "")) as { linkset: Links[] };
      expect(alone.linkset[0]?.anchor).toBe(`${site}${page.address}`);
      for (const links of alone.linkset) expect(byAnchor.get(links.anchor)).toEqual(links);
    }
    for (const page of citable) {
      const links = byAnchor.get(`${site}${page.address}`);
      for (const rel of ["cite-as", "describedby", "license", "type"]) {
        expect(
          links?.[rel]?.map(({ href }) => href),
          `${page.address} ${rel}`,
        ).toEqual(hrefsOf(page, rel));
      }
    }
    const files = linkset.filter(({ collection }) => collection);
    expect(files.length).toBeGreaterThan(500);
    for (const { anchor, collection } of files) {
      expect(leadsSomewhere(anchor), anchor).toBe(true);
      expect(leadsSomewhere(collection?.[0]?.href ?? ""), anchor).toBe(true);
    }
  });

  test("the feed tells every version of the content, each at its place on the page about the site", () => {
    const feed = readBuilt("changes.atom");
    const ids = [...feed.matchAll(/<entry>\n<id>(.*?)<\/id>/g)].map((match) => match[1] ?? "");
    expect(ids).toHaveLength(article.content.changes.length);
    for (const id of ids) expect(leadsSomewhere(id), id).toBe(true);
    expect(feed).toContain(`<updated>${article.content.updated}T00:00:00Z</updated>`);
  });

  test("browsers and phones find their way by the files made for them", () => {
    expect(readBuilt("opensearch.xml")).toContain(`template="${site}/search/?q={searchTerms}"`);
    const manifest = JSON.parse(readBuilt("site.webmanifest")) as { start_url: string; icons: { src: string }[] };
    for (const { src } of [{ src: manifest.start_url }, ...manifest.icons])
      expect(leadsSomewhere(`${site}${src}`)).toBe(true);
    expect(JSON.parse(readBuilt("codemeta.json"))).toMatchObject({ "@type": "SoftwareSourceCode" });
    expect(readBuilt("CITATION.cff")).toContain(`version: ${article.content.version}`);
  });
});

describe("COinS", () => {
  const read = (page: Page) =>
    page.elements
      .filter((element) => hasClass(element, "Z3988"))
      .map((element) => new URLSearchParams(getAttribute(element, "title") ?? ""));
  const expected = ({ entry }: (typeof references)[number]) => ({
    title: entry.title,
    journal: entry["container-title"],
    date: String(entry.issued["date-parts"][0][0]),
    volume: entry.volume ?? null,
    pages: entry.page ?? null,
    authors: entry.author
      .filter(isPerson)
      .map((name) =>
        [
          [name["non-dropping-particle"], name.family].filter(Boolean).join(" "),
          [...name.given].map((initial) => `${initial}.`).join(" "),
          ...(name.suffix === undefined ? [] : [name.suffix]),
        ].join(", "),
      ),
    ids: [
      ...(entry.DOI && entry.custom.identifiers.status === "found" ? [`info:doi/${entry.DOI}`] : []),
      ...(entry.PMID ? [`info:pmid/${entry.PMID}`] : []),
    ],
    isCut: entry.custom.authorsTruncated ?? false,
  });
  const found = (coins: URLSearchParams | undefined) => ({
    title: coins?.get("rft.atitle"),
    journal: coins?.get("rft.jtitle"),
    date: coins?.get("rft.date"),
    volume: coins?.get("rft.volume") ?? null,
    pages: coins?.get("rft.pages") ?? null,
    authors: coins?.getAll("rft.au"),
    ids: coins?.getAll("rft_id"),
    isCut: coins?.get("rft.description")?.includes("et al.") ?? false,
  });

  test("all references are on the list, and each alone on its page", () => {
    const list = read(getPage("/references/"));
    expect(list.map(found)).toEqual(references.map(expected));
    for (const reference of references) {
      expect(read(getPage(`/references/${reference.number}/`)).map(found)).toEqual([expected(reference)]);
    }
  });

  test("the article alone is on the home page and on the whole review", () => {
    for (const address of ["/", "/review/"]) {
      expect(read(getPage(address)).map((coins) => coins.get("rft_id"))).toEqual([`info:doi/${article.doi}`]);
    }
  });
});

describe("JSON-LD", () => {
  test("the review is based on the article, which cites every reference", async () => {
    const [page] = await expand(JSON.parse(jsonLdOf(getPage("/review/"))));
    const [work] = (page?.["https://schema.org/mainEntity"] ?? []) as jsonld.NodeObject[];
    expect(page?.["@type"]).toEqual(["https://schema.org/WebPage"]);
    expect(work?.["@id"]).toBe(`https://doi.org/${article.doi}`);
    expect(work?.["https://schema.org/citation"]).toHaveLength(references.length);
  });

  test("in the graph of everything each id is a page, an element of one, or outside", async () => {
    const expanded = await expand(JSON.parse(readBuilt("data/graph.jsonld")));
    const ids = [...new Set(idsOf(expanded))];
    const own = ids.filter((id) => id.startsWith(site));
    expect(own.length).toBeGreaterThan(addressed.length);
    expect(own.filter((id) => !leadsSomewhere(id))).toEqual([]);
    const hosts = new Set(ids.filter((id) => !id.startsWith(site)).map((id) => new URL(id).host));
    expect([...hosts].sort()).toEqual([
      ...["creativecommons.org", "doi.org", "identifiers.org", "pmc.ncbi.nlm.nih.gov", "pubmed.ncbi.nlm.nih.gov"],
    ]);
    expect(expanded.filter((node) => String(node["@id"]).startsWith(`${site}/`)).length).toBeGreaterThan(
      addressed.length,
    );
  });
});

test("the list of findings is said to be filtered by what it offers to filter by, in the same words", () => {
  const { elements } = getPage("/findings/");
  const [form] = elements.filter((element) => getAttribute(element, "id") === "finding-filters");
  const offered = elements
    .filter(
      ({ tagName, parentNode }) =>
        tagName === "summary" && parentNode && form?.childNodes.includes(parentNode as never),
    )
    .map((element) => textOf(element).toLowerCase());
  expect(offered.length).toBeGreaterThan(3);
  const [description = ""] = elements.flatMap((element) =>
    getAttribute(element, "name") === "description" ? (getAttribute(element, "content") ?? "") : [],
  );
  const [, told = ""] = /to filter by ([^;.]*)/.exec(description) ?? [];
  expect(told.split(/, | and /)).toEqual(offered);
});

test("license is spelled in one way wherever readers see it", () => {
  const texts = sitePages.map(({ address, elements }) => [
    address,
    ...elements.flatMap((element) => [getAttribute(element, "content") ?? "", getAttribute(element, "title") ?? ""]),
    ...elements.filter(({ tagName }) => tagName === "body").map(textOf),
  ]);
  for (const [address, ...words] of [...texts, ["llms.txt", readBuilt("llms.txt")]]) {
    expect(words.join(" "), address).not.toMatch(/\blicences?\b/i);
  }
});

test("the sitemap lists every page to cite, on the day of its content; robots.txt leads to it", () => {
  const sitemap = readBuilt("sitemap.xml");
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)];
  expect(listed.map((match) => match[1]).sort()).toEqual(citable.map(({ address }) => `${site}${address}`).sort());
  expect(new Set(listed.map((match) => match[2]))).toEqual(new Set([article.content.updated]));
  expect(readBuilt("robots.txt")).toContain(`Sitemap: ${site}/sitemap.xml`);
  for (const url of readBuilt("llms.txt").matchAll(/\]\((.*?)\)/g)) {
    expect(leadsSomewhere(url[1] ?? ""), url[1]).toBe(true);
  }
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  const at = (address: string) => new URL(address, inject("siteAddress")).href;
  const permissions = ["clipboard-read", "clipboard-write"];

  test("no page breaks its own Content-Security-Policy", async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("console", (message) => {
      if (/Content.Security.Policy/i.test(message.text())) faults.push(`${page.url()} ${message.text()}`);
    });
    for (const address of kindsOfPage) await page.goto(at(address));
    await page.close();
    expect(faults).toEqual([]);
  });

  test("a citation is copied in the style that is chosen", async () => {
    const context = await browser.newContext({ permissions });
    const page = await context.newPage();
    await page.goto(at("/references/39/"));
    await page.getByRole("radio", { name: "APA", exact: true }).check();
    await page.locator(".cite details[open]").getByRole("button", { name: "Copy" }).click();
    await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^Zhu, W\., .*Yan, Y\., et al\. \(2012\)\. .* https:\/\/doi\.org\/10\.1016\/j\.canlet/);
    await context.close();
  });

  test.each(["/references/39/", "/sections/tumor-growth/"])(
    "a citation is copied as it is, from a page that the browser translates, too: %s",
    async (address) => {
      const context = await browser.newContext({ permissions });
      const page = await context.newPage();
      await page.goto(at(address));
      await page.locator(".cite summary").last().click();
      const copy = async () => {
        await page.locator(".cite details[open]").getByRole("button", { name: "Copy" }).click();
        await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      const before = await copy();
      // As browsers do: every text that may be translated comes within two elements more, in other words.
      const changed = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        const translated = texts.filter((text) => text.data.trim() && text.parentElement?.translate);
        const translator = String("font"); // TypeScript warns of the element where it is named, since no page should be written with it
        for (const text of translated) {
          const [outer, inner] = [document.createElement(translator), document.createElement(translator)];
          text.replaceWith(outer);
          outer.append(inner);
          inner.append(text.data.replace(/\p{L}+/gu, "Wort"));
        }
        return translated.length;
      });
      expect(changed).toBeGreaterThan(50);
      await page.locator(".cite details[open] button").filter({ hasText: "Wort" }).waitFor({ state: "detached" });
      expect(await copy()).toBe(before);
      await context.close();
    },
  );

  test("without script a citation can be read in every style", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at("/findings/3/"));
    expect(await page.locator(".copy").count()).toBe(0);
    const styles = await page.locator(".cite .tabs label").all();
    expect(styles.length).toBeGreaterThan(3);
    const citations = new Set<string>();
    for (const [index, style] of styles.entries()) {
      await style.click();
      const shown = page.locator(".cite details[open] p[class^=cite-]:visible");
      expect(await shown.count(), await style.innerText()).toBe(1);
      citations.add(await shown.innerText());
      expect(citations.size).toBe(index + 1);
    }
    await page.locator(".cite summary", { hasText: "This page" }).click();
    expect(await page.locator(".cite details[open] p:visible").first().innerText()).toContain("/findings/3/");
    await context.close();
  });
});

test("no page describes itself by a 0: of what there is none it says so", () => {
  const described = sitePages.flatMap((page) =>
    page.elements
      .filter((element) => getAttribute(element, "name") === "description")
      .map((element) => getAttribute(element, "content") ?? ""),
  );
  expect(described.filter((text) => /\bno (?:finding|sentence)s?\b/i.test(text)).length).toBeGreaterThan(0);
  expect(described.filter((text) => /(?<![\d.,–-])\b0 \p{L}/u.test(text))).toEqual([]);
});
