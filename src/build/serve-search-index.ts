import { createReadStream, existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { basename, join } from "node:path";
import { siteDirectory } from "./publish.ts";

/** Folders of Pagefind's index; nothing else of the last build is served. */
const folders = ["", "index", "fragment", "filter"];

/**
 * Lets `npm run dev` search: answers requests for the index from the last build, since dev builds none.
 * @returns whether the request was one for the index and has been answered
 */
export function serveSearchIndex(address: string, response: ServerResponse): boolean {
  const path = /\/pagefind\/((?:[a-z]+\/)?[\w.-]+)$/.exec(new URL(address, "http://localhost").pathname)?.[1];
  if (!path) return false;
  const folder = path.includes("/") ? (path.split("/")[0] ?? "") : "";
  const file = join(siteDirectory, "pagefind", folder, basename(path));
  if (!folders.includes(folder) || !existsSync(file)) return false;
  response.setHeader("content-type", file.endsWith(".js") ? "text/javascript" : "application/octet-stream");
  createReadStream(file).pipe(response);
  return true;
}
