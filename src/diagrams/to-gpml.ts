import { identifiersOfNode, printIdentifier } from "../graph/identifiers.ts";
import type { Edge, Pathway, PathwayNode, Reference } from "../graph/review.types.ts";
import type { DatabaseName } from "../schemas/identifier.ts";
import { type Name, type ReferenceEntry, yearOf } from "../schemas/reference.ts";
import { type RelationKind, relations } from "../schemas/relation.ts";
import { middleOf, pointsAlong, type Point, type Shape } from "./geometry.ts";
import type { PlacedPathway } from "./place-pathway.ts";

/** What the file says of itself. */
interface GpmlSource {
  /** Page of the pathway. */
  url: string;
  /** Name and version of the site. */
  site: string;
  license: string;
  /** Day of the content, `2026-11-25`. */
  date: string;
  /** How authors are named: `von der Ohe J`. */
  formatName: (name: Name) => string;
  /** The DOI by which a work is identified, if a public record gives it; one that was only derived is none. */
  findDoi: (entry: ReferenceEntry) => string | undefined;
}

/** How each kind of relation ends, in the words of PathVisio. */
const heads: Readonly<Record<RelationKind, string>> = {
  raises: "mim-stimulation",
  lowers: "mim-inhibition",
  moves: "Arrow",
  beside: "Line",
};

/** Databases by the names that PathVisio takes from BridgeDb, best first; others keep the name of identifiers.org. */
const bridgeNames: Partial<Record<DatabaseName, string>> = {
  mirbase: "miRBase Sequence",
  hgnc: "HGNC Accession number",
  ncbigene: "Entrez Gene",
  uniprot: "Uniprot-TrEMBL",
  chebi: "ChEBI",
  drugbank: "DrugBank",
  reactome: "Reactome",
  wikipathways: "WikiPathways",
  go: "GeneOntology",
};

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element on one line; numbers have one decimal, as finer ones are not drawn. */
function tag(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : ` ${key}="${escape(typeof value === "number" ? String(Math.round(value * 10) / 10) : value)}"`,
  );
  return children.length > 0
    ? `<${name}${written.join("")}>${children.join("")}</${name}>`
    : `<${name}${written.join("")} />`;
}

const comment = (text: string) => tag("Comment", {}, escape(text));
const toNodeId = (node: PathwayNode) => `n-${node.id}`;
const toReferenceId = ({ number }: Reference) => `r${number}`;

/** The best exact identifier of what a node is; PathVisio wants an empty one where there is none. */
function toXref(node: PathwayNode): string {
  const order = Object.keys(bridgeNames);
  const rank = (database: string) => (order.includes(database) ? order.indexOf(database) : order.length);
  const [best] = identifiersOfNode(node).sort((a, b) => rank(a.database) - rank(b.database));
  return tag("Xref", {
    Database: best ? (bridgeNames[best.database] ?? best.database) : "",
    ID: best ? printIdentifier(best) : "",
  });
}

/** What PathVisio calls the thing, as far as its identifiers or its kind tell. */
function typeOf({ topic }: PathwayNode): string {
  const has = (...databases: DatabaseName[]) => topic.identifiers.some(({ database }) => databases.includes(database));
  if (has("mirbase")) return "Rna";
  if (has("hgnc", "hgnc.genegroup", "uniprot", "ncbigene")) return "GeneProduct";
  if (topic.kind === "pathway" || topic.kind === "process") return "Pathway";
  return has("chebi", "drugbank") ? "Metabolite" : "Unknown";
}

const toBox = ({ box }: Shape): Attributes => {
  const { x, y } = middleOf(box);
  return { CenterX: x, CenterY: y, Width: box.width, Height: box.height };
};

/** An end of an edge, tied to its node: 0 is the node's middle, 1 its right or lower side. */
function toPoint(point: Point, node: PathwayNode, shape: Shape | undefined, head: string | undefined): string {
  const middle = shape && middleOf(shape.box);
  return tag("Point", {
    X: point.x,
    Y: point.y,
    GraphRef: toNodeId(node),
    ...(shape &&
      middle && {
        RelX: (point.x - middle.x) / (shape.box.width / 2),
        RelY: (point.y - middle.y) / (shape.box.height / 2),
      }),
    ArrowHead: head,
  });
}

/**
 * A pathway as GPML 2013a, the format of PathVisio and WikiPathways, at the places of the site's own drawing: nodes with the
 * identifiers that mean exactly the same, edges with their works. https://github.com/PathVisio/GPML
 */
export function toGpml(pathway: Pathway, placed: PlacedPathway, source: GpmlSource): string {
  const fields = new Set(placed.fields.map(({ node }) => node));
  const nodes = pathway.nodes.flatMap((node) => {
    const shape = placed.shapes.get(node);
    if (!shape || fields.has(node)) return [];
    const graphics = tag("Graphics", {
      ...toBox(shape),
      FontSize: "12",
      Valign: "Middle",
      ShapeType: node.shape === "vesicle" ? "Oval" : node.shape === "outcome" ? "Rectangle" : "RoundedRectangle",
    });
    const label = node.detail === undefined ? node.label : `${node.label}\n${node.detail}`;
    return tag(
      "DataNode",
      { TextLabel: label, GraphId: toNodeId(node), Type: typeOf(node) },
      comment(`Topic: ${node.topic.name}`),
      graphics,
      toXref(node),
    );
  });
  const cells = placed.fields.map(({ node, shape }) =>
    tag(
      "Shape",
      { TextLabel: node.label, GraphId: toNodeId(node) },
      tag("Graphics", { ...toBox(shape), Valign: "Top", ShapeType: "RoundedRectangle" }),
    ),
  );
  const toEdge = (edge: Edge) => {
    const points = pointsAlong(placed.edges.get(edge)?.path ?? "");
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) throw new Error(`${pathway.id}: edge ${edge.number} has no line`);
    const { kind, words } = relations[edge.relation];
    const where = edge.in.length > 0 ? `, in ${edge.in.map(({ name }) => name).join(", ")}` : "";
    return tag(
      "Interaction",
      { GraphId: `e${edge.number}` },
      comment(`${edge.from.label} ${words} ${edge.to.label}${where}. Basis: ${edge.basis}.`),
      ...edge.references.map((reference) => tag("BiopaxRef", {}, toReferenceId(reference))),
      tag(
        "Graphics",
        { LineThickness: "1.0", ...(edge.basis !== "stated" && { LineStyle: "Broken" }) },
        toPoint(first, edge.from, placed.shapes.get(edge.from), undefined),
        toPoint(last, edge.to, placed.shapes.get(edge.to), heads[kind]),
      ),
      tag("Xref", { Database: "", ID: "" }),
    );
  };
  const toPublication = (reference: Reference) => {
    const { entry } = reference;
    const doi = source.findDoi(entry);
    const id = entry.PMID ? { db: "PubMed", id: entry.PMID } : { db: doi ? "DOI" : "", id: doi ?? "" };
    return tag(
      "bp:PublicationXref",
      { "rdf:id": toReferenceId(reference) },
      tag("bp:ID", {}, escape(id.id)),
      tag("bp:DB", {}, escape(id.db)),
      tag("bp:TITLE", {}, escape(entry.title)),
      tag("bp:SOURCE", {}, escape(entry["container-title"])),
      tag("bp:YEAR", {}, String(yearOf(entry))),
      ...entry.author.map((name) => tag("bp:AUTHORS", {}, escape(source.formatName(name)))),
    );
  };
  const { viewBox } = placed;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="${escape(pathway.title)}" Data-Source="${escape(source.site)}" License="${escape(source.license)}" Last-Modified="${source.date.replaceAll("-", "")}">`,
    tag("Comment", { Source: source.url }, escape(pathway.summary)),
    tag("Graphics", { BoardWidth: viewBox.width, BoardHeight: viewBox.height }),
    ...nodes,
    ...pathway.edges.map(toEdge),
    ...cells,
    tag("InfoBox", { CenterX: 0, CenterY: 0 }),
    ...(pathway.references.length > 0
      ? [
          '<Biopax xmlns:bp="http://www.biopax.org/release/biopax-level3.owl#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
          ...pathway.references.map(toPublication),
          "</Biopax>",
        ]
      : []),
    "</Pathway>",
    "",
  ].join("\n");
}
