import { facetValuesOf, uncited } from "../evidence/finding-facets.ts";
import type { Finding } from "../graph/review.types.ts";
import { searchFacetNames, type SearchFacetId } from "../words/facet-words.ts";

/**
 * The values that findings have together, facet by facet. Findings without a work are a filter of the list of findings only, and
 * an index of what nobody can choose would only be loaded.
 */
export function facetsOf(findings: readonly Finding[]): Partial<Record<SearchFacetId, string[]>> {
  if (findings.length === 0) return {};
  const values = findings.map(facetValuesOf);
  const namesOf = (facet: SearchFacetId) =>
    values.flatMap(({ [facet]: own }) => own.flatMap(({ id, name }) => (id === uncited.id ? [] : name)));
  const facets = (Object.keys(searchFacetNames) as (keyof typeof searchFacetNames)[]).filter((id) => id !== "kind");
  return Object.fromEntries(facets.map((facet) => [facet, [...new Set(namesOf(facet))]]));
}
