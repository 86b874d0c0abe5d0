import { z } from "zod";
import { day, line } from "./fields.ts";

/** A database whose identifiers topics carry. */
export interface Database {
  /** What readers call it. */
  name: string;
  /** What it holds. */
  of: string;
  /** What stands before the bare number in print: `HGNC:` makes `HGNC:12680` of 12680; nothing where ids stand alone. */
  prefix: string;
  /** The one form of its ids, without the prefix. */
  form: RegExp;
  /** An id of that form. */
  example: string;
}

/** A prefix and seven figures, as the OBO Foundry has it (https://obofoundry.org/id-policy). */
const ontology = (name: string, of: string, prefix: string, example: string): Database => ({
  name,
  of,
  prefix: `${prefix}:`,
  form: /^\d{7}$/,
  example,
});

/** Databases by the name under which https://identifiers.org knows them, in the order in which readers see them. */
export const databases = {
  hgnc: { name: "HGNC", of: "human genes", prefix: "HGNC:", form: /^[1-9]\d{0,5}$/, example: "12680" },
  "hgnc.genegroup": {
    name: "HGNC gene groups",
    of: "families of human genes",
    prefix: "",
    form: /^[1-9]\d{0,5}$/,
    example: "1900",
  },
  ncbigene: { name: "NCBI Gene", of: "genes of any species", prefix: "", form: /^[1-9]\d*$/, example: "24887" },
  uniprot: {
    name: "UniProt",
    of: "proteins",
    prefix: "",
    // https://www.uniprot.org/help/accession_numbers
    form: /^(?:[OPQ]\d[A-Z\d]{3}\d|[A-NR-Z]\d(?:[A-Z][A-Z\d]{2}\d){1,2})$/,
    example: "P62736",
  },
  mirbase: { name: "miRBase", of: "stem-loops of microRNAs", prefix: "", form: /^MI\d{7}$/, example: "MI0000077" },
  chebi: { name: "ChEBI", of: "chemical entities", prefix: "CHEBI:", form: /^[1-9]\d*$/, example: "46345" },
  drugbank: { name: "DrugBank", of: "drugs", prefix: "", form: /^DB\d{5}$/, example: "DB00544" },
  mondo: ontology("Mondo", "diseases", "MONDO", "0007254"),
  doid: { name: "Disease Ontology", of: "diseases", prefix: "DOID:", form: /^\d{1,7}$/, example: "1612" },
  cl: ontology("Cell Ontology", "types of cell", "CL", "0000134"),
  cellosaurus: { name: "Cellosaurus", of: "cell lines", prefix: "", form: /^CVCL_[A-Z\d]{4}$/, example: "CVCL_0031" },
  bto: ontology("BRENDA Tissue Ontology", "tissues and cell lines", "BTO", "0000093"),
  uberon: ontology("Uberon", "anatomy", "UBERON", "0001981"),
  go: ontology("Gene Ontology", "processes and parts of cells", "GO", "0006915"),
  reactome: { name: "Reactome", of: "pathways", prefix: "", form: /^R-[A-Z]{3}-\d+$/, example: "R-HSA-195721" },
  wikipathways: { name: "WikiPathways", of: "pathways", prefix: "", form: /^WP[1-9]\d*$/, example: "WP4249" },
  mesh: { name: "MeSH", of: "subject headings", prefix: "", form: /^[CD]\d{6}(?:\d{3})?$/, example: "D009389" },
} as const satisfies Record<string, Database>;

/** Name of a database at identifiers.org. */
export type DatabaseName = keyof typeof databases;

const databaseNames = Object.keys(databases) as [DatabaseName, ...DatabaseName[]];

/**
 * How what the database means lies to what the topic means. exact: the same. close: nearly the same.
 * broader: it takes in more. narrower: it takes in less. member: one of those that the topic stands for together.
 */
export const matches = ["exact", "close", "broader", "narrower", "member"] as const;

/** One kind of match. */
export type Match = (typeof matches)[number];

/** A topic as another database knows it. The article prints none: each was looked up in a public source. */
export const identifierSchema = z
  .strictObject({
    database: z.enum(databaseNames).describe("The database, by its name at identifiers.org."),
    id: line.describe("The id there, without the prefix: `12680` for HGNC:12680."),
    label: line.optional().describe("What the source calls it: the name there; the gene symbol for UniProt."),
    match: z.enum(matches).describe("How what it means there lies to what the topic means here."),
    source: line.describe("Public source in which the identifier was seen."),
    checked: day.describe("When it was last compared with that source."),
    remark: line.optional().describe("Where the two differ, or on what the match rests."),
  })
  .superRefine(({ database, id }, context) => {
    const { name, form, example } = databases[database];
    if (!form.test(id)) {
      context.addIssue({ code: "custom", path: ["id"], message: `must be an id of ${name}, such as ${example}` });
    }
  });

/** One identifier of a topic. */
export type Identifier = z.infer<typeof identifierSchema>;
