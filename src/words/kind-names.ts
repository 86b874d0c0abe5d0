import type { SourceClass } from "../schemas/finding.ts";
import type { Severity } from "../schemas/note.ts";
import type { PathwayEntry } from "../schemas/pathway.ts";
import type { TopicKind } from "../schemas/topic.ts";

/** Each kind of topic in words, one and many. */
export const topicKindNames: Readonly<Record<TopicKind, { one: string; many: string }>> = {
  tumor: { one: "Tumor", many: "Tumors" },
  process: { one: "Process", many: "Processes" },
  source: { one: "Vesicle source", many: "Vesicle sources" },
  cargo: { one: "Cargo", many: "Cargo" },
  target: { one: "Target", many: "Targets" },
  pathway: { one: "Pathway", many: "Pathways" },
  drug: { one: "Drug or agent", many: "Drugs and agents" },
  "cell-line": { one: "Cell line", many: "Cell lines" },
  "cell-type": { one: "Cell type", many: "Cell types" },
  structure: { one: "Cell structure", many: "Cell structures" },
};

/** Each class of vesicle source in words. */
export const sourceClassNames: Readonly<Record<SourceClass, string>> = {
  msc: "mesenchymal stem cell",
  "tumor-associated-msc": "mesenchymal stem cell of a tumor or its marrow",
  "tumor-cell": "tumor cell",
  "other-stem-cell": "stem cell, not mesenchymal",
  "exosomes-in-general": "exosomes in general",
};

/** How the review supports an edge, in words. */
export const edgeBasisNames: Readonly<Record<PathwayEntry["edges"][number]["basis"], string>> = {
  stated: "stated",
  "neighbouring-citation": "stated; a neighboring sentence carries the citation",
  title: "in the title of the cited paper only",
  implied: "implied by neighboring sentences",
  uncited: "uncited",
};

/** Each weight of a curator's note in words, with what it says of the article. */
export const severityNames: Readonly<Record<Severity, { name: string; meaning: string }>> = {
  A: { name: "Changes the meaning", meaning: "Faults that change what the article means, or mislead." },
  B: { name: "Weakens the evidence", meaning: "Faults that make a statement rest on less than it seems to." },
  C: { name: "Small", meaning: "Faults worth knowing when one checks a sentence." },
};
