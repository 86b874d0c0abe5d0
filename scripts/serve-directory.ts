import compression from "compression";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, relative, resolve, sep } from "node:path";
import serveStatic from "serve-static";
import { headersOf } from "../src/build/response-headers.ts";

/** What becomes smaller when packed; pictures and typefaces are packed already, and a part of a file stays a part of it. */
const isText = /^text\/|json|xml|charset/;
const pack = compression({
  filter: (request, response) => !request.headers.range && isText.test(String(response.getHeader("content-type"))),
});

/** The path and question of a request. One that names a host, which only a proxy is sent, is taken by its path. */
function toLocalAddress(url: string): string {
  const local = url.startsWith("/") ? url : `/${url.replace(/^[a-z][a-z0-9+.-]*:\/*[^/?]*\/?/i, "")}`;
  return local.replace(/^\/+/, "/"); // `//host/` would lead to another host
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Addresses that are broken or climb out of the folder name nothing. */
const toStatus = (status: number) => (status === 400 || status === 403 ? 404 : status);

/** Answers with the page that says so when there is nothing to send; every such answer is asked for anew. */
function sendLost(root: string, request: IncomingMessage, response: ServerResponse, status = 404): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const page = join(root, "404.html");
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  setHeaders(response, headersOf("/404.html"));
  response.statusCode = toStatus(status);
  response.end(request.method !== "HEAD" && existsSync(page) ? readFileSync(page) : undefined);
}

/**
 * Serves a folder as a static host would: `/a/` is `a/index.html`, `/a` leads there, anything else is 404.html.
 * Resolves with the server once it listens; if the port is taken it takes another that is free.
 */
export function serveDirectory(root: string, port: number, base = "/"): Promise<Server> {
  const prefix = base.replace(/\/$/, "");
  const folder = resolve(root);
  const addressOfFile = (file: string) => `/${relative(folder, file).split(sep).join("/")}`;
  const sendFile = serveStatic(folder, {
    fallthrough: false,
    cacheControl: false,
    setHeaders: (response, file) => setHeaders(response as ServerResponse, headersOf(addressOfFile(file))),
  });
  const server = createServer((request, response) => {
    const address = toLocalAddress(request.url ?? "/");
    const [path = "", question] = address.split(/(?=\?)/, 2);
    if (path === prefix) {
      response.writeHead(301, { location: `${prefix}/${question ?? ""}` }).end();
      return;
    }
    if (!path.startsWith(`${prefix}/`)) {
      sendLost(folder, request, response);
      return;
    }
    Object.assign(request, { url: address.slice(prefix.length), originalUrl: address });
    pack(request, response, () =>
      sendFile(request, response, (error: unknown) => {
        sendLost(folder, request, response, (error as { statusCode?: number } | undefined)?.statusCode);
      }),
    );
  });
  return new Promise((listening, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port === 0) reject(error);
      else listening(serveDirectory(root, 0, base));
    });
    server.listen(port, "127.0.0.1", () => listening(server));
  });
}

/** The address a server listens at: `http://127.0.0.1:4321/` */
export function addressOf(server: Server, base = "/"): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  return `http://127.0.0.1:${address.port}${base}`;
}
