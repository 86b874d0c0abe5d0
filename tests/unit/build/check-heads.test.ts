import { describe, expect, test } from "vitest";
import { checkHeads, readHead } from "../../../src/build/check-pages.ts";
import { readPages } from "../../../src/build/read-pages.ts";
import { writeFolder } from "../../write-folder.ts";

const check = (files: Record<string, string>) =>
  checkHeads(readPages(writeFolder(files)).map(readHead)).map(({ rule, file, message }) => ({ rule, file, message }));
const head = (title: string, description = `About ${title}`) =>
  `<!doctype html><title>${title}</title><meta name="description" content="${description}">`;
const good = `${head("Home")}<h1 id="a">Home</h1>`;

test("pages with one heading and a title and description of their own hold", () => {
  expect(check({ "index.html": good, "b/index.html": `${head("B")}<h1 id="a">B</h1>` })).toEqual([]);
});

describe("headings", () => {
  test.each([0, 2])("%i of the first rank are refused", (count) => {
    expect(check({ "index.html": head("Home") + "<h1>x</h1>".repeat(count) })).toEqual([
      { rule: "page-has-one-heading", file: "index.html", message: `The page has ${count} elements \`h1\`.` },
    ]);
  });
});

describe("titles and descriptions", () => {
  test.each(["<h1>x</h1>", `${head(" ", " ")}<h1>x</h1>`, `<title></title><meta name="description"><h1>x</h1>`])(
    "must not be missing or empty: %s",
    (html) => {
      expect(check({ "index.html": html }).map(({ rule }) => rule)).toEqual([
        "title-is-unique",
        "description-is-unique",
      ]);
    },
  );

  test("must not be said of two pages, spaces around them aside", () => {
    const problems = check({ "a/index.html": good, "b/index.html": `${head(" Home ", "Another")}<h1>Home</h1>` });
    expect(problems).toEqual([
      { rule: "title-is-unique", file: "b/index.html", message: "“Home” is said of a/index.html, too." },
    ]);
    expect(
      check({ "a/index.html": good, "b/index.html": `${head("B", "About Home")}<h1>B</h1>` }).map(({ rule }) => rule),
    ).toEqual(["description-is-unique"]);
  });

  test("that are missing on two pages are not said of both", () => {
    expect(check({ "a/index.html": "<h1>A</h1>", "b/index.html": "<h1>B</h1>" })).toHaveLength(4);
  });
});

describe("ids", () => {
  test("must not stand twice on a page", () => {
    expect(check({ "index.html": `${good}<p id="b"></p><svg><g id="b"></g></svg><p id="A"></p>` })).toEqual([
      { rule: "id-is-unique-on-page", file: "index.html", message: "The id `b` stands twice on the page." },
    ]);
  });

  test("may stand again on another page", () => {
    expect(check({ "a/index.html": good, "b/index.html": `${head("B")}<h1 id="a">B</h1>` })).toEqual([]);
  });
});
