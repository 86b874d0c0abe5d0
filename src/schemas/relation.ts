/** What an edge does to the thing it points to. Each is drawn in its own way: arrowhead, bar, open arrow, dotted line. */
export const relationKinds = ["raises", "lowers", "moves", "beside"] as const;

/** One kind of relation. */
export type RelationKind = (typeof relationKinds)[number];

/** Every relation that an edge can state: its kind, and the words that stand between its two ends in a table. */
export const relations = {
  activates: { kind: "raises", words: "activates" },
  upregulates: { kind: "raises", words: "raises" },
  promotes: { kind: "raises", words: "promotes" },
  induces: { kind: "raises", words: "induces" },
  inhibits: { kind: "lowers", words: "inhibits" },
  downregulates: { kind: "lowers", words: "lowers" },
  suppresses: { kind: "lowers", words: "suppresses" },
  expresses: { kind: "moves", words: "expresses" },
  releases: { kind: "moves", words: "releases" },
  produces: { kind: "moves", words: "produces" },
  forms: { kind: "moves", words: "forms" },
  carries: { kind: "moves", words: "carries" },
  delivers: { kind: "moves", words: "delivers" },
  "loaded-into": { kind: "moves", words: "is loaded into" },
  "taken-up-by": { kind: "moves", words: "is taken up by" },
  "fuses-with": { kind: "moves", words: "fuses with" },
  becomes: { kind: "moves", words: "becomes" },
  "acts-on": { kind: "moves", words: "acts on" },
  "named-with": { kind: "beside", words: "is named together with" },
} as const satisfies Record<string, { kind: RelationKind; words: string }>;

/** Name of a relation, as content writes it. */
export type RelationName = keyof typeof relations;

/** All names of relations, in the order above. */
export const relationNames = Object.keys(relations) as [RelationName, ...RelationName[]];
