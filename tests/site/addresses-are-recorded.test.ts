import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addresses } from "../../src/addresses/addresses.ts";
import { isOwnId } from "../../src/addresses/page-ids.ts";
import { offerEntries, ofEntries } from "../../src/build/check-published.ts";
import { siteDirectory } from "../../src/build/publish.ts";
import { listAddresses, readAddressList, readOffered } from "../../src/build/published-addresses.ts";
import { findType, isForHost } from "../../src/build/response-headers.ts";
import { getAttribute, listFiles, textOf } from "../../src/build/read-pages.ts";
import { idPattern } from "../../src/schemas/fields.ts";
import { pageNames } from "../../src/words/record-words.ts";
import { linkRealWithNotes } from "../link-prose.ts";
import { getPage, sitePages, standingPages } from "./site-pages.ts";

const { published } = readAddressList(readFileSync("content/addresses.txt", "utf8"));
const offered = listAddresses(sitePages.flatMap(readOffered), listFiles(siteDirectory));

test("every address of the site is in the list of those published (else: node scripts/record-addresses.ts)", () => {
  const list = new Set(published.map(({ address }) => address));
  expect(offered.map(({ address }) => address).filter((address) => !list.has(address))).toEqual([]);
  expect(list.size).toBeGreaterThan(sitePages.length);
});

test("the list knows every sentence by what tells it apart", () => {
  const known = new Map(published.map(({ address, digest }) => [address, digest]));
  const sentences = offered.filter(({ digest }) => digest !== undefined);
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter(({ address, digest }) => known.get(address) !== digest)).toEqual([]);
});

test("what content alone tells of pages and fragments is what the site offers, each sentence with its letters", () => {
  const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);
  const moved = new Set(linkRealWithNotes().moved.map(({ from }) => from));
  const onSite = offered.filter(({ address }) => ofEntries.test(address) && !moved.has(address));
  expect(offerEntries(linkRealWithNotes()).sort(byAddress)).toEqual(onSite.sort(byAddress));
});

test("no entry can be given an id or a title that a page of the site has of itself", () => {
  const { sections, notes, article } = linkRealWithNotes();
  const shown = {
    [addresses.review]: sections.flatMap(({ id, paragraphs }) => [
      id,
      `${id}-title`,
      ...paragraphs.flatMap((paragraph) => [paragraph, ...paragraph.sentences].map((part) => `${id}-${part.id}`)),
    ]),
    [addresses.notes]: notes.map(({ id }) => id),
  };
  for (const [page, entries] of Object.entries(shown)) {
    const ids = getPage(page).elements.flatMap((element) => getAttribute(element, "id") ?? []);
    expect(entries.filter((id) => !ids.includes(id))).toEqual([]);
    const own = ids.filter((id) => idPattern.test(id) && !entries.includes(id));
    expect(own.filter((id) => !isOwnId(page, id))).toEqual([]);
  }
  const titles = standingPages
    .filter(({ address }) => /^\/(?:[a-z]+\/)?$/.test(address))
    .flatMap(({ elements }) => elements.find(({ tagName }) => tagName === "title") ?? [])
    .map((title) => textOf(title).replace(` · ${article.site.name}`, ""));
  const names: readonly string[] = [...Object.values(pageNames), article.site.name];
  expect(titles.length).toBeGreaterThan(Object.keys(pageNames).length);
  expect(titles.filter((title) => !names.includes(title))).toEqual([]);
});

test("hosts are told what each file is", () => {
  const files = listFiles(siteDirectory).filter((file) => !isForHost(file));
  expect(files.filter((file) => findType(`/${file}`) === undefined)).toEqual([]);
});

test("a host that leaves out names with an underscore, as GitHub Pages does of a branch, is told not to", () => {
  const files = listFiles(siteDirectory);
  expect(files.filter((file) => file.startsWith("_astro/")).length).toBeGreaterThan(0);
  expect(files).toContain(".nojekyll");
});
