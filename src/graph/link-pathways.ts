import { byId, getById } from "./lookups.ts";
import { getSentence } from "./sentences.ts";
import { nodeIdOf } from "../schemas/pathway.ts";
import type { ReviewEntries, Targets } from "./register-targets.ts";
import type { Edge, Finding, Note, Pathway, PathwayNode, Reference, Topic } from "./review.types.ts";

/** What pathways can name. */
interface PathwayTargets extends Targets {
  findings: readonly Finding[];
  notes: readonly Note[];
}

/** The nodes of a pathway, each with the cell that holds it. */
function linkNodes(entries: ReviewEntries["pathways"][number]["data"]["nodes"], targets: Targets): PathwayNode[] {
  const nodes = entries.map((entry): PathwayNode => {
    const { within: _, ...rest } = entry;
    const topic = getById(targets.topicById, entry.topic, "topic");
    return { ...rest, id: nodeIdOf(entry), topic, label: entry.label ?? topic.name };
  });
  const nodeById = byId(nodes);
  for (const entry of entries) {
    if (entry.within) {
      getById(nodeById, nodeIdOf(entry), "node").within = getById(nodeById, entry.within, "node");
    }
  }
  return nodes;
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Resolves every link of the pathways and enters each with its sections, topics, findings, references and notes. */
export function linkPathways(entries: ReviewEntries["pathways"], targets: PathwayTargets): Pathway[] {
  const findingByNumber = new Map(targets.findings.map((finding) => [String(finding.number), finding]));
  const noteById = byId(targets.notes);
  const pathways = entries
    .map(({ id, data }): Pathway => {
      const nodes = linkNodes(data.nodes, targets);
      const nodeById = byId(nodes);
      const home = getById(targets.sectionById, data.section, "section");
      const pathway: Pathway = {
        ...data,
        id,
        section: home,
        findings: data.findings.map((number) => getById(findingByNumber, String(number), "finding")),
        nodes,
        edges: [],
        tumors: [],
        references: [],
        notes: [],
      };
      pathway.findings.sort((a, b) => a.number - b.number);
      pathway.edges = data.edges
        .map((edge): Edge => {
          const section = edge.section ? getById(targets.sectionById, edge.section, "section") : home;
          return {
            ...edge,
            pathway,
            from: getById(nodeById, edge.from, "node"),
            to: getById(nodeById, edge.to, "node"),
            references: edge.references
              .map((key): Reference => getById(targets.referenceById, key, "reference"))
              .sort((a, b) => a.number - b.number),
            in: edge.in.map((topic): Topic => getById(targets.topicById, topic, "topic")),
            section,
            sentences: edge.sentences.map((sentence) => getSentence(section, sentence)),
            notes: edge.notes.map((note): Note => getById(noteById, note, "note")),
          };
        })
        .sort((a, b) => a.number - b.number);
      pathway.tumors = unique([
        ...pathway.findings.flatMap((finding) => finding.tumors),
        ...pathway.edges.flatMap((edge) => edge.in.filter((topic) => topic.kind === "tumor")),
      ]).sort((a, b) => a.name.localeCompare(b.name, "en"));
      pathway.references = unique(pathway.edges.flatMap((edge) => edge.references)).sort((a, b) => a.number - b.number);
      pathway.notes = unique(pathway.edges.flatMap((edge) => edge.notes));
      return pathway;
    })
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  for (const pathway of pathways) {
    const sections = [pathway.section, ...pathway.edges.map((edge) => edge.section)];
    const topics = [...pathway.nodes.map((node) => node.topic), ...pathway.edges.flatMap((edge) => edge.in)];
    const takesPart = [...sections, ...topics, ...pathway.findings, ...pathway.references];
    for (const part of new Set(takesPart)) part.pathways.push(pathway);
    for (const edge of pathway.edges) {
      for (const note of new Set(edge.notes)) note.edges.push(edge);
    }
  }
  return pathways;
}
