// JabRef, which imports the references and writes them as BibTeX of its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { count, expectCount, run, scratch } from "./programs.ts";

/** A field as the site writes it in BibTeX, and where JabRef 3.8 has it of RIS, if elsewhere. */
const bibFields: readonly [name: string, ofRis?: (fields: ReadonlyMap<string, string>) => string | undefined][] = [
  ["title"],
  ["author"],
  ["journal"],
  ["year"],
  ["volume"],
  ["pages"],
  ["doi", (fields) => fields.get("url")?.replace("https://doi.org/", "")],
  ["eprint", (fields) => /PMID: (\d+)/.exec(fields.get("comment") ?? "")?.[1]],
  ["annote", (fields) => fields.get("comment")],
];

/** The fields of each work in a BibTeX file that a program wrote, by their names. */
const readFields = (bib: string): Map<string, string>[] =>
  bib
    .split(/\n(?=@\w+\{)/)
    .filter((entry) => /^@article/i.test(entry))
    .map(
      (entry) =>
        new Map(
          [...entry.matchAll(/^ {2}(\w+) *= \{([^]*?)\},?$/gm)].map(([, name = "", value = ""]) => [name, value]),
        ),
    );

/** How many works JabRef has with what the site's BibTeX says of them, field by field; of RIS without what only TeX needs. */
export function importIntoJabRef(format: "bibtex" | "ris"): string {
  const isRis = format === "ris";
  const written = `jabref-${format}.bib`;
  run("jabref", ["-n", "-i", `references.${isRis ? "ris" : "bib"},${format}`, "-o", written]);
  const sent = readFields(readFileSync(join(scratch, "references.bib"), "utf8"));
  const works = readFields(readFileSync(join(scratch, written), "utf8"));
  expectCount(works.length, count, "works");
  const plain = (value: string | undefined) =>
    isRis
      ? value
          ?.replace(/[{}]/g, "")
          .replaceAll("$\\alpha$", "α")
          .replace(/ and others$/, "")
          .replace(/\s+/g, " ")
      : value;
  const kept = bibFields.map(([name, ofRis]) => {
    const holding = sent.flatMap((work, index) => (work.has(name) ? [index] : []));
    const same = holding.filter((index) => {
      const work = works[index] ?? new Map<string, string>();
      const found = plain(isRis && ofRis ? ofRis(work) : work.get(name));
      const wanted = plain(sent[index]?.get(name)) ?? "";
      return name === "annote" && isRis ? wanted.split("; ").every((note) => found?.includes(note)) : found === wanted;
    });
    return `${name} ${same.length} of ${holding.length}`;
  });
  return `${count} works; as sent: ${kept.join(", ")}`;
}
