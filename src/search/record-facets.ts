import { facetValuesOf, uncited } from "../evidence/finding-facets.ts";
import type { Finding } from "../graph/review.types.ts";

/**
 * The models, and findings without a work, are a filter of the list of findings only, and an index of what nobody can choose
 * would only be loaded.
 */
export function facetsOf(findings: readonly Finding[]): Record<string, string[]> {
  const facets: Record<string, Set<string>> = {};
  for (const finding of findings) {
    for (const [facet, values] of Object.entries(facetValuesOf(finding))) {
      if (facet === "model") continue;
      facets[facet] = new Set([
        ...(facets[facet] ?? []),
        ...values.flatMap(({ id, name }) => (id === uncited.id ? [] : name)),
      ]);
    }
  }
  return Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, [...values]]));
}
