import { addresses, toFragment } from "../addresses/addresses.ts";
import { formatName } from "../citations/format-reference.ts";
import { printCitations } from "../citations/print-citations.ts";
import { labelFinding, namePlace } from "../evidence/describe.ts";
import { withBroader } from "../evidence/families.ts";
import { originOf } from "../evidence/sides.ts";
import { reportedStatusOf } from "../evidence/works.ts";
import { topicsOfFinding } from "../graph/link-findings.ts";
import { searchNamesOf } from "../graph/spellings.ts";
import type { Finding, Note, Paragraph, Pathway, Reference, Review, Topic } from "../graph/review.types.ts";
import { databases } from "../schemas/identifier.ts";
import { mainNameOf, yearOf } from "../schemas/reference.ts";
import { relations } from "../schemas/relation.ts";
import { capitalize } from "../words/phrases.ts";
import { recordNames, topicKindNames } from "../words/record-words.ts";
import { reduce } from "../words/normalize-words.ts";
import { draftArticle, join, type Draft } from "./draft-record.ts";
import { facetsOf } from "./record-facets.ts";
import { sayWork } from "./search-files.ts";
import type { SearchRecord } from "./search-record.ts";
import { newTopicFinder, toLookups, type SearchTopic } from "./search-topics.ts";

const idsOf = (topics: readonly Topic[]): string[] => topics.map((topic) => topic.id);
const numbersOf = (references: readonly Reference[]): number[] => references.map(({ number }) => number);

/** An identifier as its database prints it: `HGNC:12680`, `MeSH D001943`. */
const nameIdentifier = ({ database, id }: Topic["identifiers"][number]): string => {
  const { name, prefix } = databases[database];
  return prefix ? `${prefix}${id}` : `${name} ${id}`;
};

/** The names of a topic beside its own; nothing where there are none. */
const sayNames = ({ name, spellings }: SearchTopic): string => {
  const others = spellings.filter((spelling) => spelling !== name);
  return others.length > 0 ? `Also found as: ${others.join(", ")}.` : "";
};

const fromTopic = (topic: Topic, names: SearchTopic | undefined): Draft => ({
  kind: "topic",
  address: addresses.topic(topic.id),
  title: topic.name,
  place: topicKindNames[topic.kind].one,
  label: "",
  effect: "",
  text: topic.definition,
  more: join(
    names && sayNames(names),
    topic.identifiers.length > 0 ? `Identifiers: ${topic.identifiers.map(nameIdentifier).join(", ")}` : "",
  ),
  number: 0,
  row: 0,
  about: [topic.id],
  works: [],
  facets: facetsOf(topic.findings),
});

const fromFinding = (finding: Finding): Draft => ({
  kind: "finding",
  address: addresses.finding(finding.number),
  title: finding.title,
  place: namePlace(finding),
  label: labelFinding(finding),
  effect: finding.effect,
  origin: originOf(finding),
  text: join(
    finding.statement,
    finding.printed &&
      `Table 1: ${finding.printed.source}; ${finding.printed.functions.map((row) => `${row.arrow} ${row.text}`).join("; ")}; ${finding.printed.target}`,
  ),
  more: join(
    `Outcome: ${finding.outcome}`,
    `Effect on the tumor: ${finding.effect}`,
    finding.references.length > 0
      ? `Rests on ${finding.references.map(({ entry }) => `${entry.author.slice(0, 1).map(mainNameOf).join("")} ${yearOf(entry)}`).join(", ")}`
      : "",
    ...finding.notes.map((note) => note.title),
  ),
  number: finding.number,
  row: finding.printed?.row ?? 0,
  about: idsOf(topicsOfFinding(finding)),
  works: numbersOf(finding.references),
  facets: facetsOf([finding]),
});

function fromReference(reference: Reference): Draft {
  const { entry, number } = reference;
  const journal = entry["container-title"];
  const status = reportedStatusOf(reference);
  const work = {
    authors: [...entry.author.map(formatName), ...(entry.custom.authorsTruncated ? ["et al"] : [])],
    year: String(yearOf(entry)),
    journal,
    volume: entry.volume ?? "",
    page: entry.page ?? "",
    ids: [entry.DOI, entry.PMID, entry.PMCID, entry.id].filter((id) => id !== undefined),
    ...(entry.custom.identifiers.status === "derived" && { isDoiDerived: true as const }),
  };
  return {
    kind: "reference",
    address: addresses.reference(number),
    title: entry.title,
    place: sayWork(number, work),
    label: String(number),
    effect: "",
    text: reference.citations.map((citation) => citation.sentence.text).join(" "),
    more: join(
      status && `Reported as ${status}`,
      ...reference.notes.map((note) => note.title),
      ...reference.findings.map((finding) => join(finding.title, finding.outcome)),
      reference.otherJournalName,
    ),
    number,
    row: 0,
    about: idsOf(reference.findings.flatMap(topicsOfFinding)),
    works: [number],
    facets: { ...facetsOf(reference.findings), year: [String(yearOf(entry))] },
    work,
  };
}

const fromPathway = (pathway: Pathway): Draft => ({
  kind: "pathway",
  address: addresses.pathway(pathway.id),
  title: pathway.title,
  place: `Pathway · ${pathway.section.title}`,
  label: "",
  effect: "",
  text: pathway.summary,
  more: join(...pathway.edges.map((edge) => `${edge.from.label} ${relations[edge.relation].words} ${edge.to.label}`)),
  number: 0,
  row: 0,
  about: idsOf([...new Set([...pathway.nodes.map((node) => node.topic), ...pathway.tumors])]),
  works: numbersOf(pathway.references),
  facets: facetsOf(pathway.findings),
});

/** What all findings are about: a note about one row is about its drug, a note about the whole table is not. */
function sharedTopics(findings: readonly Finding[]): Topic[] {
  const topics = findings.map(topicsOfFinding);
  return topics.flat().filter((topic) => topics.every((others) => others.includes(topic)));
}

const fromNote = (note: Note, referenceById: ReadonlyMap<string, Reference>): Draft => ({
  kind: "note",
  address: addresses.note(note.id, note.page),
  title: note.title,
  place: capitalize(recordNames.notes.one),
  label: "",
  effect: "",
  text: printCitations(note.note, referenceById).text,
  more: join(
    note.status && `Reported as ${note.status}`,
    ...note.references.map(({ number, entry }) => `On reference ${number}, ${entry.title}`),
  ),
  number: 0,
  row: 0,
  about: idsOf(sharedTopics([...note.findings, ...note.sentences.flatMap((sentence) => sentence.findings)])),
  works: numbersOf(note.references),
  facets: facetsOf(note.findings),
});

function fromParagraph(paragraph: Paragraph): Draft {
  const { section, sentences } = paragraph;
  const findings = [...new Set(sentences.flatMap((sentence) => sentence.findings))];
  const notes = new Set(sentences.flatMap((sentence) => sentence.notes));
  const works = new Set(sentences.flatMap(({ groups }) => groups.flatMap(({ citations }) => citations)));
  return {
    kind: "section",
    address: toFragment(addresses.section(section.id), paragraph.id),
    title: section.title,
    place: `${section.title}, ¶${paragraph.number}`,
    label: `¶${paragraph.number}`,
    effect: "",
    text: sentences.map((sentence) => sentence.text).join(" "),
    more: join(
      ...(paragraph.number === 1 ? [section.summary, section.printedHeading] : []),
      ...findings.map((finding) => finding.title),
      ...[...notes].map((note) => note.title),
    ),
    number: 0,
    row: 0,
    ...(paragraph.number === 1 && { isOpening: true as const }),
    about: idsOf(findings.flatMap(topicsOfFinding)),
    works: [...new Set([...works].map(({ reference }) => reference.number))],
    facets: facetsOf(findings),
  };
}

/** The topics of a review as the search knows them; spellings that a search cannot tell apart come once. */
export const toSearchTopics = (review: Review): SearchTopic[] =>
  review.topics.map((topic) => ({
    id: topic.id,
    name: topic.name,
    spellings: [...new Map(searchNamesOf(topic).map((spelling) => [reduce(spelling), spelling])).values()],
    broader: withBroader(topic)
      .slice(1)
      .map(({ id }) => id),
  }));

/** Everything that can be found: each with what it is found by. */
export function toSearchRecords(review: Review, topics: readonly SearchTopic[]): SearchRecord[] {
  const referenceById = new Map(review.references.map((reference) => [reference.id, reference]));
  const findTopics = newTopicFinder(toLookups(topics));
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const namedIn = (text: string) => findTopics(text, "every").map(({ topic }) => topic.id);
  const drafts: Draft[] = [
    ...review.topics.map((topic) => fromTopic(topic, topicById.get(topic.id))),
    ...review.findings.map(fromFinding),
    ...review.pathways.map(fromPathway),
    // References quote the sentences that cite them: next to the sections, they compress best.
    ...review.sections.flatMap((section) => section.paragraphs.map(fromParagraph)),
    ...review.references.map(fromReference),
    draftArticle(review),
    ...review.notes.map((note) => fromNote(note, referenceById)),
  ];
  return drafts.map((draft) => ({
    origin: "",
    ...draft,
    called: [...new Set(namedIn(draft.title))],
    named: namedIn(draft.kind === "finding" ? `${draft.text} ${draft.more}` : draft.text),
  }));
}
