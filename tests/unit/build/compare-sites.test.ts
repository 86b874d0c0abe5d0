import { expect, test } from "vitest";
import { compareSites, describeDifferences } from "../../../src/build/compare-sites.ts";
import { writeFolder } from "../../write-folder.ts";

const page = (body: string, style = "base.AAAAAAAA.css") =>
  `<!doctype html><html lang="en"><head><title>A</title><link rel="stylesheet" href="/_astro/${style}"></head><body>${body}</body></html>`;
const before = {
  "index.html": page("<nav><a href='/a/'>Findings</a></nav><p>Some <b>words</b> here.</p>"),
  "a/index.html": page("<nav><a href='/a/'>Findings</a></nav><p>All of it.</p>"),
  "b/index.html": page("<h1>B</h1>"),
  "_astro/base.AAAAAAAA.css": "p{color:red}",
  "data/findings.json": "[1]",
  "pagefind/index.1.pf": "1",
};
const tell = (after: Record<string, string>) =>
  describeDifferences(compareSites(writeFolder(before), writeFolder(after)));

test("the same site is the same, whatever the hashes in its names and the search that each build names anew", () => {
  expect(
    tell({
      ...before,
      "index.html": before["index.html"].replace("AAAAAAAA", "BBBBBBBB"),
      "_astro/base.AAAAAAAA.css": "p{color:red}",
      "pagefind/index.1.pf": "2",
    }),
  ).toBe("The two sites are the same; the index of whole pages in pagefind/ was not compared.");
});

test("files whose names differ by their hash alone are all compared", () => {
  const two = { ...before, "_astro/base.CCCCCCCC.css": "q{color:red}" };
  const tellTwo = (after: Record<string, string>) =>
    describeDifferences(compareSites(writeFolder(two), writeFolder(after)));
  expect(tellTwo({ ...two, "_astro/base.AAAAAAAA.css": "p{color:blue}" })).toContain("1 other file differs");
  expect(tellTwo(before)).toContain("1 other file differs");
});

test("a word that changed on many pages is told once, with the pages; markup and files are told apart from it", () => {
  expect(
    tell({
      "index.html": page("<nav><a href='/a/'>Claims</a></nav><p>Some <b>words</b> here.</p>"),
      "a/index.html": page("<nav><a href='/a/'>Claims</a></nav><p>All of it.</p>"),
      "b/index.html": page("<h1 id='b'>B</h1>"),
      "c/index.html": page("<h1>C</h1>"),
      "_astro/base.AAAAAAAA.css": "p{color:blue}",
    }),
  ).toBe(
    [
      "1 file is gone:",
      "  data/findings.json",
      "1 file is new:",
      "  c/index.html",
      "On 2 pages, /a/, /",
      "  - Findings",
      "  + Claims",
      "1 page says the same in other markup:",
      "  /b/",
      "1 other file differs:",
      "  _astro/base.css",
    ].join("\n"),
  );
});

test("what only assistive technology is told counts as said", () => {
  const named = { ...before, "b/index.html": page("<h1 aria-label='The B'>B</h1>") };
  expect(tell(named)).toBe("On /b/\n  + The B");
});
