/**
 * First and last page of what a reference or an article prints: `28-37`, also with a dash. What is no single range stands
 * whole where the first page goes: `100-3, 110-2`, `e30679`.
 */
export function splitPages(page: string): [first: string, last?: string] {
  const [, first, last] = /^([^\s,;‐‑–-]+)\s*[-‐‑–]\s*([^\s,;‐‑–-]+)$/.exec(page) ?? [];
  return first !== undefined && last !== undefined ? [first, last] : [page];
}
