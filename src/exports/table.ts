import { z } from "zod";
import { toCsv, toExcelCsv } from "./to-csv.ts";
import type { DataFile, TableField } from "./data-file.ts";
import { mediaTypes } from "../addresses/media-types.ts";

/** What stands between the members of a list in one cell; no member holds it. */
const listSeparator = " | ";

/** The members of a list in one cell. */
const joinCell = (values: readonly (string | number)[]): string => values.join(listSeparator);

/** A column of a table of records. */
export interface Column<Row> {
  name: string;
  /** What it holds; where a field of the record has the same name, the words of its shape. */
  holds?: string;
  /** Type in the sense of Table Schema (https://datapackage.org/standard/table-schema/); text unless told otherwise. */
  type?: "integer" | "year" | "date";
  /** What it takes from a record; a missing value is an empty cell, and the members of a list stand in one. */
  toCell: (row: Row) => string | number | undefined | readonly (string | number)[];
  /** Whether it takes lists, which is told of it. */
  isList?: true;
}

/** What a column takes from a record, as one value. */
export function cellOf<Row>({ name, isList, toCell }: Column<Row>, row: Row): string | number | undefined {
  const cell = toCell(row);
  if (typeof cell !== "object") return cell;
  if (!isList) throw new Error(`nothing says that the column ${name} holds lists`);
  return joinCell(cell);
}

/** Records as a table, to be offered as CSV. */
export interface Table<Row> {
  /** Name of its file, without the ending. */
  name: string;
  /** What it holds, in a phrase: `The findings`. */
  holds: string;
  columns: readonly Column<Row>[];
  /** Column whose cells tell its rows apart. */
  key: string;
  rows: readonly Row[];
  /** The shape of a record, for the words that describe its fields. */
  schema?: z.ZodObject;
}

/** The rows of a table as cells, the names of its columns first. */
export const toCells = <Row>({ columns, rows }: Pick<Table<Row>, "columns" | "rows">): string[][] => [
  columns.map(({ name }) => name),
  ...rows.map((row) => columns.map((column) => String(cellOf(column, row) ?? ""))),
];

/** A column as readers are told of it. @throws Error when it says nowhere what it holds */
export function describeColumn<Row>({ name, holds, type, isList }: Column<Row>, schema?: z.ZodObject): TableField {
  const field = schema?.shape[name];
  const description = holds ?? (field instanceof z.ZodType ? field.description : undefined);
  if (description === undefined) throw new Error(`nothing says what the column ${name} holds`);
  const several = isList ? ` Several are separated by “${listSeparator.trim()}”.` : "";
  return { name, type: type ?? "string", description: `${description}${several}` };
}

/** A table as Excel takes it; its columns of numbers and dates stay what they are. */
export const toExcelTable = <Row>(table: Pick<Table<Row>, "columns" | "rows">): string =>
  toExcelCsv(toCells(table), (column) => (table.columns[column]?.type ?? "string") !== "string");

/** A table as two files: one for programs, one for Excel. */
export function toTableFiles<Row>(table: Table<Row>): DataFile[] {
  const shared = { mediaType: mediaTypes.csv, records: table.rows.length };
  return [
    {
      ...shared,
      path: `${table.name}.csv`,
      holds: `${table.holds} as a table, for programs: every cell as it is.`,
      table: { fields: table.columns.map((column) => describeColumn(column, table.schema)), primaryKey: table.key },
      text: toCsv(toCells(table)),
    },
    {
      ...shared,
      path: `${table.name}-excel.csv`,
      holds: `The same table for Excel: marked as UTF-8; an apostrophe stands before what it would take for a formula, a date or a number. If each row comes in one cell, as where lists are parted by semicolons, open it by “From Text/CSV”.`,
      text: toExcelTable(table),
    },
  ];
}
