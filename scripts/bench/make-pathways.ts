import type { PlannedFinding, PlannedTopic, ReviewPlan } from "./plan-review.ts";

/** The edges of a pathway, as places in its list of nodes; the first node is the vesicle, the second the cell. */
const edges = [
  { from: 0, to: 2, relation: "carries" },
  { from: 0, to: 3, relation: "delivers" },
  { from: 2, to: 4, relation: "inhibits" },
  { from: 3, to: 5, relation: "activates" },
  { from: 4, to: 6, relation: "promotes" },
  { from: 5, to: 7, relation: "suppresses" },
  { from: 2, to: 7, relation: "promotes" },
] as const;

/** The topics of a pathway, each once: a source, a cell, four molecules, two outcomes. */
function chooseTopics({ choose, topicsOf }: ReviewPlan, finding: PlannedFinding): PlannedTopic[] {
  const molecules = [...topicsOf("cargo"), ...topicsOf("target"), ...topicsOf("pathway"), ...topicsOf("drug")];
  const cells = [...topicsOf("tumor"), ...topicsOf("cell-type"), ...topicsOf("cell-line")];
  return [
    finding.source,
    choose.one(cells),
    ...choose.some(molecules, 4),
    ...choose.some([...topicsOf("process"), ...topicsOf("structure")], 2),
  ];
}

const shapes = ["vesicle", "cell", "molecule", "molecule", "molecule", "molecule", "outcome", "outcome"] as const;

/** The pathways of a review, each of two findings, with every edge on one of their sentences. */
export function makePathways(plan: ReviewPlan): { path: string; data: unknown }[] {
  const { pathways, findings, notes } = plan;
  return Array.from({ length: pathways }, (_, index) => {
    const at = Math.floor((index * findings.length) / pathways);
    const drawn = findings.slice(at, Math.min(at + 2, findings.length));
    const [first] = drawn;
    if (!first) throw new Error(`pathway ${index + 1} has no finding to draw`);
    const topics = chooseTopics(plan, first);
    const [, cell] = topics;
    const idOf = (place: number) => topics[place]?.id ?? "";
    return {
      path: `pathways/pathway-${index + 1}.yaml`,
      data: {
        title: `${first.cargo.name} and ${first.target.name}, picture ${index + 1}`,
        summary: `How vesicles bring ${first.cargo.name} to a cell, picture ${index + 1}.`,
        section: first.sentence.section,
        order: index + 1,
        findings: drawn.map(({ number }) => number),
        nodes: topics.map((topic, place) => ({
          topic: topic.id,
          shape: shapes[place],
          ...(place === 0 && { detail: "vesicle, human" }),
          ...(shapes[place] === "molecule" && cell && { within: cell.id }),
        })),
        edges: edges.map(({ from, to, relation }, place) => {
          const finding = drawn[place % drawn.length] ?? first;
          return {
            number: place + 1,
            from: idOf(from),
            relation,
            to: idOf(to),
            references: finding.keys,
            in: cell ? [cell.id] : [],
            section: finding.sentence.section,
            sentences: [finding.sentence.id],
            basis: finding.keys.length > 0 ? "stated" : "uncited",
            notes: [notes[(index * edges.length + place) % notes.length]],
          };
        }),
      },
    };
  });
}
