import { addresses, things } from "../addresses/addresses.ts";
import { getFindingCaveats, getWorkCaveats, toDisputeCaveats } from "../citations/caveats.ts";
import { findVerifiedDoi, formatFamily, toDoiUrl } from "../citations/format-reference.ts";
import { findTopicWorks } from "../evidence/evidence-map.ts";
import { describeCitingPlaces } from "../evidence/describe.ts";
import type { Disagreement } from "../evidence/disagreements.ts";
import type { Reference, Review, Section, Finding, Topic, Pathway } from "../graph/review.types.ts";
import { yearOf } from "../schemas/reference.ts";
import type { Article } from "../schemas/review.ts";
import { capitalize, formatCount, joinWords, tellCount } from "../words/phrases.ts";
import { pageNames } from "../words/record-words.ts";
import { mention, toTellingFacts, type ToUrl } from "./json-ld/json-ld.ts";
import { toClaimNode, toTermNode } from "./json-ld/record-nodes.ts";
import { toArticleNode, toWorkNode } from "./json-ld/work-nodes.ts";
import { getListFiles, getPageFiles } from "./page-files.ts";
import type { PageRecord } from "./page-record.ts";

/**
 * The page with the whole review.
 * @param begun the sections that it shows itself, where it has room for the first of them only
 */
export const toReviewPage = (
  { article, sections, tableSection, references }: Review,
  toUrl: ToUrl,
  begun?: readonly Section[],
): PageRecord => ({
  kind: "review",
  address: addresses.review,
  title: pageNames.review,
  description: `${sections.length === 1 ? "The section" : `All ${sections.length} sections`} of the digest on one page, with ${joinWords([...(tableSection ? ["its table"] : []), ...(sections.some(({ figures }) => figures.length > 0) ? ["its figures told in words"] : []), `its ${formatCount(references.length, "reference")}`])}.`,
  caveats: [],
  about: toArticleNode(article, references, toUrl),
  ...(begun && {
    aboutHere: toArticleNode(
      article,
      references.filter((reference) => begun.some((section) => section.references.includes(reference))),
      toUrl,
    ),
  }),
  alternates: getPageFiles("review", addresses.review),
});

/** The page of a section: part of the site and of the whole review, with what it cites and the findings that it tells. */
export function toSectionPage(section: Section, toUrl: ToUrl): PageRecord {
  const address = addresses.section(section.id);
  return {
    kind: "section",
    address,
    title: section.title,
    description: section.summary,
    caveats: [],
    facts: {
      isPartOf: [mention(toUrl(things.site)), mention(toUrl(addresses.review))],
      ...toTellingFacts(section, toUrl),
    },
    alternates: getPageFiles("section", address),
    lists: getListFiles(address, section),
  };
}

/** The page of a finding. */
export function toFindingPage(
  finding: Finding,
  article: Article,
  disagreements: readonly Disagreement[],
  toUrl: ToUrl,
): PageRecord {
  const { number } = finding;
  const address = addresses.finding(number);
  return {
    kind: "finding",
    address,
    title: `Finding ${number}: ${finding.title}`,
    description: finding.statement,
    caveats: getFindingCaveats(finding, disagreements),
    about: toClaimNode(finding, article, toUrl),
    alternates: getPageFiles("finding", address),
  };
}

/** What the page of a topic holds. */
interface TopicContent {
  /** Kind in words: `Tumor`. */
  kind: string;
  /** The findings that it shows. */
  findings: readonly Finding[];
  /** Matters on which works disagree. */
  disagreements: readonly Disagreement[];
}

/** The page of a topic. */
export function toTopicPage(topic: Topic, { kind, findings, disagreements }: TopicContent, toUrl: ToUrl): PageRecord {
  const address = addresses.topic(topic.id);
  return {
    kind: "topic",
    address,
    title: `${topic.name} (${kind.toLowerCase()})`,
    description: `${topic.name}: ${topic.definition} ${capitalize(tellCount(findings.length, "finding"))} and ${tellCount(topic.sentences.length, "sentence")} of the review.`,
    caveats: toDisputeCaveats(disagreements),
    about: toTermNode(topic, toUrl),
    alternates: getPageFiles("topic", address),
    lists: getListFiles(address, { references: findTopicWorks(topic), findings }),
  };
}

/** The page of a pathway: what its edges rest on, and the findings that it draws. */
export function toPathwayPage(pathway: Pathway, toUrl: ToUrl): PageRecord {
  const address = addresses.pathway(pathway.id);
  const { nodes, edges } = pathway;
  const cited = edges.filter((edge) => edge.references.length > 0).length;
  return {
    kind: "pathway",
    address,
    title: `Pathway: ${pathway.title}`,
    description: `${pathway.summary} ${formatCount(nodes.length, "node")} and ${formatCount(edges.length, "edge")}, ${cited === 0 ? "none" : cited} of them with a reference.`,
    caveats: cited < edges.length ? ["Some edges are uncited in the article."] : [],
    facts: toTellingFacts(pathway, toUrl),
    alternates: getPageFiles("pathway", address),
    lists: getListFiles(address, pathway),
  };
}

/** The page of a cited work. */
export function toReferencePage(reference: Reference, toUrl: ToUrl): PageRecord {
  const { entry, number } = reference;
  const address = addresses.reference(number);
  const doi = findVerifiedDoi(entry);
  const [first] = entry.author;
  return {
    kind: "reference",
    address,
    title: `Reference ${number}: ${first ? `${formatFamily(first)} ` : ""}${yearOf(entry)}`,
    description: `[${number}] ${entry.title}. ${entry["container-title"]} ${yearOf(entry)}. Cited in ${describeCitingPlaces(reference)}.`,
    caveats: getWorkCaveats(reference),
    about: toWorkNode(reference, toUrl),
    ...(doi && { describes: toDoiUrl(doi) }),
    alternates: getPageFiles("reference", address),
  };
}
