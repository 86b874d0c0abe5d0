import { request, type IncomingHttpHeaders } from "node:http";
import { headersOf, isForHost } from "../src/build/response-headers.ts";

/** What a host answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks a host for a path exactly as it is written; a browser would tidy it first. */
export function ask(
  address: string,
  path: string,
  method = "GET",
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

/** Of all files the first with each ending, and with each way of being kept. */
function pickFiles(files: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const file of files) {
    const address = `/${file.replace(/index\.html$/, "")}`;
    const headers = headersOf(address);
    const kind = `${headers["Content-Type"]} ${headers["Cache-Control"]}`;
    if (!isForHost(file) && !kinds.has(kind)) kinds.set(kind, address);
  }
  return [...kinds.values()];
}

/**
 * Everything that a host of the site must do and does not, each in a sentence. `files` are those of the site, as paths.
 * Both servers of this repository are held to it.
 */
export async function checkHost(address: string, files: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const expect = (what: string, got: unknown, wanted: unknown) => {
    if (got !== wanted) faults.push(`${what}: ${String(got)} in place of ${String(wanted)}`);
  };
  for (const path of pickFiles(files)) {
    const answer = await ask(address, path);
    expect(`status of ${path}`, answer.status, 200);
    for (const [name, value] of Object.entries(headersOf(path))) {
      expect(`${name} of ${path}`, answer.headers[name.toLowerCase()], value);
    }
    const etag = answer.headers.etag ?? "";
    expect(`an ETag of ${path}`, etag !== "", true);
    expect(
      `status of ${path} once it is known`,
      (await ask(address, path, "GET", { "if-none-match": etag })).status,
      304,
    );
    const head = await ask(address, path, "HEAD");
    expect(`status of HEAD ${path}`, head.status, 200);
    expect(`body of HEAD ${path}`, head.body, "");
    const part = await ask(address, path, "GET", { range: "bytes=0-3" });
    expect(`status of a part of ${path}`, part.status, 206);
  }
  const packed = await ask(address, "/", "GET", { "accept-encoding": "gzip" });
  expect("how a page is packed", packed.headers["content-encoding"], "gzip");
  expect("what a packed page varies by", /accept-encoding/i.test(packed.headers.vary ?? ""), true);

  const redirect = await ask(address, "/findings?effect=promotes");
  expect("status of an address without its slash", redirect.status, 301);
  expect("where it leads", redirect.headers.location, "/findings/?effect=promotes");
  for (const path of ["//example.org", "//example.org/..", "/%2f%2fexample.org", "/\\example.org"]) {
    const { status, headers } = await ask(address, path);
    expect(
      `${path} (status ${status}) leads to another host`,
      /^(?:https?:)?[\\/]{2}/.test(headers.location ?? ""),
      false,
    );
  }
  for (const path of ["/nowhere/", "/sections/", "/.git/config", "/.env", "/_astro/gone.js"]) {
    const answer = await ask(address, path);
    expect(`status of ${path}`, answer.status, 404);
    expect(`nosniff of ${path}`, answer.headers["x-content-type-options"], "nosniff");
    expect(`${path} is kept for good`, /immutable/.test(answer.headers["cache-control"] ?? ""), false);
  }
  for (const path of ["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json"]) {
    const { status } = await ask(address, path);
    expect(`${path} is refused`, status === 404 || status === 400, true);
  }
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    expect(`status of ${method}`, (await ask(address, "/", method)).status, 405);
  }
  return faults;
}
