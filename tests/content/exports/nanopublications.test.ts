import { Nanopub } from "@nanopub/sign";
import { Parser, Store, type Quad } from "n3";
import { describe, expect, test } from "vitest";
import { getFindingCaveats } from "../../../src/citations/caveats.ts";
import { findDisagreements } from "../../../src/evidence/disagreements.ts";
import { toDataFiles } from "../../../src/exports/to-data-files.ts";
import { toNanopublications, toTrig } from "../../../src/exports/to-nanopublications.ts";
import { exactIdentifiersOf, toIdentifierUrl } from "../../../src/graph/identifiers.ts";
import type { Finding } from "../../../src/graph/review.types.ts";
import { linkMinimal, linkRealWithNotes } from "../../link-prose.ts";

const review = linkRealWithNotes();
const home = "https://example.org/review";
const edition = { ...review.article, home };
const files = toDataFiles(review, edition);
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
const read = (text: string, baseIRI?: string) =>
  new Parser({ format: "TriG", ...(baseIRI && { baseIRI }) }).parse(text);

const store = new Store(read(textOf("nanopublications.trig")));
const nanopublications = toNanopublications(review, edition);
const ofFinding = ({ number }: Finding) => nanopublications.filter((other) => other.number === number);
const np = "http://www.nanopub.org/nschema#";
const prov = "http://www.w3.org/ns/prov#";
const rdfs = "http://www.w3.org/2000/01/rdf-schema#";
const schemaOrg = "http://schema.org/";
const field = `${home}/data/schemas/findings.schema.json#/items/properties/`;

/** What a nanopublication says in one of its graphs. */
const graphOf = (iri: string, part: string): Quad[] => {
  const [graph] = store.getObjects(iri, `${np}has${part}`, `${iri}/head`);
  return graph ? store.getQuads(null, null, null, graph) : [];
};
/** What stands behind a predicate; RDF has no order. */
const objects = (quads: readonly Quad[], predicate: string) =>
  new Set(quads.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value));

test("each finding is one nanopublication, under its own page’s address", () => {
  const found = store.getSubjects("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", `${np}Nanopublication`, null);
  expect(found.map(({ value }) => value.replace(/RA[\w-]{43}$/, "RA"))).toEqual(
    review.findings.map(({ number }) => `${home}/findings/${number}.trig#RA`),
  );
  expect(new Set(store.getGraphs(null, null, null).map(({ value }) => value)).size).toBe(4 * review.findings.length);
});

describe.each(review.findings)("finding $number", (finding) => {
  const [own] = ofFinding(finding);
  const iri = own?.iri ?? "";
  const assertion = graphOf(iri, "Assertion");
  const provenance = graphOf(iri, "Provenance");
  const about = graphOf(iri, "PublicationInfo");

  test("passes the check of a nanopublication library, hash included; a word changed does not", () => {
    const text = toTrig(ofFinding(finding), edition);
    expect(() => new Nanopub(text).check()).not.toThrow();
    const changed = text.replace(finding.outcome, `${finding.outcome} indeed`);
    expect(changed).not.toBe(text);
    expect(() => new Nanopub(changed).check()).toThrow(/hash/);
  });

  test("asserts the fields of the finding and nothing else, each a field of the published schema", () => {
    expect(new Set(assertion.map(({ subject }) => subject.value))).toEqual(
      new Set([`${home}/findings/${finding.number}/#claim`]),
    );
    expect(objects(assertion, `${schemaOrg}text`)).toEqual(new Set([finding.statement]));
    expect(objects(assertion, `${field}effect`)).toEqual(new Set([finding.effect]));
    const nameOf = new Map(
      about
        .filter((quad) => quad.predicate.value === `${rdfs}label`)
        .map((quad) => [quad.subject.value, quad.object.value]),
    );
    for (const name of ["tumors", "cargo", "targets", "raised", "lowered", "drugs", "process", "cellLines"] as const) {
      expect(new Set([...objects(assertion, field + name)].map((topic) => nameOf.get(topic))), name).toEqual(
        new Set(finding[name].map((topic) => topic.name)),
      );
    }
    const { items } = JSON.parse(textOf("schemas/findings.schema.json")) as { items: unknown };
    for (const { predicate } of [...assertion, ...provenance]) {
      if (!predicate.value.startsWith(field)) continue;
      const pointer = predicate.value.slice(field.length).split("/");
      const described = ["properties", ...pointer].reduce<unknown>(
        (value, key) => (value as Record<string, unknown> | undefined)?.[key],
        items,
      );
      expect(described, predicate.value).toMatchObject({ description: expect.stringMatching(/\.$/) as string });
    }
  });

  test("says of nothing that it is unknown, and of no topic more than is exact", () => {
    const values = assertion.map(({ object }) => object.value);
    expect(values.filter((value) => /^(?:not|none) stated$/.test(value))).toEqual([]);
    const exact = review.topics.flatMap(exactIdentifiersOf).map(toIdentifierUrl);
    expect(values.filter((value) => value.includes("identifiers.org") && !exact.includes(value))).toEqual([]);
  });

  test("rests on the review, the sentences that state it and the works that the review names", () => {
    const sources = objects(provenance, `${prov}wasDerivedFrom`);
    expect(sources).toContain(`https://doi.org/${review.article.doi}`);
    expect(sources.size).toBe(1 + finding.sentences.length + (finding.printed ? 1 : 0));
    expect(objects(provenance, `${schemaOrg}citation`)).toEqual(
      new Set(
        finding.references.map(({ entry, number }) => {
          if (entry.custom.identifiers.status !== "found") return `${home}/references/${number}/#work`;
          if (entry.DOI) return `https://doi.org/${entry.DOI}`;
          return entry.PMID ? `https://pubmed.ncbi.nlm.nih.gov/${entry.PMID}/` : `${home}/references/${number}/#work`;
        }),
      ),
    );
  });

  test("names licence, credit and version, and what whoever cites it must say", () => {
    const info = about.filter(({ subject }) => subject.value === iri);
    expect(objects(info, "http://purl.org/dc/terms/license")).toEqual(new Set([review.article.licence.url]));
    expect(objects(info, `${schemaOrg}version`)).toEqual(new Set([review.article.content.version]));
    expect([...objects(info, `${schemaOrg}creditText`)].join()).toContain(`${home}/`);
    expect(objects(info, `${rdfs}comment`)).toEqual(new Set(getFindingCaveats(finding, findDisagreements(review))));
  });
});

test("a build that does not know its host names none, claims no trusty URI and leads to the same places wherever it stands", () => {
  const without = toNanopublications(review, review.article);
  const text = toTrig(without, review.article);
  expect(text).not.toMatch(/127\.0\.0\.1|localhost/);
  expect(text).toContain("SITE_URL");
  const all = read(text, "https://elsewhere.test/a/data/nanopublications.trig");
  const iris = all.map(({ graph }) => graph.value);
  expect(iris.every((iri) => /^https:\/\/elsewhere\.test\/a\/findings\/\d+\.trig#sha256-/.test(iri))).toBe(true);
  for (const [index, one] of without.entries()) {
    const { number } = one;
    const alone = read(toTrig([one], review.article), `https://elsewhere.test/a/findings/${number}.trig`);
    const same = all.filter(({ graph }) => graph.value.includes(`/${number}.trig#`));
    expect(alone, String(index)).toEqual(same);
  }
});

test("the smallest review has them, too", () => {
  const minimal = linkMinimal();
  const text = toTrig(toNanopublications(minimal, { ...minimal.article, home }), { ...minimal.article, home });
  expect(new Store(read(text)).getGraphs(null, null, null)).toHaveLength(4 * minimal.findings.length);
});
