import { describe, expect, test } from "vitest";
import { getAttribute, listFiles, newTextKeeper, readPages, textOf } from "../../../src/build/read-pages.ts";
import { writeFolder } from "../../write-folder.ts";

describe("listFiles", () => {
  test("lists every file below a folder, with slashes", () => {
    const folder = writeFolder({ "index.html": "", "sections/abstract/index.html": "", "fonts/a.woff2": "" });
    expect(listFiles(folder).sort()).toEqual(["fonts/a.woff2", "index.html", "sections/abstract/index.html"]);
  });

  test("lists nothing in an empty folder", () => {
    expect(listFiles(writeFolder({}))).toEqual([]);
  });
});

describe("readPages", () => {
  test("reads HTML only, each page under the address that it is served at", () => {
    const folder = writeFolder({
      "index.html": "home",
      "404.html": "lost",
      "sections/abstract/index.html": "abstract",
      "style.css": "p {}",
    });
    const pages = readPages(folder).map(({ file, address, html }) => [file, address, html]);
    expect(pages.toSorted()).toEqual([
      ["404.html", "/404.html", "lost"],
      ["index.html", "/", "home"],
      ["sections/abstract/index.html", "/sections/abstract/", "abstract"],
    ]);
  });

  test("gives every element of a page, in order, with its attributes and text", () => {
    const [page] = readPages(
      writeFolder({ "index.html": `<p id="p1">a &amp; <a href="/x/?a=1&amp;b=2">b</a></p><br>` }),
    );
    const elements = page?.elements ?? [];
    expect(elements.map(({ tagName }) => tagName)).toEqual(["html", "head", "body", "p", "a", "br"]);
    const [paragraph, link] = elements.slice(3);
    expect(paragraph && textOf(paragraph)).toBe("a & b");
    expect(paragraph && getAttribute(paragraph, "id")).toBe("p1");
    expect(link && getAttribute(link, "href")).toBe("/x/?a=1&b=2");
    expect(link && getAttribute(link, "id")).toBeUndefined();
  });
});

test("a kept text is the text itself, whatever signs it has", () => {
  const keep = newTextKeeper();
  for (const text of ["", "/topics/vegf/#works", "größe", "α-SMA", "𝒳", "a".repeat(5000)]) {
    expect(keep(text)).toBe(text);
    expect(keep(`${text.slice(0, 1)}${text.slice(1)}`)).toBe(text);
  }
});
