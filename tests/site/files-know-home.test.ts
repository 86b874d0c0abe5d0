import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { siteDirectory } from "../../src/build/publish.ts";
import { listFiles } from "../../src/build/read-pages.ts";

const review = parse(readFileSync("content/review.yaml", "utf8")) as {
  doi: string;
  site: { name: string };
  licence: { url: string };
  content: { version: string };
};

/** Every file that readers take along, by the end of its name; its own site's files and notices of a move are none. */
const taken = listFiles(siteDirectory).filter(
  (file) =>
    /\.(?:csv|json|bib|ris|graphml|mmd|cyjs|gpml|trig|atom)$|opensearch\.xml$|^pathways\/.*\.svg$/.test(file) &&
    !/^(?:_astro|pagefind|previews|search)\//.test(file) &&
    !/linkset\.json$|^codemeta\.json$/.test(file) &&
    !/^\{\s*"address": "[^"]+",\s*"movedTo"/.test(readFileSync(join(siteDirectory, file), "utf8")),
);
const endings = [...new Set(taken.map((file) => /[^.]+$/.exec(file)?.[0] ?? ""))].sort();

test("there are files of every kind", () => {
  expect(endings).toEqual([
    "atom",
    "bib",
    "csv",
    "cyjs",
    "gpml",
    "graphml",
    "json",
    "mmd",
    "ris",
    "svg",
    "trig",
    "xml",
  ]);
});

test.each(endings)(
  "every .%s file names the site, its version, the licence with its link, and the article",
  (ending) => {
    const facts = [review.site.name, review.content.version, review.licence.url.replace(/\/$/, ""), review.doi];
    for (const file of taken.filter((name) => name.endsWith(`.${ending}`))) {
      const text = readFileSync(join(siteDirectory, file), "utf8");
      expect(
        facts.filter((fact) => !text.includes(fact)),
        file,
      ).toEqual([]);
    }
  },
);
