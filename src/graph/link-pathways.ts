import { pathwaySchema, type PathwayEntry } from "../schemas/pathway.ts";
import { byId, enter, getById, uniqueByNumber } from "./lookups.ts";
import { resolveLinks } from "./links.ts";
import type { ReviewEntries, Targets } from "./register-targets.ts";
import type { Edge, Finding, Note, Pathway, PathwayNode, Resolved } from "./review.types.ts";
import { compareTexts } from "../words/compare-texts.ts";

/** What pathways can name. */
interface PathwayTargets extends Targets {
  findings: readonly Finding[];
  notes: readonly Note[];
}

/** A pathway with every link to other entries resolved. */
type Links = Resolved<PathwayEntry>;

/** The nodes of a pathway, each with the cell that holds it. */
function linkNodes(entries: Links["nodes"]): PathwayNode[] {
  const idOf = ({ id, topic }: Links["nodes"][number]) => id ?? topic.id;
  const nodes = entries.map(({ within: _, ...rest }): PathwayNode => ({
    ...rest,
    id: idOf(rest),
    label: rest.label ?? rest.topic.name,
  }));
  const nodeById = byId(nodes);
  for (const entry of entries) {
    if (entry.within) getById(nodeById, idOf(entry), "node").within = getById(nodeById, entry.within, "node");
  }
  return nodes;
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Resolves every link of the pathways and enters each with its sections, topics, findings, references and notes. */
export function linkPathways(entries: ReviewEntries["pathways"], targets: PathwayTargets): Pathway[] {
  const findingById = new Map(targets.findings.map((finding) => [String(finding.number), finding]));
  const rows = new Map(targets.findings.map(({ printed, rowAddress }) => [printed?.row, rowAddress]));
  const all = { ...targets, findingById, noteById: byId(targets.notes) };
  const pathways = entries
    .map(({ id, data }): Pathway => {
      const links = resolveLinks(pathwaySchema, data, all);
      const nodes = linkNodes(links.nodes);
      const nodeById = byId(nodes);
      const pathway: Pathway = { ...links, id, nodes, edges: [], tumors: [], references: [], notes: [] };
      pathway.findings.sort((a, b) => a.number - b.number);
      pathway.edges = links.edges
        .map(({ section = links.section, ...edge }): Edge => {
          const rowAddress = edge.row === undefined ? undefined : rows.get(edge.row);
          return {
            ...edge,
            pathway,
            section,
            from: getById(nodeById, edge.from, "node"),
            to: getById(nodeById, edge.to, "node"),
            references: edge.references.toSorted((a, b) => a.number - b.number),
            ...(rowAddress !== undefined && { rowAddress }),
          };
        })
        .sort((a, b) => a.number - b.number);
      pathway.tumors = unique([
        ...pathway.findings.flatMap((finding) => finding.tumors),
        ...pathway.edges.flatMap((edge) => edge.in.filter((topic) => topic.kind === "tumor")),
      ]).sort((a, b) => compareTexts(a.name, b.name));
      pathway.references = uniqueByNumber(pathway.edges.flatMap((edge) => edge.references));
      pathway.notes = unique([
        ...pathway.edges.flatMap((edge) => edge.notes),
        ...targets.notes.filter((note) => note.findings.some((finding) => pathway.findings.includes(finding))),
      ]);
      return pathway;
    })
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id, "en"));
  for (const pathway of pathways) {
    const sections = [pathway.section, ...pathway.edges.map((edge) => edge.section)];
    const topics = [...pathway.nodes.map((node) => node.topic), ...pathway.edges.flatMap((edge) => edge.in)];
    const takesPart = [...sections, ...topics, ...pathway.findings, ...pathway.references];
    for (const part of new Set(takesPart)) enter(part.pathways, pathway);
    for (const edge of pathway.edges) {
      for (const note of new Set(edge.notes)) enter(note.edges, edge);
    }
  }
  return pathways;
}
