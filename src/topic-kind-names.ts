import type { TopicKind } from "./schemas/topic.ts";

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
