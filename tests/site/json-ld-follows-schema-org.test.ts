import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { siteDirectory } from "../../src/build/publish.ts";
import { getAttribute, textOf } from "../../src/build/read-pages.ts";
import { findDepartures } from "./schema-org.ts";
import { sitePages, standingPages } from "./site-pages.ts";

type Node = Parameters<typeof findDepartures>[0];

test("the JSON-LD of every page uses types and properties that schema.org has, each where it allows it", () => {
  const documents = sitePages.flatMap(({ address, elements }) =>
    elements
      .filter((element) => element.tagName === "script" && getAttribute(element, "type") === "application/ld+json")
      .map((element) => ({ address, node: JSON.parse(textOf(element)) as Node })),
  );
  expect(documents.filter(({ node }) => node["@type"]).length).toBe(
    standingPages.filter(({ address }) => address !== "/404.html").length,
  );
  const found = documents.flatMap(({ address, node }) => findDepartures(node).map((fault) => `${address} ${fault}`));
  expect([...new Set(found)]).toEqual([]);
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
