import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addresses } from "../../src/addresses/addresses.ts";
import { siteDirectory } from "../../src/build/publish.ts";
import { getAttribute, type Page, textOf } from "../../src/build/read-pages.ts";
import { findDepartures } from "./schema-org.ts";
import { getPage, sitePages, standingPages } from "./site-pages.ts";

type Node = Parameters<typeof findDepartures>[0];

/** What a page says in JSON-LD. */
const readJsonLd = ({ elements }: Page): Node[] =>
  elements
    .filter((element) => element.tagName === "script" && getAttribute(element, "type") === "application/ld+json")
    .map((element) => JSON.parse(textOf(element)) as Node);

test("the JSON-LD of every page uses types and properties that schema.org has, each where it allows it", () => {
  const documents = sitePages.flatMap((page) => readJsonLd(page).map((node) => ({ address: page.address, node })));
  expect(documents.filter(({ node }) => node["@type"] ?? node["@graph"]).length).toBe(
    standingPages.filter(({ address }) => address !== "/404.html").length,
  );
  const found = documents.flatMap(({ address, node }) => findDepartures(node).map((fault) => `${address} ${fault}`));
  expect([...new Set(found)]).toEqual([]);
});

test("the site and its data stand at the top, where search engines look for them, each with what these ask for", () => {
  const readTop = (address: string) => readJsonLd(getPage(address)).flatMap((node) => node["@graph"] as Node[]);
  const [home, website] = readTop(addresses.home);
  expect(website).toMatchObject({ "@type": "WebSite", url: home?.["url"], name: home?.["name"] });
  const [page, dataset] = readTop(addresses.data);
  expect(page).toMatchObject({ "@type": "AboutPage", mainEntity: { "@id": dataset?.["@id"] } });
  // https://developers.google.com/search/docs/appearance/structured-data/dataset
  expect(dataset).toMatchObject({ "@type": "Dataset", url: page?.["url"], isAccessibleForFree: true });
  for (const asked of ["name", "license", "version", "creator", "distribution", "keywords"])
    expect(dataset?.[asked], asked).toBeTruthy();
  const { length } = String(dataset?.["description"]);
  expect(length >= 50 && length <= 5000).toBe(true);
});

test("so does the graph of everything", () => {
  const graph = JSON.parse(readFileSync(join(siteDirectory, "data/graph.jsonld"), "utf8")) as Node & {
    "@graph": Node[];
  };
  expect(graph["@graph"].length).toBeGreaterThan(sitePages.length);
  expect([...new Set(findDepartures(graph))]).toEqual([]);
});

describe("what departs from schema.org is found", () => {
  test.each<[string, Node, string]>([
    ["a type", { "@type": "Finding", name: "a" }, "Finding: there is no type Finding"],
    ["a property", { "@type": "Claim", tumor: "a" }, "Claim: there is no property tumor"],
    ["a property of another type", { "@type": "Person", sha256: "a" }, "Person has no property sha256"],
    ["a property given up", { "@type": "CreativeWork", isBasedOnUrl: "a" }, "CreativeWork: isBasedOnUrl was given up"],
    [
      "a value of another type",
      { "@type": "Claim", author: { "@type": "Periodical" } },
      "Claim: author takes no Periodical",
    ],
    [
      "what has no type",
      { "@type": "Claim", about: { name: "a" } },
      "Claim about (no type) says something without a type",
    ],
    [
      "far inside",
      { "@graph": [{ "@type": "Claim", about: [{ "@type": "Thing", color: "a" }] }] },
      "Claim about Thing has no property color",
    ],
  ])("%s", (_, node, fault) => {
    expect(findDepartures(node)).toContain(fault);
  });

  test("what follows it is not", () => {
    expect(
      findDepartures({
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        pagination: "1-2",
        author: [{ "@type": "Person", familyName: "a" }],
        about: { "@id": "https://example.org/" },
      }),
    ).toEqual([]);
  });
});
