import { describe, expect, test } from "vitest";
import { wordHint } from "../../../src/problems/problem.ts";
import { checkLinks, readLinks } from "../../../src/build/check-links.ts";
import { listFiles, newTextKeeper, readPages } from "../../../src/build/read-pages.ts";
import { writeFolder } from "../../write-folder.ts";

/** What is wrong with the home page of a small site when this stands on it. */
function check(html: string, base = "/sub/") {
  const folder = writeFolder({
    "index.html": `<h1 id="top">Home</h1>${html}`,
    "404.html": `<p id="lost">Lost</p>`,
    "findings/index.html": `<p id="f-1">One</p><p id="größe">Two</p>`,
    "caf\u00e9/index.html": "",
    "style.css": "",
  });
  return checkLinks(
    readPages(folder).map((page) => readLinks(page, newTextKeeper())),
    new Set(listFiles(folder)),
    base,
  );
}
const rulesOf = (html: string, base?: string) => check(html, base).map(({ rule }) => rule);
const link = (address: string) => `<a href="${address}">x</a>`;

describe("links that hold", () => {
  test.each([
    "/sub/",
    "/sub/findings/",
    "/sub/findings/#f-1",
    "/sub/findings/#gr%C3%B6%C3%9Fe",
    "/sub/findings/#größe",
    "/sub/findings/#",
    "/sub/findings/?effect=promotes#f-1",
    "/sub/findings/index.html",
    "/sub/404.html#lost",
    "/sub/caf%C3%A9/",
    "/sub/style.css",
    "#top",
    "#",
    "",
    "?effect=promotes",
    "https://doi.org/10.7150/jca.25376",
    "mailto:someone@example.org",
    "data:,x",
  ])("%j", (address) => {
    expect(check(link(address))).toEqual([]);
  });

  test("are the same without a base path", () => {
    expect(check(link("/findings/#f-1") + link("/"), "/")).toEqual([]);
  });
});

describe("a link that leaves the base path", () => {
  test.each(["/findings/", "/", "/subway/", "findings/", "../findings/", "//example.org/"])("%s", (address) => {
    expect(rulesOf(link(address))).toEqual(["link-is-under-base"]);
  });
});

describe("a link that leads nowhere", () => {
  test.each(["/sub/finding/", "/sub/findings", "/sub/findings/9/", "/sub/app.js", "/sub/%E0%A4%A/", "/sub/%"])(
    "%s",
    (address) => {
      expect(rulesOf(link(address))).toEqual(["link-has-target"]);
    },
  );

  test("is reported with its page and the nearest that there is", () => {
    const [problem, ...others] = check(link("/sub/finding/"));
    expect(others).toEqual([]);
    expect(problem).toEqual(
      expect.objectContaining({
        file: "index.html",
        message: "The link `/sub/finding/` leads to no page of the site.",
      }),
    );
    expect(wordHint(problem?.hint ?? "")).toContain("`/findings/`");
  });

  test("is found in whatever attribute asks for a file, once a page", () => {
    expect(rulesOf(`<img src="/sub/a.png"><form action="/sub/b/"></form><link href="/sub/c.css">`)).toHaveLength(3);
    expect(rulesOf(link("/sub/a/") + link("/sub/a/"))).toHaveLength(1);
  });
});

describe("a fragment without an element", () => {
  test.each(["#f-1", "#p1", "/sub/findings/#top", "/sub/findings/#f-2", "/sub/#%E0%A4%A", "/sub/404.html#top"])(
    "%s",
    (address) => {
      expect(rulesOf(link(address))).toEqual(["fragment-has-target"]);
    },
  );

  test("is reported with the nearest that the page has", () => {
    const [problem] = check(link("/sub/findings/#f-2"));
    expect(problem?.message).toContain("`#f-2`");
    expect(wordHint(problem?.hint ?? "")).toContain("Did you mean `f-1`?");
  });
});
