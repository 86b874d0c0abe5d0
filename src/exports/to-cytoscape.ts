import { type Edition, toProvenance } from "../citations/provenance.ts";
import { toJson } from "./data-file.ts";
import type { GraphEdge, GraphNode } from "./graph-records.ts";
import { cellOf, type Column, type Table } from "./table.ts";

/** The cells of a row by the names of their columns; an empty cell is none. */
const dataOf = <Row>(columns: readonly Column<Row>[], row: Row): Record<string, string | number> =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const { name } = column;
      const cell = cellOf(column, row);
      return cell === undefined || cell === "" ? [] : [[name, cell]];
    }),
  );

/**
 * Nodes and edges as Cytoscape.js JSON (https://js.cytoscape.org/#notation/elements-json), which Cytoscape reads, too. A node
 * within a cell has the cell as its parent, and its label as the name that Cytoscape writes in it.
 */
export const toCytoscape = (
  title: string,
  { nodes, edges, edition }: { nodes: Table<GraphNode>; edges: Table<GraphEdge>; edition: Edition },
): string =>
  toJson({
    format_version: "1.0",
    target_cytoscapejs_version: "~3.0",
    data: { name: title, ...toProvenance(edition) },
    elements: {
      nodes: nodes.rows.map((row) => {
        const { within, ...data } = dataOf(nodes.columns, row);
        return { data: { ...data, name: data["label"], ...(within !== undefined && { parent: within }) } };
      }),
      edges: edges.rows.map((row) => ({ data: dataOf(edges.columns, row) })),
    },
  });
