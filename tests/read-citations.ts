import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { convert } from "pandoc-wasm";
import type { ReferenceEntry } from "../src/schemas/reference.ts";

/** A record as a client hands it on: CSL-JSON, each client with fields of its own. */
export interface ReadRecord {
  id: string;
  title: string;
  author: Record<string, string>[];
  "container-title": string;
  volume?: string;
  page?: string;
  issued: { "date-parts": (number | string)[][] };
  DOI?: string;
  PMID?: string;
  PMCID?: string;
  URL?: string;
  annote?: string;
  note?: string;
}

/** What pandoc reads in a file. @throws Error with its warnings, when it has any */
export async function readWithPandoc(
  from: "bibtex" | "biblatex" | "ris" | "csljson",
  text: string,
): Promise<ReadRecord[]> {
  const { stdout, stderr, warnings } = await convert({ from, to: "csljson" }, text, {});
  if (stderr !== "" || warnings.length > 0) throw new Error(`pandoc: ${stderr} ${JSON.stringify(warnings)}`);
  return JSON.parse(stdout) as ReadRecord[];
}

/** What citation-js reads in a file. */
export const readWithCitationJs = (text: string): ReadRecord[] => new Cite(text).data as unknown as ReadRecord[];

/** A name in one line, wherever the client puts the particle: `in 't Anker, P`. */
const nameOf = (name: Record<string, string>): string => {
  const particle = name["non-dropping-particle"] ?? name["dropping-particle"];
  const family = [particle, name["family"] ?? name["literal"]].filter(Boolean).join(" ");
  return name["given"] ? `${family}, ${name["given"]}` : family;
};

/** What all formats can say of a work. */
interface Facts {
  title: string;
  /** As `Zhu, W`. */
  authors: string[];
  journal: string | undefined;
  year: number;
  volume: string | undefined;
  page: string | undefined;
  DOI: string | undefined;
}

/** What a file must say of an authored reference: all of it as printed, but each initial with its point and apart. */
export function expectedFactsOf(entry: ReferenceEntry): Facts {
  const facts = factsOf(entry as unknown as ReadRecord);
  const withPoints = (name: string) =>
    name.replace(/, ([A-Z]+)$/, (_, initials: string) => `, ${[...initials].map((letter) => `${letter}.`).join(" ")}`);
  return { ...facts, authors: facts.authors.map(withPoints) };
}

/** What all formats can say of a work, one line a field, to be compared. */
export const factsOf = (record: ReadRecord): Facts => ({
  title: record.title,
  authors: record.author.map(nameOf),
  journal: record["container-title"],
  year: Number(record.issued["date-parts"][0]?.[0]),
  volume: record.volume,
  page: record.page,
  DOI: record.DOI,
});
