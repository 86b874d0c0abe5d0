import { facetValuesOf } from "../evidence/finding-facets.ts";
import type { Finding, Topic } from "../graph/review.types.ts";

/** A topic and all that is broader, so that glioma finds glioblastoma. */
export function withBroader(topic: Topic): Topic[] {
  return topic.broader ? [topic, ...withBroader(topic.broader)] : [topic];
}

/** The models are a filter of the list of findings only, and an index of what nobody can choose would only be loaded. */
export function facetsOf(findings: readonly Finding[]): Record<string, string[]> {
  const facets: Record<string, Set<string>> = {};
  for (const finding of findings) {
    const broader = {
      tumor: finding.tumors.flatMap(withBroader).filter(({ kind }) => kind === "tumor"),
      process: finding.process.flatMap(withBroader).filter(({ kind }) => kind === "process"),
    };
    for (const [facet, values] of Object.entries(facetValuesOf(finding))) {
      if (facet === "model") continue;
      const names = [...values, ...(broader[facet as keyof typeof broader] ?? [])].map(({ name }) => name);
      facets[facet] = new Set([...(facets[facet] ?? []), ...names]);
    }
  }
  return Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, [...values]]));
}
