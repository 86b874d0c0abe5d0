import type { GraphEdge, GraphNode } from "./graph-records.ts";
import { cellOf, describeColumn, type Column, type Table } from "./table.ts";

/** A character as XML must write it. https://www.w3.org/TR/xml/#syntax */
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text as it may stand in XML, between tags or in an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** Columns that GraphML has attributes of its own for. */
const own = ["id", "source", "target"];

const keysOf = <Row>(part: "node" | "edge", columns: readonly Column<Row>[]) =>
  columns
    .filter(({ name }) => !own.includes(name))
    .map(
      (column) =>
        `  <key id="${part}-${column.name}" for="${part}" attr.name="${column.name}" attr.type="${column.type === "integer" ? "int" : "string"}"><desc>${escapeXml(describeColumn(column).description)}</desc></key>`,
    );

/** The cells of one row as data; an empty cell is none. */
const dataOf = <Row>(part: "node" | "edge", columns: readonly Column<Row>[], row: Row) =>
  columns
    .filter(({ name }) => !own.includes(name))
    .flatMap((column) => {
      const { name } = column;
      const cell = String(cellOf(column, row) ?? "");
      return cell === "" ? [] : [`<data key="${part}-${name}">${escapeXml(cell)}</data>`];
    })
    .join("");

/** Nodes and edges as GraphML (http://graphml.graphdrawing.org), which networkx, igraph, Gephi and yEd read. */
export const toGraphml = (title: string, nodes: Table<GraphNode>, edges: Table<GraphEdge>): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keysOf("node", nodes.columns),
    ...keysOf("edge", edges.columns),
    '  <graph id="G" edgedefault="directed">',
    `    <desc>${escapeXml(title)}</desc>`,
    ...nodes.rows.map((row) => `    <node id="${escapeXml(row.key)}">${dataOf("node", nodes.columns, row)}</node>`),
    ...edges.rows.map(
      (row) =>
        `    <edge id="${escapeXml(row.key)}" source="${escapeXml(row.source)}" target="${escapeXml(row.target)}">${dataOf("edge", edges.columns, row)}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
