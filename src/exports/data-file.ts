import { createHash } from "node:crypto";
import type { Edition } from "../citations/provenance.ts";

/** A column as Table Schema describes it. */
export interface TableField {
  name: string;
  type: "string" | "integer" | "year" | "date";
  description: string;
}

/** One file of /data/. */
export interface DataFile {
  /** Its place below /data/: `references.bib`, `schemas/findings.schema.json`. */
  path: string;
  /** What it holds, in one sentence. */
  holds: string;
  /** Media type (https://www.iana.org/assignments/media-types/). */
  mediaType: string;
  /** How many records it holds, where it holds records. */
  records?: number;
  /** Whether it is a JSON Schema of another file, and no data itself. */
  isSchema?: true;
  /** Path of the JSON Schema that it follows. */
  schema?: string;
  /** Its columns and the one that tells its rows apart, of a table, as Table Schema has them. */
  table?: { fields: readonly TableField[]; primaryKey: string };
  /** All that stands in it. */
  text: string;
}

/** A file of the site, written when it is asked for. */
export interface SiteFile {
  /** Below the base path: `/references/39.bib`. */
  address: string;
  /** Media type (https://www.iana.org/assignments/media-types/). */
  type: string;
  /** All that stands in it; where that is too much to be held at once, in parts that follow one another. */
  toText: () => string | Promise<string> | Generator<string>;
}

/** What the files of /data/ are called together. */
export const nameData = ({ site }: Pick<Edition, "site">): string => `${site.name}: data`;

/** Size of a file in bytes, as it is written in UTF-8. */
export const bytesOf = ({ text }: DataFile): number => Buffer.byteLength(text, "utf8");

/** SHA-256 of a file, as it is written in UTF-8, in hexadecimal. */
export const sha256Of = ({ text }: DataFile): string => createHash("sha256").update(text, "utf8").digest("hex");

/** A value as a JSON file holds it: indented, in the order of its fields, ended by a line break. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** An object with one field, a list, as `toJson` writes it, in one part for each group of its items. */
export function* toJsonParts(field: string, groups: Iterable<readonly unknown[]>): Generator<string> {
  let separator = "";
  yield `{\n  ${JSON.stringify(field)}: [`;
  for (const items of groups) {
    if (items.length === 0) continue;
    const [, ...lines] = JSON.stringify(items, null, 2).slice(0, -2).split("\n");
    yield `${separator}\n${lines.map((line) => `  ${line}`).join("\n")}`;
    separator = ",";
  }
  yield separator ? "\n  ]\n}\n" : "]\n}\n";
}
