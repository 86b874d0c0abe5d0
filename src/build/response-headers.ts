// Pure: what a host must say of each file. `npm start` says it, and the files for other hosts are made of it.
import { mediaTypes } from "../addresses/media-types.ts";

const utf8 = (type: string) => `${type}; charset=utf-8`;

/** By the end of a file's name. */
const typesByEnding = {
  ".atom": utf8(mediaTypes.atom),
  ".bib": utf8(mediaTypes.bibtex),
  ".cff": utf8(mediaTypes.citationFile),
  ".css": utf8("text/css"),
  ".csv": utf8(mediaTypes.csv),
  ".cyjs": utf8(mediaTypes.json),
  ".gpml": utf8(mediaTypes.gpml),
  ".graphml": utf8(mediaTypes.xml),
  ".html": utf8("text/html"),
  ".ico": "image/x-icon",
  ".js": utf8("text/javascript"),
  "linkset.json": mediaTypes.linkset, // before the one that it ends with, too
  ".json": utf8(mediaTypes.json),
  ".jsonld": utf8(mediaTypes.jsonLd),
  ".mmd": utf8(mediaTypes.text),
  ".png": "image/png",
  ".ris": utf8(mediaTypes.ris),
  ".svg": mediaTypes.svg,
  ".trig": utf8(mediaTypes.trig),
  ".txt": utf8(mediaTypes.text),
  ".webmanifest": utf8(mediaTypes.manifest),
  ".woff2": "font/woff2",
  ".xml": utf8(mediaTypes.xml),
  ".pagefind": "application/octet-stream",
  ".pf_fragment": "application/octet-stream",
  ".pf_index": "application/octet-stream",
  ".pf_meta": "application/octet-stream",
  SHA256SUMS: utf8(mediaTypes.text),
};

/** What hosts do not know by themselves. */
const unusual: readonly (keyof typeof typesByEnding)[] = [
  ".atom",
  ".bib",
  ".cff",
  ".cyjs",
  ".gpml",
  ".graphml",
  ".jsonld",
  ".mmd",
  ".ris",
  ".trig",
  ".webmanifest",
  "linkset.json",
  "SHA256SUMS",
];

/**
 * What every answer says: a file is what its type says and nothing else, no other site learns more than our host, none
 * may frame these pages, no page asks for a camera and the like, and notebooks and viewers in a browser may read the data.
 */
const always: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Content-Security-Policy": "frame-ancestors 'none'", // the rest stands in each page; this a page cannot say
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Access-Control-Allow-Origin": "*",
};

/** Where files, or their folder, are named by their content, so that what has such a name never changes. */
const unchanging = ["/_astro/", "/search/parts/"];

const forever = "public, max-age=31536000, immutable";

/** What the file at an address is, `/references/39.bib`; undefined where nothing here says so. */
export function findType(address: string): string | undefined {
  if (address.endsWith("/")) return utf8("text/html");
  return Object.entries(typesByEnding).find(([ending]) => address.endsWith(ending))?.[1];
}

/** The headers of a file by its address below the base path: `/references/39.bib`. */
export function headersOf(address: string): Record<string, string> {
  return {
    ...always,
    "Content-Type": findType(address) ?? "application/octet-stream",
    "Cache-Control": unchanging.some((folder) => address.startsWith(folder)) ? forever : "no-cache",
  };
}

const toBlock = (pattern: string, headers: Readonly<Record<string, string>>) =>
  [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read. Both say of all other files that they must be asked for
 * anew, and join what two rules say of one header, so that no header stands in two rules that can meet.
 */
export function toHeadersFile(base: string): string {
  const prefix = base.replace(/\/$/, "");
  return `${[
    toBlock(`${prefix}/*`, always),
    ...unchanging.map((folder) => toBlock(`${prefix}${folder}*`, { "Cache-Control": forever })),
    ...unusual.map((ending) => toBlock(`${prefix}/*${ending}`, { "Content-Type": typesByEnding[ending] })),
  ].join("\n\n")}\n`;
}

/**
 * The files that are there for hosts alone, with what they hold. A branch that GitHub Pages publishes loses every folder whose
 * name begins with `_`, and so all styles and scripts, unless `.nojekyll` stands beside it.
 */
export const toHostFiles = (base: string): Readonly<Record<string, string>> => ({
  _headers: toHeadersFile(base),
  ".nojekyll": "",
});
const hostFiles = new Set(Object.keys(toHostFiles("/")));

/** Whether a file of the site is there for its host alone. */
export const isForHost = (file: string): boolean => hostFiles.has(file);
