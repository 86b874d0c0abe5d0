import { addresses, toFragment } from "../addresses/addresses.ts";
import { formatAuthors } from "../citations/format-reference.ts";
import { facetValuesOf } from "../evidence/finding-facets.ts";
import { labelFinding, namePlace } from "../evidence/describe.ts";
import { topicsOfFinding } from "../graph/link-findings.ts";
import type { Finding, Pathway, Reference, Review, Topic } from "../graph/review.types.ts";
import { yearOf } from "../schemas/reference.ts";
import { relations } from "../schemas/relation.ts";
import { topicKindNames } from "../words/record-words.ts";
import type { SearchRecord } from "./search-record.ts";
import { toNumberToken } from "./tokens.ts";

/** The models are a filter of the list of findings only, and an index of what nobody can choose would only be loaded. */
const facetsOf = (findings: readonly Finding[]): Record<string, string[]> => {
  const facets: Record<string, string[]> = {};
  for (const [facet, values] of findings.flatMap((finding) =>
    Object.entries(facetValuesOf(finding)).filter(([name]) => name !== "model"),
  )) {
    facets[facet] = [...new Set([...(facets[facet] ?? []), ...values.map(({ name }) => name)])];
  }
  return facets;
};

const fromTopic = (topic: Topic): SearchRecord => ({
  kind: "topic",
  address: addresses.topic(topic.id),
  title: topic.name,
  place: topicKindNames[topic.kind].one,
  label: "",
  text: topic.definition,
  strong: topic.name,
  hidden: topic.aliases.join("; "),
  topics: Array.from({ length: 12 }, () => topic.id), // the page about a thing comes before pages that mention it
  facets: facetsOf(topic.findings),
});

const fromFinding = (finding: Finding): SearchRecord => ({
  kind: "finding",
  address: addresses.finding(finding.number),
  title: finding.title,
  place: namePlace(finding),
  label: labelFinding(finding),
  effect: finding.effect,
  text: [
    finding.statement,
    ...(finding.printed
      ? [
          `${finding.printed.source}: ${finding.printed.functions.map((row) => row.text).join("; ")}; ${finding.printed.target}`,
        ]
      : []),
  ].join(" "),
  strong: [finding.title, finding.outcome, finding.effect].join(". "),
  hidden: finding.references
    .map((reference) => `${reference.entry.author[0]?.family ?? ""} ${yearOf(reference.entry)}`)
    .join(". "),
  topics: topicsOfFinding(finding).flatMap((topic) => [topic.id, topic.id]),
  facets: facetsOf([finding]),
});

const fromReference = (reference: Reference): SearchRecord => {
  const { entry, number } = reference;
  const authors = entry.author.map((name) => `${name["non-dropping-particle"] ?? ""} ${name.family}`);
  return {
    kind: "reference",
    address: addresses.reference(number),
    title: entry.title,
    place: `Reference ${number}: ${formatAuthors(entry)}. ${entry["container-title"]} ${yearOf(entry)}`,
    label: String(number),
    text: reference.citations.map((citation) => citation.sentence.text).join(" "),
    strong: [entry.title, authors.join("; "), String(yearOf(entry)), authors[0] ?? "", String(yearOf(entry))].join(
      ". ",
    ),
    hidden: [
      entry["container-title"],
      entry.DOI,
      entry.PMID,
      entry.PMCID,
      ...reference.findings.map((finding) => finding.title),
    ]
      .filter(Boolean)
      .join(". "),
    topics: reference.findings.flatMap(topicsOfFinding).flatMap((topic) => [topic.id, topic.id]), // what the review takes from it
    facets: { ...facetsOf(reference.findings), year: [String(yearOf(entry))] },
  };
};

const fromPathway = (pathway: Pathway): SearchRecord => ({
  kind: "pathway",
  address: addresses.pathway(pathway.id),
  title: pathway.title,
  place: `Diagram, ${pathway.section.title}`,
  label: "",
  text: pathway.summary,
  strong: `${pathway.title}. ${pathway.title}`,
  hidden: pathway.edges
    .map((edge) => `${edge.from.label} ${relations[edge.relation].words} ${edge.to.label}`)
    .join(". "),
  topics: [...pathway.nodes.map((node) => node.topic.id), ...pathway.tumors.map((tumor) => tumor.id)],
  facets: facetsOf(pathway.findings),
});

/** What all findings are about, by id: a note about one row is about its drug, a note about the whole table is not. */
function sharedTopics(findings: readonly Finding[]): string[] {
  const ids = findings.map((finding) => topicsOfFinding(finding).map((topic) => topic.id));
  return ids.flat().filter((id) => ids.every((others) => others.includes(id)));
}

/** Everything that can be found: each with what it is found by. */
export function toSearchRecords(review: Review): SearchRecord[] {
  const paragraphs = review.sections.flatMap((section) =>
    section.paragraphs.map((paragraph): SearchRecord => ({
      kind: "section",
      address: toFragment(addresses.section(section.id), paragraph.id),
      title: section.title,
      place: `${section.title}, ¶${paragraph.number}`,
      label: `¶${paragraph.number}`,
      text: paragraph.sentences.map((sentence) => sentence.text).join(" "),
      strong: paragraph.number === 1 ? `${section.title}. ${section.title}. ${section.summary}` : "",
      hidden: "",
      topics: [],
      facets: facetsOf(section.findings.filter((finding) => finding.paragraph === paragraph)),
    })),
  );
  const notes = review.notes.map((note): SearchRecord => ({
    kind: "note",
    address: addresses.note(note.id),
    title: note.title,
    place: "Curator’s note",
    label: "",
    text: note.note.replace(/\s*\[@[^\]]*\]/g, ""),
    strong: note.title,
    hidden: "",
    topics: sharedTopics([...note.findings, ...note.sentences.flatMap((sentence) => sentence.findings)]),
    facets: facetsOf(note.findings),
  }));
  return [
    ...review.topics.map(fromTopic),
    ...review.findings.map(fromFinding),
    ...review.references.map(fromReference),
    ...review.pathways.map(fromPathway),
    ...paragraphs,
    ...notes,
  ];
}

/** The token by which a reference is found by its number alone. */
export const numberTokenOf = (record: SearchRecord): string[] => {
  const number = /^\/references\/(\d+)\/$/.exec(record.address)?.[1];
  return number ? [toNumberToken(number)] : [];
};
