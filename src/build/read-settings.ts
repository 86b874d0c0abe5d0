// Pure: what the environment says of the place where the site will live and of its lists, checked before anything is built.
import { mostOnPage } from "../addresses/list-pages.ts";

/** Where the site will live, and how long its lists may be. */
export interface Settings {
  /** Scheme and host: `https://example.org`. */
  siteUrl: string;
  /** The path below it, with a slash at both ends: `/`, `/review/`. */
  basePath: string;
  /** How many entries a list may have on one page; a longer one is cut into several. */
  mostInList: number;
}

/** Thrown when a setting cannot be used; says of each what to write instead. */
export class SettingsError extends Error {}

/** The host that stands for “not published yet”. */
const localUrl = "http://127.0.0.1:4321";

const segment = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/;

/** Letters that an address can hold as they are: `My review/` → `My-review` */
const toSegments = (text: string) =>
  text
    .split(/[\\/]+/)
    .map((part) => part.replace(/[^A-Za-z0-9._~-]+/g, "-").replace(/^[.-]+|-+$/g, ""))
    .filter((part) => part !== "")
    .join("/");

/** What whoever publishes a site must know of it where nothing says where it will live, since no page looks wrong. */
export function tellHome({ siteUrl }: Pick<Settings, "siteUrl">): string | undefined {
  return siteUrl === localUrl
    ? `Its pages say that they live at ${localUrl}. For any other place, build with SITE_URL (docs/publishing.md).`
    : undefined;
}

/** What stands in a setting for a value that a program or a person was to put there. */
const neverFilled = /\$\{?\w+\}?|<[^>"]*>|(?<=^|:\/\/)(?:undefined|null|\*)(?![\w-])/;

/** What is wrong with `SITE_URL`, if anything. */
function findSiteFault(value: string): string | undefined {
  const said = `SITE_URL is \`${value}\``;
  const gap = value.includes("@") ? undefined : neverFilled.exec(value)?.[0]; // a password is not repeated
  if (gap !== undefined)
    return `${said}, where \`${gap}\` stands for what was never filled in. Write the address itself, as https://example.org.`;
  const [, , bare] = /^(["'`])(.*)\1$/.exec(value) ?? [];
  if (bare !== undefined) return `${said}, with quotation marks that no shell has taken away. Write SITE_URL=${bare}.`;
  if (/[\s\p{Cc}]/u.test(value))
    return `${said}, which holds a space. Write the address alone, as https://example.org.`;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value) || /^[\w.-]+:\d+/.test(value)) {
    const [host = "", ...path] = value.replace(/^\/+/, "").split("/");
    const below = toSegments(path.join("/"));
    return `${said}, which has no scheme. Write SITE_URL=https://${host === "" ? "example.org" : host}${below === "" ? "" : ` BASE_PATH=/${below}`}.`;
  }
  if (!/^https?:\/\//i.test(value))
    return `${said}, but a site is read by https. Write an address as https://example.org.`;
  const url = URL.parse(value);
  if (!url) return `${said}, which is no address. Write one as https://example.org.`;
  if (url.username !== "" || url.password !== "") {
    return `SITE_URL holds a name or a password, which would stand on every page. Write SITE_URL=${url.protocol}//${url.host}.`;
  }
  if (url.search !== "" || url.hash !== "") {
    return `${said}, which holds more than scheme and host. Write SITE_URL=${url.origin}.`;
  }
  if (url.pathname !== "/") {
    return `${said}, which names a path. Write the host and the path apart: SITE_URL=${url.origin} BASE_PATH=/${toSegments(url.pathname)}.`;
  }
  return undefined;
}

/** What is wrong with `BASE_PATH`, if anything. */
function findBaseFault(value: string): string | undefined {
  const said = `BASE_PATH is \`${value}\``;
  const example = (path: string) => `Write BASE_PATH=/${path === "" ? "review" : path}.`;
  if (/^[a-z]:[\\/]/i.test(value)) {
    const last = toSegments(value.split(/[\\/]/).at(-1) ?? "");
    return `${said}, a folder of Windows: the shell of Git makes one of what begins with a slash. Write BASE_PATH=${last === "" ? "review" : last}.`;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) {
    const path = URL.parse(value)?.pathname ?? "";
    return `${said}, which names more than a path: scheme and host belong in SITE_URL. ${example(toSegments(path))}`;
  }
  if (/^[\\/]{2}/.test(value)) {
    return `${said}, and what begins with two slashes leads to another host. ${example(toSegments(value))}`;
  }
  if (neverFilled.exec(value)?.[0] === value)
    return `${said}, which stands for what was never filled in. ${example("")}`;
  const file = /\/?[^/]+\.html?$/i.exec(value)?.[0];
  if (file !== undefined)
    return `${said}, which names a page and no folder. ${example(toSegments(value.slice(0, -file.length)))}`;
  const parts = value.replace(/^\/|\/$/g, "").split("/");
  if (value === "/" || value === "" || parts.every((part) => segment.test(part))) return undefined;
  return `${said}, but a path is made of letters a to z, digits, \`-\`, \`_\`, \`~\` and \`.\`, with single slashes between. ${example(toSegments(value))}`;
}

/** What is wrong with `LIST_LENGTH`, if anything. */
const findLengthFault = (value: string): string | undefined =>
  /^[1-9]\d{0,5}$/.test(value) && value !== "1"
    ? undefined
    : `LIST_LENGTH is \`${value}\`, but a list may have from 2 to 999999 entries on one page. Write LIST_LENGTH=${mostOnPage}, or leave it out.`;

/**
 * Reads `SITE_URL`, `BASE_PATH` and `LIST_LENGTH`; an empty one is as good as none. `review`, `/review` and `/review/` are the same path.
 * @throws SettingsError with a sentence for each that cannot be used
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const siteUrl = env["SITE_URL"] || localUrl;
  const basePath = env["BASE_PATH"] ?? "";
  const listLength = env["LIST_LENGTH"] || String(mostOnPage);
  const faults = [findSiteFault(siteUrl), findBaseFault(basePath), findLengthFault(listLength)].filter(
    (fault) => fault !== undefined,
  );
  if (faults.length > 0) throw new SettingsError(faults.join("\n"));
  const path = basePath.replace(/^\/|\/$/g, "");
  return {
    siteUrl: new URL(siteUrl).origin,
    basePath: path === "" ? "/" : `/${path}/`,
    mostInList: Number(listLength),
  };
}
