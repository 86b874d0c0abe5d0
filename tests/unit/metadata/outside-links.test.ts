import { describe, expect, test } from "vitest";
import { getOutsideLinks } from "../../../src/metadata/typed-links.ts";
import { makeEntry } from "../../make-entry.ts";

describe("getOutsideLinks", () => {
  test("leads to a work by each identifier that is known", () => {
    const links = getOutsideLinks(
      makeEntry({ DOI: "10.1016/j.canlet.2011.10.002", PMID: "22055459", PMCID: "PMC5542178" }),
    );
    expect(links).toEqual([
      { label: "doi:10.1016/j.canlet.2011.10.002", url: "https://doi.org/10.1016/j.canlet.2011.10.002" },
      { label: "PubMed 22055459", url: "https://pubmed.ncbi.nlm.nih.gov/22055459/" },
      { label: "Full text, PMC5542178", url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC5542178/" },
    ]);
  });

  test("searches PubMed for the title where its number is not known, and says that it is a search", () => {
    const links = getOutsideLinks(makeEntry({ title: "PD-1 & PD-L1: 50% more?", DOI: "10.1000/1" }));
    expect(links.map(({ label }) => label)).toEqual(["doi:10.1000/1", "Search PubMed for the title"]);
    const url = new URL(links[1]?.url ?? "");
    expect(url.origin).toBe("https://pubmed.ncbi.nlm.nih.gov");
    expect([...url.searchParams]).toEqual([["term", "PD-1 & PD-L1: 50% more?[Title]"]]);
  });

  test("escapes all of a DOI but its slashes", () => {
    const doi = "10.1002/(SICI)1097/a;2-#?%25";
    const [link] = getOutsideLinks(makeEntry({ DOI: doi, PMID: "1" }));
    const url = new URL(link?.url ?? "");
    expect(link?.label).toBe(`doi:${doi}`);
    expect([url.search, url.hash]).toEqual(["", ""]);
    expect(url.pathname.split("/")).toHaveLength(4);
    expect(decodeURIComponent(url.pathname.slice(1))).toBe(doi);
  });
});
