/** What an edge does to the thing it points to. Each is drawn in its own way: arrowhead, bar, open arrow, dotted line. */
export const relationKinds = ["raises", "lowers", "moves", "beside"] as const;

/** One kind of relation. */
export type RelationKind = (typeof relationKinds)[number];

/** Every relation that an edge can state: its kind, and the words that stand between its two ends, of one thing and of many. */
export const relations = {
  activates: { kind: "raises", words: "activates", many: "activate" },
  upregulates: { kind: "raises", words: "raises", many: "raise" },
  promotes: { kind: "raises", words: "promotes", many: "promote" },
  induces: { kind: "raises", words: "induces", many: "induce" },
  inhibits: { kind: "lowers", words: "inhibits", many: "inhibit" },
  downregulates: { kind: "lowers", words: "lowers", many: "lower" },
  suppresses: { kind: "lowers", words: "suppresses", many: "suppress" },
  expresses: { kind: "moves", words: "expresses", many: "express" },
  releases: { kind: "moves", words: "releases", many: "release" },
  produces: { kind: "moves", words: "produces", many: "produce" },
  forms: { kind: "moves", words: "forms", many: "form" },
  carries: { kind: "moves", words: "carries", many: "carry" },
  delivers: { kind: "moves", words: "delivers", many: "deliver" },
  "loaded-into": { kind: "moves", words: "is loaded into", many: "are loaded into" },
  "taken-up-by": { kind: "moves", words: "is taken up by", many: "are taken up by" },
  "fuses-with": { kind: "moves", words: "fuses with", many: "fuse with" },
  becomes: { kind: "moves", words: "becomes", many: "become" },
  "acts-on": { kind: "moves", words: "acts on", many: "act on" },
  "named-with": { kind: "beside", words: "is named together with", many: "are named together with" },
} as const satisfies Record<string, { kind: RelationKind; words: string; many: string }>;

/** Name of a relation, as content writes it. */
export type RelationName = keyof typeof relations;

/** All names of relations, in the order above. */
export const relationNames = Object.keys(relations) as [RelationName, ...RelationName[]];
