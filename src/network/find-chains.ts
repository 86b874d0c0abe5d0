import type { Network, NetworkEdge } from "./network.ts";

const kinds = ["whole", "several", "joined"] as const;
/** What a chain may claim. `whole`: one diagram, one work. `several`: one diagram. `joined`: two diagrams. */
export type ChainKind = (typeof kinds)[number];

const directions = ["lowers", "raises", "none"] as const;
/** What the steps of a chain come to together. */
export type Direction = (typeof directions)[number];

/** One step of a strand: all edges that say the same of the same two topics. */
export interface StrandStep {
  edges: NetworkEdge[];
  /** Whether the strand is cut before it: the work changes there, or the diagram. */
  isCut: boolean;
}

/** Chains that pass the same topics by the same relations, shown as one. */
export interface Strand {
  kind: ChainKind;
  direction: Direction;
  steps: StrandStep[];
}

/** A chain longer than this is no answer. */
export const mostSteps = 5;

/** Whether one work is behind all edges that are cited. */
function haveOneWork(edges: readonly NetworkEdge[]): boolean {
  const cited = edges.filter(({ works }) => works.length > 0);
  const [first] = cited;
  return !first || first.works.some((work) => cited.every(({ works }) => works.includes(work)));
}

/** Whether a chain may go on with an edge of another diagram. */
const mayChange = (before: NetworkEdge, { topics }: Network): boolean =>
  topics[before.to]?.canJoin === true && !before.isLoading;

/**
 * Follows every chain from a topic, as edges: no topic twice, two diagrams at most, nothing that is only named together.
 * @param goesOn is given each chain, and says whether it may become longer
 */
function follow(network: Network, from: number, goesOn: (chain: NetworkEdge[]) => boolean): void {
  const leaving = Map.groupBy(
    network.edges.filter(({ kind }) => kind !== "beside"),
    (edge) => edge.from,
  );
  const step = (at: number, chain: readonly NetworkEdge[], hasChanged: boolean) => {
    for (const edge of leaving.get(at) ?? []) {
      const before = chain.at(-1);
      const changes = before !== undefined && before.pathway !== edge.pathway;
      if (edge.to === from || chain.some((other) => other.to === edge.to)) continue;
      if (changes && (hasChanged || !mayChange(before, network))) continue;
      const next = [...chain, edge];
      if (goesOn(next) && next.length < mostSteps) step(edge.to, next, hasChanged || changes);
    }
  };
  step(from, [], false);
}

/** Every chain from one topic to another. */
function walk(network: Network, from: number, to: number): NetworkEdge[][] {
  const found: NetworkEdge[][] = [];
  follow(network, from, (chain) => {
    if (chain.at(-1)?.to !== to) return true;
    found.push(chain);
    return false;
  });
  return found;
}

/** Every topic to which a chain leads from one. */
export function findEnds(network: Network, from: number): Set<number> {
  const ends = new Set<number>();
  follow(network, from, (chain) => {
    for (const { to } of chain.slice(-1)) ends.add(to);
    return true;
  });
  return ends;
}

function kindOf(chain: readonly NetworkEdge[]): ChainKind {
  if (chain.some(({ pathway }) => pathway !== chain[0]?.pathway)) return "joined";
  return haveOneWork(chain) ? "whole" : "several";
}

/**
 * What the steps come to, taken together: two that lower raise. One step without a direction leaves the chain without, but
 * one that hands on what follows takes none away.
 */
function directionOf(chain: readonly NetworkEdge[]): Direction {
  const signs = chain.flatMap(({ sign }) => sign ?? []);
  if (signs.length === 0 || signs.includes(0)) return "none";
  return signs.filter((sign) => sign < 0).length % 2 === 0 ? "raises" : "lowers";
}

/** Where a chain is cut: where the diagram changes, or, within one, before the first step that shares no work with those before. */
function cutOf(chain: readonly NetworkEdge[], kind: ChainKind): number | undefined {
  if (kind === "whole") return undefined;
  const at = chain.findIndex((edge, index) =>
    kind === "joined" ? edge.pathway !== chain[0]?.pathway : !haveOneWork(chain.slice(0, index + 1)),
  );
  return at === -1 ? undefined : at;
}

/**
 * Every chain from one topic to another, those that pass the same topics by the same relations with the same support as one
 * strand: what is told whole first, then by direction, then by length. A strand told whole is not repeated as joined.
 */
export function findChains(network: Network, from: number, to: number): Strand[] {
  const strands = new Map<string, Strand>();
  for (const chain of walk(network, from, to)) {
    const kind = kindOf(chain);
    const cut = cutOf(chain, kind);
    const way = chain.map(({ to: end, words, mark = "" }) => `${words} ${mark} ${end}`).join();
    const key = `${kind} ${cut} ${way}`;
    const strand = strands.get(key);
    if (!strand) {
      const steps = chain.map((edge, index) => ({ edges: [edge], isCut: index === cut }));
      strands.set(key, { kind, direction: directionOf(chain), steps });
    } else {
      for (const [index, edge] of chain.entries()) {
        const edges = strand.steps[index]?.edges;
        if (edges && !edges.includes(edge)) edges.push(edge);
      }
    }
  }
  return [...strands.values()].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      directions.indexOf(a.direction) - directions.indexOf(b.direction) ||
      a.steps.length - b.steps.length,
  );
}
