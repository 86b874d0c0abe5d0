import type { AstroIntegration } from "astro";
import { createReadStream, existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { basename, join } from "node:path";
import { siteDirectory } from "./publish.ts";

/** Folders of Pagefind's index; nothing else of the last build is served. */
const folders = ["", "index", "fragment", "filter"];

/** Answers a request for a file of the index. @returns whether it was one */
function answer(address: string, response: ServerResponse): boolean {
  const path = /\/pagefind\/((?:[a-z]+\/)?[\w.-]+)$/.exec(new URL(address, "http://localhost").pathname)?.[1];
  if (!path) return false;
  const folder = path.includes("/") ? (path.split("/")[0] ?? "") : "";
  const file = join(siteDirectory, "pagefind", folder, basename(path));
  if (!folders.includes(folder) || !existsSync(file)) return false;
  response.setHeader("content-type", file.endsWith(".js") ? "text/javascript" : "application/octet-stream");
  createReadStream(file).pipe(response);
  return true;
}

/** Lets `npm run dev` search: requests for the index are answered from the last build, since dev builds none. */
export const serveSearchIndex = (): AstroIntegration => ({
  name: "serve-search-index",
  hooks: {
    "astro:server:setup": ({ server }) => {
      server.middlewares.use((request, response, next) => {
        if (!answer(request.url ?? "/", response)) next();
      });
    },
  },
});
