import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { basename, extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";
import { mediaTypes } from "../src/addresses/media-types.ts";

const utf8 = (type: string) => `${type}; charset=utf-8`;

/** By extension. */
const types: Record<string, string> = {
  ".bib": utf8(mediaTypes.bibtex),
  ".css": utf8("text/css"),
  ".csv": utf8(mediaTypes.csv),
  ".html": utf8("text/html"),
  ".js": utf8("text/javascript"),
  ".json": utf8(mediaTypes.json),
  ".jsonld": utf8(mediaTypes.jsonLd),
  ".mmd": utf8(mediaTypes.text),
  ".png": "image/png",
  ".ris": utf8(mediaTypes.ris),
  ".svg": mediaTypes.svg,
  ".txt": utf8(mediaTypes.text),
  ".woff2": "font/woff2",
  ".xml": utf8(mediaTypes.xml),
};

/** Files that carry no extension. */
const typesByName: Record<string, string> = { SHA256SUMS: utf8(mediaTypes.text) };

/** The media type of a file, by its extension or else its name. */
const typeOf = (file: string): string =>
  types[extname(file)] ?? typesByName[basename(file)] ?? "application/octet-stream";

/** What becomes smaller when packed; pictures and typefaces are packed already. */
const isText = /^text\/|json|xml|charset/;

/** The file an address stands for below `root`, if there is one; addresses cannot climb out of it. */
function findFile(root: string, address: string): string | undefined {
  let path: string;
  try {
    path = normalize(decodeURIComponent(address));
  } catch {
    return undefined; // a broken % escape names nothing
  }
  if (path.includes("\0") || path.split(/[\\/]/).includes("..")) return undefined;
  const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * Serves a folder as a static host would: `/a/` is `a/index.html`, `/a` leads there, anything else is 404.html; text
 * travels packed, and files named by their content are kept by the browser.
 * Resolves with the server once it listens; if the port is taken it takes another that is free.
 */
export function serveDirectory(root: string, port: number, base = "/"): Promise<Server> {
  const prefix = base.replace(/\/$/, "");
  const server = createServer((request, response) => {
    const pathname = URL.parse(request.url ?? "/", "http://localhost")?.pathname; // `//` is no address at all
    const inside = pathname?.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : undefined;
    const file = inside === undefined ? undefined : findFile(root, inside);
    if (!file && inside !== undefined && findFile(root, `${inside}/`)) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const found = file ?? join(root, "404.html");
    if (!existsSync(found)) {
      response.writeHead(404).end();
      return;
    }
    const type = typeOf(found);
    const isPacked = isText.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(file ? 200 : 404, {
      "content-type": type,
      // Astro names these files by their content, so what has such a name never changes.
      "cache-control": file && inside?.startsWith("/_astro/") ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(isPacked && { "content-encoding": "gzip" }),
    });
    if (request.method === "HEAD") response.end();
    else if (isPacked) createReadStream(found).pipe(createGzip()).pipe(response);
    else createReadStream(found).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port === 0) reject(error);
      else resolve(serveDirectory(root, 0, base));
    });
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** The address a server listens at: `http://127.0.0.1:4321/` */
export function addressOf(server: Server, base = "/"): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  return `http://127.0.0.1:${address.port}${base}`;
}
