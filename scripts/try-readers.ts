// Has programs that others wrote read the files of the last build, and says of each what came of it. By hand, since not every
// machine has them: `node scripts/try-readers.ts [dist]`. What is not installed is named as such and counts as nothing.
//   Debian:  apt-get install biber texlive-latex-recommended texlive-bibtex-extra bibutils libxml2-utils gnumeric r-base-core
//            libreoffice-calc-nogui jabref python3-pandas python3-networkx python3-rdflib
//   Python:  pip install frictionless; PYTHON=/usr/bin/python3 where another comes first on the path
//   Zotero:  a running translation server, ZOTERO_SERVER=http://127.0.0.1:1969
//   GPML:    the schema of PathVisio, GPML_SCHEMA=GPML2013a.xsd
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { importIntoJabRef } from "./readers/jabref.ts";
import { count, countOf, data, expectCount, run, scratch, site } from "./readers/programs.ts";
import { openInGnumeric, openInLibreOffice, tables } from "./readers/spreadsheets.ts";

/** Sets all references with pdflatex, by BibTeX or by biber. */
function setInTeX(program: "bibtex" | "biber"): string {
  const list =
    program === "bibtex"
      ? "\\nocite{*}\\bibliographystyle{plain}\\bibliography{references}"
      : "\\nocite{*}\\printbibliography";
  const preamble = program === "bibtex" ? "" : "\\usepackage{biblatex}\\addbibresource{references.bib}";
  writeFileSync(
    join(scratch, `${program}.tex`),
    `\\documentclass{article}${preamble}\\begin{document}${list}\\end{document}\n`,
  );
  const typeset = () => run("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", program]);
  typeset();
  const said = run(program, [program]);
  const log = typeset();
  const warnings = countOf(said, /^(?:Warning--|WARN|ERROR)/gm);
  return `${expectCount(countOf(log, /^!/gm), 0, "errors of pdflatex")}, ${warnings} warnings of ${program}`;
}

async function importIntoZotero(file: string): Promise<string> {
  const server = process.env["ZOTERO_SERVER"];
  if (!server) throw new Error("not installed");
  const response = await fetch(`${server}/import`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: readFileSync(join(data, file)),
  });
  const items = (await response.json()) as {
    parentItem?: string;
    creators?: { firstName?: string; name?: string }[];
  }[];
  const works = items.filter(({ parentItem }) => !parentItem);
  const creators = works.flatMap((work) => work.creators ?? []);
  const together = creators.filter(({ firstName }) => /\p{Lu}{2}/u.test(firstName ?? "")).length;
  const others = creators.filter(({ name }) => name === "others").length;
  return `${expectCount(works.length, count, "works")}, ${expectCount(together, 0, "initials run together")}, ${others} authors called “others”`;
}

const python = (program: string): string => run(process.env["PYTHON"] ?? "python3", ["-c", program]).trim();

const readers: [name: string, read: () => string | Promise<string>][] = [
  [
    "biber, data model",
    () =>
      expectCount(
        countOf(run("biber", ["--tool", "--validate-datamodel", "references.bib"]), /^(?:WARN|ERROR)/gm),
        0,
        "warnings",
      ),
  ],
  ["pdflatex with bibtex", () => setInTeX("bibtex")],
  ["pdflatex with biber", () => setInTeX("biber")],
  [
    "bibutils, BibTeX",
    () => expectCount(countOf(run("bib2xml", ["-i", "utf8", "references.bib"]), /<mods /g), count, "works"),
  ],
  [
    "bibutils, RIS",
    () => expectCount(countOf(run("ris2xml", ["-i", "utf8", "references.ris"]), /<mods /g), count, "works"),
  ],
  ["Zotero, RIS", () => importIntoZotero("references.ris")],
  ["Zotero, BibTeX", () => importIntoZotero("references.bib")],
  ["Zotero, CSL-JSON", () => importIntoZotero("references.json")],
  ["JabRef, BibTeX", () => importIntoJabRef("bibtex")],
  ["JabRef, RIS", () => importIntoJabRef("ris")],
  [
    "pandas, CSV",
    () =>
      python(
        `import pandas as p; print(" + ".join(str(len(p.read_csv(r"${data}/"+t+".csv", dtype=str, keep_default_na=False))) for t in ${JSON.stringify(tables)}), "rows")`,
      ),
  ],
  [
    "R, CSV",
    () =>
      run("Rscript", [
        "-e",
        `cat(sapply(c(${tables.map((table) => `"${table}"`).join()}), function(t) nrow(read.csv(file.path("${data}", paste0(t, ".csv")), colClasses="character", encoding="UTF-8"))), "rows", sep=" ")`,
      ]).trim(),
  ],
  ["Gnumeric, CSV for Excel", openInGnumeric],
  ["LibreOffice in English, CSV for Excel", () => openInLibreOffice("English")],
  ["LibreOffice in German, CSV for Excel", () => openInLibreOffice("German")],
  [
    "networkx, GraphML",
    () =>
      python(
        `import networkx as n; g=n.read_graphml(r"${data}/pathways.graphml"); print(g.number_of_nodes(), "nodes,", g.number_of_edges(), "edges")`,
      ),
  ],
  [
    "rdflib, TriG",
    () =>
      python(
        `import rdflib as r; d=r.Dataset(); d.parse(r"${data}/nanopublications.trig", format="trig", publicID="https://example.org/data/nanopublications.trig"); print(len(set(q[0] for q in d.quads((None, r.RDF.type, r.URIRef("http://www.nanopub.org/nschema#Nanopublication"), None)))), "nanopublications,", sum(1 for q in d.quads((None, None, None, None))), "statements")`,
      ),
  ],
  [
    "frictionless, Data Package",
    () =>
      python(
        `from frictionless import Package; r=Package(r"${data}/datapackage.json").validate(); assert r.valid, r.flatten(["name","message"])[:3]; print(len(r.tasks), "resources valid")`,
      ),
  ],
  [
    "xmllint, GPML",
    () => {
      const schema = process.env["GPML_SCHEMA"];
      if (!schema) throw new Error("not installed");
      const folder = join(site, "pathways");
      const files = readdirSync(folder).filter((file) => file.endsWith(".gpml"));
      run("xmllint", ["--noout", "--schema", resolve(schema), ...files.map((file) => join(folder, file))]);
      return `${files.length} pathways valid`;
    },
  ],
];

let failures = 0;
for (const file of ["references.bib", "references.ris"]) copyFileSync(join(data, file), join(scratch, file));
for (const [name, read] of readers) {
  try {
    console.log(`${name}: ${await read()}`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message !== "not installed") failures++;
    console.log(`${name}: ${message === "not installed" ? message : `FAILED, ${message}`}`);
  }
}
rmSync(scratch, { recursive: true });
process.exitCode = failures > 0 ? 1 : 0;
