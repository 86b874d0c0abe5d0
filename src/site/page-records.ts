// Every page of the site with an address of its own, as its head, its citation and the lists of pages tell of it.
import { addresses, things } from "../addresses/addresses.ts";
import { pagesOf, tellRange } from "../addresses/list-pages.ts";
import { siteUrl } from "../addresses/site-url.ts";
import { findDisagreementsOn } from "../evidence/disagreements.ts";
import { countMscWorks, findTopicFindings } from "../evidence/evidence-map.ts";
import { toDatasetNode, toSiteNode } from "../metadata/json-ld/site-nodes.ts";
import { getListFiles } from "../metadata/page-files.ts";
import type { PageKind, PageRecord, PastAddress } from "../metadata/page-record.ts";
import {
  toFindingPage,
  toPathwayPage,
  toReferencePage,
  toReviewPage,
  toSectionPage,
  toTopicPage,
} from "../metadata/record-pages.ts";
import { facetNames } from "../words/facet-words.ts";
import { formatCount, joinWords, tellCount } from "../words/phrases.ts";
import { nothingListed, pageNames, topicKindNames } from "../words/record-words.ts";
import { dataFiles } from "./data-files.ts";
import { disagreements, evidenceMap } from "./evidence-lists.ts";
import { getListsOn, lists } from "./lists.ts";
import { review } from "./review.ts";
import { countedVesicles } from "../words/finding-words.ts";

const { article, findings, notes, pathways, references, sections, topics } = review;
const printed = findings.filter((finding) => finding.printed).length;
const filters = joinWords(Object.values(facetNames).map((name) => name.toLowerCase()));
const edges = pathways.flatMap((pathway) => pathway.edges);
const citedEdges = edges.filter((edge) => edge.references.length > 0);

/** A page that is about no single thing. */
const toPage = (
  kind: PageKind,
  address: string,
  title: string,
  description: string,
  more: Partial<PageRecord> = {},
): PageRecord => ({ kind, address, title, description, caveats: [], alternates: [], ...more });

/** What a list is about; where it lists nothing, that. */
const describe = (entries: readonly unknown[], nothing: string, text: string) =>
  entries.length === 0 ? nothing : text;

const pageOf = (address = "") => address.replace(/#.*$/, "");

/** What moved to a page, and the fragments that moved from it; the files beside it go along and need no telling. */
const findPast = (page: string): PastAddress[] =>
  review.moved.flatMap(({ from, to, on, why }) => {
    const gone = from.includes("#") && pageOf(from) === page;
    const came = from.endsWith("/") && pageOf(to) === page;
    return gone || came ? { address: from, gone, now: to, on, why } : [];
  });

const records: readonly PageRecord[] = [
  toPage(
    "home",
    addresses.home,
    article.site.name,
    `A digest of one review of ${article.site.subject}: ${tellCount(findings.length, "finding")}, ${formatCount(references.length, "reference")} and ${tellCount(notes.length, "curator's note")}, each tied to what it rests on.`,
    { presents: toSiteNode(article, siteUrl) },
  ),
  toReviewPage(review, siteUrl, lists.sections.whole && lists.sections.pages[0].entries),
  ...sections.map((section) => toSectionPage(section, siteUrl)),
  toPage(
    "evidence",
    addresses.evidence,
    pageNames.evidence,
    describe(
      evidenceMap.findings,
      nothingListed.map,
      `What ${formatCount(countMscWorks(evidenceMap.findings), "work")} on ${countedVesicles} report of tumors, laid out by tumor and process, with ${tellCount(disagreements.length, "question")} on which they disagree.`,
    ),
  ),
  toPage(
    "list",
    addresses.findings,
    pageNames.findings,
    describe(
      findings,
      nothingListed.findings,
      `All ${formatCount(findings.length, "finding")} of the review, to filter by ${filters}${printed > 0 ? `; ${printed} of them as Table 1 prints them` : ""}.`,
    ),
    { lists: getListFiles(addresses.data, { references, findings }) },
  ),
  ...findings.map((finding) => toFindingPage(finding, article, disagreements, siteUrl)),
  toPage(
    "list",
    addresses.topics,
    pageNames.topics,
    describe(
      topics,
      nothingListed.topics,
      `${formatCount(topics.length, "tumor, molecule, drug, cell or process", "tumors, molecules, drugs, cells and processes")} that the review names, by kind and by letter.`,
    ),
    { about: { "@id": siteUrl(things.terms), "@type": "DefinedTermSet", name: `Topics of ${article.site.name}` } },
  ),
  ...topics.map((topic) =>
    toTopicPage(
      topic,
      {
        kind: topicKindNames[topic.kind].one,
        findings: findTopicFindings(topic),
        disagreements: findDisagreementsOn(topic, disagreements),
      },
      siteUrl,
    ),
  ),
  toPage(
    "list",
    addresses.pathways,
    pageNames.pathways,
    describe(
      pathways,
      nothingListed.pathways,
      `${formatCount(pathways.length, "mechanism")} of the review, drawn from ${formatCount(edges.length, "edge")}; ${citedEdges.length} of them ${citedEdges.length === 1 ? "rests" : "rest"} on a reference, the others are uncited.`,
    ),
  ),
  toPage(
    "list",
    addresses.network,
    pageNames.network,
    describe(
      pathways,
      nothingListed.network,
      `All ${formatCount(edges.length, "edge")} of ${formatCount(pathways.length, "pathway")} as one network: every chain from one topic to another, each edge with relation, reference, tumor and ground.`,
    ),
  ),
  ...pathways.map((pathway) => toPathwayPage(pathway, siteUrl)),
  toPage(
    "list",
    addresses.references,
    pageNames.references,
    `The ${formatCount(references.length, "reference")} of the review, under the article's own numbers, each with the sentences that cite it.`,
    { lists: getListFiles(addresses.data, { references, findings: [] }) },
  ),
  ...references.map((reference) => toReferencePage(reference, siteUrl)),
  toPage(
    "notes",
    addresses.notes,
    pageNames.notes,
    describe(
      notes,
      nothingListed.notes,
      `${formatCount(notes.length, "note")} on faults and unclear places of the article, each with its ground, at the place it concerns.`,
    ),
  ),
  toPage(
    "data",
    addresses.data,
    pageNames.data,
    `The ${formatCount(references.length, "reference")}, ${findings.length > 0 ? `${formatCount(findings.length, "finding")}, ` : ""}topics, pathways, notes and text of this digest as files: BibTeX, RIS, CSL-JSON, CSV and JSON with schemas.`,
    {
      presents: toDatasetNode(article, dataFiles, siteUrl),
      items: dataFiles.map(({ path, mediaType }) => ({
        address: `${addresses.data}${path}`,
        type: mediaType,
        name: path,
      })),
    },
  ),
  toPage(
    "search",
    addresses.search,
    pageNames.search,
    "Full-text search of the digest by gene, microRNA, drug, tumor, author, year or number, in any spelling.",
  ),
  toPage(
    "about",
    addresses.about,
    pageNames.about,
    "How this digest was made, what its license allows, how to cite it, and what its addresses promise.",
  ),
];

/** The further pages of the lists that a page begins, each recorded as the part that it is. */
function toFurtherPages(page: PageRecord): PageRecord[] {
  return getListsOn(page.address).flatMap(({ list, of }) =>
    pagesOf(list)
      .filter(({ address }) => address !== list.pages[0].address)
      .map((part) => {
        const range = `${of === undefined ? "" : `${of}, `}${tellRange(part, list)}`;
        return toPage(
          page.kind === "notes" ? "notes" : "list",
          part.address,
          `${page.title}, ${range}`,
          `Page of a list, ${range}: ${page.description}`,
          { continues: page.address, ...(part === list.whole && { repeats: true }) },
        );
      }),
  );
}

/** Every page but that of an unknown address, in the order of lists. */
export const pageRecords: readonly PageRecord[] = records
  .flatMap((record) => [record, ...toFurtherPages(record)])
  .map((record) => {
    const past = findPast(record.address);
    return past.length > 0 ? { ...record, past } : record;
  });

const recordByAddress = new Map(pageRecords.map((record) => [record.address, record]));

/** The record of the page at an address. @throws Error when there is none. */
export function getPageRecord(address: string): PageRecord {
  const record = recordByAddress.get(address);
  if (!record) throw new Error(`no page is recorded at ${address}`);
  return record;
}
