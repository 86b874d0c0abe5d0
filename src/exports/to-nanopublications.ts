import { noneStated, notStated } from "../schemas/finding.ts";
import { addresses, things, toFragment, toTwin } from "../addresses/addresses.ts";
import { getFindingCaveats } from "../citations/caveats.ts";
import { formatAttribution } from "../citations/format-article.ts";
import { findVerifiedDoi, toDoiUrl, toPubmedUrl } from "../citations/format-reference.ts";
import { type Edition, locate, nameCurators } from "../citations/provenance.ts";
import { findDisagreements } from "../evidence/disagreements.ts";
import { exactIdentifiersOf, toIdentifierUrl } from "../graph/identifiers.ts";
import { topicsOfFinding } from "../graph/link-findings.ts";
import type { Finding, Reference, Review, Topic } from "../graph/review.types.ts";
import { databases } from "../schemas/identifier.ts";
import { hashStatements, type Literal, type Statement, type Term } from "./statement.ts";
import { type Names, writeGraphs, writeNames } from "./to-trig.ts";

/** A finding as a nanopublication (https://nanopub.net/guidelines/working_draft/). */
export interface Nanopublication {
  /** Number of the finding. */
  number: number;
  /** Its own IRI, which ends with the hash of all that it says. */
  iri: string;
  statements: Statement[];
}

/** Vocabularies of others, as far as they say no more than a finding does. */
const vocabularies = {
  np: "http://www.nanopub.org/nschema#",
  prov: "http://www.w3.org/ns/prov#",
  dcterms: "http://purl.org/dc/terms/",
  dc: "http://purl.org/dc/elements/1.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "http://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** An address of the site as an IRI: whole, or where the build was not told its host, from the root of the site. */
const toIri = (edition: Edition, address: string): string =>
  edition.home === undefined ? address.slice(1) : locate(edition, address);

/** The fields of findings.json are the words of the rest: each is described in the schema, under its own fragment. */
const fieldsOf = (edition: Edition): string =>
  toIri(edition, `${addresses.data}schemas/findings.schema.json#/items/properties/`);

/** How the files shorten IRIs. */
const toNames = (edition: Edition): Names => ({
  base: edition.home === undefined ? "" : `${edition.home}/`,
  prefixes: { ...vocabularies, source: `${fieldsOf(edition)}source/properties/`, field: fieldsOf(edition) },
});

const english = (text: string): Literal => ({ text, language: "en" });
const plain = (text: string): Literal => ({ text });

/** What stands for a topic: an identifier that means exactly the same, best database first, else its own address. */
function toTopicIri(topic: Topic, edition: Edition): string {
  const exact = exactIdentifiersOf(topic);
  const best = Object.keys(databases).flatMap((name) => exact.find(({ database }) => database === name) ?? [])[0];
  return best ? toIdentifierUrl(best) : toIri(edition, things.term(topic.id));
}

/** What stands for a work: its DOI or PubMed number if a public record gives it, else its own address. */
function toWorkIri({ entry, number }: Reference, edition: Edition): string {
  const doi = findVerifiedDoi(entry);
  if (doi) return toDoiUrl(doi);
  return entry.PMID && entry.custom.identifiers.status === "found"
    ? toPubmedUrl(entry.PMID)
    : toIri(edition, things.work(number));
}

/** What a finding says, field by field; what it does not state is left out. */
function toFields(finding: Finding, edition: Edition): [predicate: string, objects: Term[]][] {
  const field = fieldsOf(edition);
  const source = `${field}source/properties/`;
  const topics = (list: readonly Topic[]) => list.map((topic) => toTopicIri(topic, edition));
  const stated = (...words: readonly string[]) =>
    words.filter((word) => word !== notStated && word !== noneStated).map(plain);
  return [
    [`${source}topic`, topics([finding.source.topic])],
    [`${source}class`, stated(finding.source.class)],
    [`${source}species`, stated(finding.source.species)],
    [`${source}tissue`, stated(finding.source.tissue)],
    [`${field}tumors`, topics(finding.tumors)],
    [`${field}cellLines`, topics(finding.cellLines)],
    [`${field}cargo`, topics(finding.cargo)],
    [`${field}cargoOrigin`, stated(finding.cargoOrigin)],
    [`${field}targets`, topics(finding.targets)],
    [`${field}raised`, topics(finding.raised)],
    [`${field}lowered`, topics(finding.lowered)],
    [`${field}drugs`, topics(finding.drugs)],
    [`${field}process`, topics(finding.process)],
    [`${field}models`, stated(...finding.models)],
    [`${field}outcome`, [english(finding.outcome)]],
    [`${field}effect`, [plain(finding.effect)]],
  ];
}

/** Where in the review a finding is stated: its sentences, and its row of the table. */
const toPlaces = ({ section, sentences, rowAddress }: Finding): string[] => [
  ...sentences.map(({ id }) => toFragment(addresses.section(section.id), id)),
  ...(rowAddress === undefined ? [] : [rowAddress]),
];

/** The four graphs of one finding under the IRI given. */
function toStatements(
  own: string,
  finding: Finding,
  { edition, caveats }: { edition: Edition; caveats: readonly string[] },
): Statement[] {
  const { np, prov, dcterms, dc, rdf, rdfs, schema, xsd } = vocabularies;
  const graphs = {
    head: `${own}/head`,
    claim: `${own}/assertion`,
    ground: `${own}/provenance`,
    about: `${own}/pubinfo`,
  };
  const claim = toIri(edition, things.claim(finding.number));
  const page = toIri(edition, addresses.finding(finding.number));
  const field = fieldsOf(edition);
  const told = (graph: string, subject: string, facts: readonly [string, readonly Term[]][]): Statement[] =>
    facts.flatMap(([predicate, objects]) => objects.map((object) => ({ graph, subject, predicate, object })));
  return [
    ...told(graphs.head, own, [
      [`${rdf}type`, [`${np}Nanopublication`]],
      [`${np}hasAssertion`, [graphs.claim]],
      [`${np}hasProvenance`, [graphs.ground]],
      [`${np}hasPublicationInfo`, [graphs.about]],
    ]),
    ...told(graphs.claim, claim, [
      [`${rdf}type`, [`${schema}Claim`]],
      [`${schema}text`, [english(finding.statement)]],
      ...toFields(finding, edition),
    ]),
    ...told(graphs.ground, graphs.claim, [
      [
        `${prov}wasDerivedFrom`,
        [toDoiUrl(edition.doi), ...toPlaces(finding).map((address) => toIri(edition, address))],
      ],
    ]),
    ...told(graphs.ground, claim, [
      [`${schema}citation`, finding.references.map((reference) => toWorkIri(reference, edition))],
      [`${field}basis`, [plain(finding.basis)]],
      [`${field}effectGround`, [english(finding.effectGround)]],
      [`${field}fieldsFromTitle`, (finding.fieldsFromTitle ?? []).map(plain)],
      [`${field}fieldsFromText`, (finding.fieldsFromText ?? []).map(plain)],
    ]),
    ...told(graphs.about, own, [
      [`${dcterms}title`, [english(finding.title)]],
      [`${dcterms}created`, [{ text: edition.content.updated, type: `${xsd}date` }]],
      [`${dcterms}license`, [edition.licence.url]],
      [`${dc}creator`, [plain(nameCurators(edition))]],
      [`${schema}version`, [plain(edition.content.version)]],
      [`${schema}creditText`, [plain(formatAttribution(edition))]],
      [`${schema}isPartOf`, [toIri(edition, things.dataset)]],
      [`${rdfs}comment`, caveats.map(english)],
      [`${rdfs}seeAlso`, [page]],
    ]),
    ...topicsOfFinding(finding).flatMap((topic) =>
      told(graphs.about, toTopicIri(topic, edition), [
        [`${rdfs}label`, [plain(topic.name)]],
        [`${rdfs}seeAlso`, [toIri(edition, addresses.topic(topic.id))]],
      ]),
    ),
  ];
}

/**
 * Every finding as a nanopublication, its hash in its IRI. With the site’s host it is a trusty URI (`RA…`), which others can check;
 * without, it is taken over addresses from the root of the site and so calls itself `sha256-…`.
 */
export function toNanopublications(review: Review, edition: Edition): Nanopublication[] {
  const disagreements = findDisagreements(review);
  return review.findings.map((finding) => {
    const context = { edition, caveats: getFindingCaveats(finding, disagreements) };
    const toOwn = (code: string) => toFragment(toIri(edition, toTwin(addresses.finding(finding.number), "trig")), code);
    const hash = hashStatements(toStatements(toOwn(" "), finding, context));
    const iri = toOwn(`${edition.home === undefined ? "sha256-" : "RA"}${hash}`);
    return { number: finding.number, iri, statements: toStatements(iri, finding, context) };
  });
}

/** Nanopublications as one TriG document. */
export function toTrig(nanopublications: readonly Nanopublication[], edition: Edition): string {
  const names = toNames(edition);
  const unknown =
    edition.home === undefined
      ? "# This build was not told where the site will live (SITE_URL): addresses count from its root, and so do the hashes.\n"
      : "";
  return `# ${formatAttribution(edition)}\n${unknown}${writeNames(names)}\n\n${nanopublications
    .map(({ statements }) => writeGraphs(statements, names))
    .join("\n")}`;
}
