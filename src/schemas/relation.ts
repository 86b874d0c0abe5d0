/** What an edge does to the thing it points to. Each is drawn in its own way: arrowhead, bar, open arrow, dotted line. */
export const relationKinds = ["raises", "lowers", "moves", "beside"] as const;

/** One kind of relation. */
export type RelationKind = (typeof relationKinds)[number];

/** The words that stand between the two ends of an edge, of one thing and of many. */
interface RelationWords {
  words: string;
  many: string;
}

/** One that moves something says whether it hands on what follows: what a delivered thing does, its vesicle does by it. */
type Relation = RelationWords & ({ kind: Exclude<RelationKind, "moves"> } | { kind: "moves"; handsOn: boolean });

/** Every relation that an edge can state: its kind, its words, and what else the kind asks. */
export const relations = {
  activates: { kind: "raises", words: "activates", many: "activate" },
  upregulates: { kind: "raises", words: "raises", many: "raise" },
  promotes: { kind: "raises", words: "promotes", many: "promote" },
  induces: { kind: "raises", words: "induces", many: "induce" },
  inhibits: { kind: "lowers", words: "inhibits", many: "inhibit" },
  downregulates: { kind: "lowers", words: "lowers", many: "lower" },
  suppresses: { kind: "lowers", words: "suppresses", many: "suppress" },
  expresses: { kind: "moves", handsOn: true, words: "expresses", many: "express" },
  releases: { kind: "moves", handsOn: true, words: "releases", many: "release" },
  produces: { kind: "moves", handsOn: true, words: "produces", many: "produce" },
  forms: { kind: "moves", handsOn: false, words: "forms", many: "form" },
  carries: { kind: "moves", handsOn: true, words: "carries", many: "carry" },
  delivers: { kind: "moves", handsOn: true, words: "delivers", many: "deliver" },
  "loaded-into": { kind: "moves", handsOn: true, words: "is loaded into", many: "are loaded into" },
  "taken-up-by": { kind: "moves", handsOn: false, words: "is taken up by", many: "are taken up by" },
  "fuses-with": { kind: "moves", handsOn: false, words: "fuses with", many: "fuse with" },
  becomes: { kind: "moves", handsOn: false, words: "becomes", many: "become" },
  "acts-on": { kind: "moves", handsOn: false, words: "acts on", many: "act on" },
  "named-with": { kind: "beside", words: "is named together with", many: "are named together with" },
} as const satisfies Record<string, Relation>;

/** Name of a relation, as content writes it. */
export type RelationName = keyof typeof relations;

/** All names of relations, in the order above. */
export const relationNames = Object.keys(relations) as [RelationName, ...RelationName[]];

/** What an edge of a kind gives a chain that passes it: more of what follows, less of it, or no direction by itself. */
const signs: Readonly<Record<RelationKind, 1 | -1 | 0>> = { raises: 1, lowers: -1, moves: 0, beside: 0 };

/** Whether a relation only hands on what follows, and so has the direction of what follows. */
export const handsOn = (name: RelationName): boolean => {
  const relation = relations[name];
  return relation.kind === "moves" && relation.handsOn;
};

/** What a relation gives a chain that passes it; nothing where it only hands on what follows. */
export const signOf = (name: RelationName): 1 | -1 | 0 | undefined =>
  handsOn(name) ? undefined : signs[relations[name].kind];
