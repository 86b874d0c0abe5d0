// Pure: every address of the site, below its base. Addresses are promises; see README, “Addresses”.

/** Where each kind of page is, from the root of the site. */
export const addresses = {
  home: "/",
  review: "/review/",
  references: "/references/",
  findings: "/findings/",
  evidence: "/evidence/",
  topics: "/topics/",
  notes: "/notes/",
  search: "/search/",
  about: "/about/",
  data: "/data/",
  section: (id: string) => `/sections/${id}/`,
  reference: (number: number) => `/references/${number}/`,
  finding: (number: number) => `/findings/${number}/`,
  topic: (id: string) => `/topics/${id}/`,
  note: (id: string) => `/notes/#${id}`,
} as const;

/** An address of a fragment: `toFragment("/sections/abstract/", "p1")` → `/sections/abstract/#p1` */
export const toFragment = (address: string, id: string): string => `${address}#${id}`;

/** The address of a page as data: `toTwin("/findings/3/")` → `/findings/3.json` */
export const toTwin = (address: string): string => address.replace(/\/$/, ".json");

/**
 * Puts an address under the base path of the site: `underBase("/findings/3/", "/docs")` → `/docs/findings/3/`.
 * Fragments of the same page and addresses elsewhere stay as they are.
 */
export function underBase(address: string, base: string): string {
  return address.startsWith("/") ? base.replace(/\/$/, "") + address : address;
}
