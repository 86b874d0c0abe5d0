/**
 * The key under which the browser keeps something of this site alone. Sites in folders of one host, as those of GitHub Pages,
 * share what it keeps, and the number of a work means another one in each. `selected-works` → `selected-works/review`
 */
export const toOwnKey = (name: string): string => name + import.meta.env.BASE_URL.replace(/\/$/, "");
