import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { headersOf } from "../../../src/build/response-headers.ts";
import { addressOf, serveDirectory } from "../../../scripts/serve-directory.ts";
import { writeFolder } from "../../write-folder.ts";

const site = {
  "site/index.html": "home",
  "site/404.html": "lost",
  "site/findings/index.html": "findings",
  "site/caf\u00e9/index.html": "café",
  "site/style.css": "p {}",
  "site/_astro/page.1a2b.css": "p {}",
  "site/fonts/a.woff2": "font",
  "site/data.bin": "data",
  "site/1.bib": "data",
  "site/1.ris": "data",
  "site/1.json": "data",
  "site/1.jsonld": "data",
  "site/1.mmd": "data",
  "site/1.svg": "data",
  "site/sitemap.xml": "data",
  "site/1.csv": "data",
  "site/SHA256SUMS": "data",
  "secret.txt": "secret",
};

/** Serves a folder until the test is over. */
async function serve(files: Record<string, string> = site, { port = 0, base = "/" } = {}): Promise<Server> {
  const server = await serveDirectory(join(writeFolder(files), "site"), port, base);
  onTestFinished(() => {
    server.close();
  });
  return server;
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Asks for a path exactly as it is written; a browser would tidy it first. */
function get(server: Server, path: string, method = "GET", headers = {}): Promise<Answer> {
  const { hostname, port } = new URL(addressOf(server));
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    })
      .on("error", reject)
      .end();
  });
}

describe("a page", () => {
  test.each([
    ["/", "home"],
    ["/findings/", "findings"],
    ["/findings/index.html", "findings"],
    ["/findings/?effect=promotes", "findings"],
    ["/caf%C3%A9/", "café"],
  ])("is found at %s", async (path, text) => {
    expect(await get(await serve(), path)).toMatchObject({ status: 200, text });
  });

  test("is where its address with a slash leads", async () => {
    const server = await serve();
    expect(await get(server, "/findings")).toMatchObject({ status: 301, headers: { location: "/findings/" } });
    expect(await get(server, "/caf%C3%A9")).toMatchObject({ status: 301, headers: { location: "/caf%C3%A9/" } });
    expect(await get(server, "/findings?effect=promotes")).toMatchObject({
      status: 301,
      headers: { location: "/findings/?effect=promotes" },
    });
  });

  test.each(["//findings", "///findings", "http://example.org/findings", "//example.org/..//findings"])(
    "leads nobody to another host from %s",
    async (path) => {
      const answer = await get(await serve(), path);
      expect(answer.headers.location ?? "/").toMatch(/^\/(?!\/)/);
    },
  );

  test.each(["/.git/config", "/.htpasswd", "/findings/.draft.html"])(
    "is not found in a hidden file, %s",
    async (path) => {
      const server = await serve({ ...site, [`site${path}`]: "hidden" });
      expect(await get(server, path)).toMatchObject({ status: 404, text: "lost" });
    },
  );

  test.each(["/nowhere/", "/nowhere", "/fonts/", "/style.css/"])("is not found at %s", async (path) => {
    const answer = await get(await serve(), path);
    expect(answer).toMatchObject({ status: 404, text: "lost" });
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  test("that is not found is nothing where the site has no page for that", async () => {
    expect(await get(await serve({ "site/index.html": "home" }), "/nowhere/")).toMatchObject({ status: 404, text: "" });
  });
});

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/style.css", "text/css; charset=utf-8"],
  ["/fonts/a.woff2", "font/woff2"],
  ["/data.bin", "application/octet-stream"],
  ["/1.bib", "application/x-bibtex; charset=utf-8"],
  ["/1.ris", "application/x-research-info-systems; charset=utf-8"],
  ["/1.json", "application/json; charset=utf-8"],
  ["/1.jsonld", "application/ld+json; charset=utf-8"],
  ["/1.mmd", "text/plain; charset=utf-8"],
  ["/1.svg", "image/svg+xml"],
  ["/sitemap.xml", "application/xml; charset=utf-8"],
  ["/1.csv", "text/csv; charset=utf-8"],
  ["/SHA256SUMS", "text/plain; charset=utf-8"],
])("%s is sent as %s", async (path, type) => {
  expect((await get(await serve(), path)).headers["content-type"]).toBe(type);
});

test("HEAD is answered without the file", async () => {
  expect(await get(await serve(), "/findings/", "HEAD")).toMatchObject({ status: 200, text: "" });
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is not allowed", async (method) => {
  const answer = await get(await serve(), "/findings/", method);
  expect(answer).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
});

describe("an address cannot climb out of the folder", () => {
  test.each([
    "/../secret.txt",
    "/findings/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/findings/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "//../secret.txt",
    "/./../secret.txt",
  ])("%s", async (path) => {
    expect(await get(await serve(), path)).toMatchObject({ status: 404, text: "lost" });
  });
});

describe("an address that is broken finds nothing and breaks nothing", () => {
  test.each(["/%", "/%E0%A4%A/", "/findings/%zz", "/%00", "//[", "/findings/%00index.html"])("%s", async (path) => {
    const server = await serve();
    expect((await get(server, path)).status).toBe(404);
    expect(await get(server, "/")).toMatchObject({ status: 200, text: "home" });
  });
});

describe("below a base path", () => {
  test("pages are found, and lead to their slash, there", async () => {
    const server = await serve(site, { base: "/sub/" });
    expect(await get(server, "/sub/findings/")).toMatchObject({ status: 200, text: "findings" });
    expect(await get(server, "/sub/findings")).toMatchObject({ status: 301, headers: { location: "/sub/findings/" } });
    expect(addressOf(server, "/sub/")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sub\/$/);
  });

  test("the path itself leads to its slash, with what was asked", async () => {
    const server = await serve(site, { base: "/sub/" });
    expect(await get(server, "/sub?q=a")).toMatchObject({ status: 301, headers: { location: "/sub/?q=a" } });
  });

  test.each(["/", "/findings/", "/subway/"])("nothing is found at %s", async (path) => {
    expect((await get(await serve(site, { base: "/sub/" }), path)).status).toBe(404);
  });
});

describe("ports", () => {
  test("a taken one gives way to a free one", async () => {
    const first = await serve();
    const taken = Number(new URL(addressOf(first)).port);
    const second = await serve({ "site/index.html": "second" }, { port: taken });
    expect(addressOf(second)).not.toBe(addressOf(first));
    expect((await get(second, "/")).text).toBe("second");
    expect((await get(first, "/")).text).toBe("home");
  });

  test("a base path holds at the free one, too", async () => {
    const taken = Number(new URL(addressOf(await serve())).port);
    const server = await serve(site, { port: taken, base: "/sub/" });
    expect((await get(server, "/sub/findings/")).text).toBe("findings");
  });

  test("a server that does not listen has no address", () => {
    expect(() => addressOf(createServer())).toThrow("the server does not listen");
  });
});

describe("what a browser has already", () => {
  test("is not sent again while it is the same, and is once it has changed", async () => {
    const folder = writeFolder(site);
    const server = await serveDirectory(join(folder, "site"), 0);
    onTestFinished(() => {
      server.close();
    });
    const first = await get(server, "/style.css");
    const etag = first.headers.etag ?? "";
    expect(etag).not.toBe("");
    expect(await get(server, "/style.css", "GET", { "if-none-match": etag })).toMatchObject({ status: 304, text: "" });
    writeFileSync(join(folder, "site/style.css"), "p { margin: 0 }");
    expect(await get(server, "/style.css", "GET", { "if-none-match": etag })).toMatchObject({ status: 200 });
  });

  test.each([
    ["bytes=0-1", 206, "da"],
    ["bytes=2-", 206, "ta"],
    ["bytes=-1", 206, "a"],
    ["bytes=9-", 416, "lost"],
  ])("is gone on with from %s", async (range, status, text) => {
    const answer = await get(await serve(), "/1.json", "GET", { range, "accept-encoding": "gzip" });
    expect(answer).toMatchObject({ status, text });
    expect(answer.headers["content-encoding"]).toBeUndefined();
  });
});

test("downloads that are broken off leave no file open", async () => {
  const server = await serve({ ...site, "site/large.bin": "x".repeat(4_000_000) });
  const countOpen = () => readdirSync("/proc/self/fd").length;
  const before = countOpen();
  const breakOff = () =>
    new Promise<void>((done) => {
      const asked = request(new URL("/large.bin", addressOf(server)), { agent: false }, (response) => {
        response.once("data", () => asked.destroy());
        response.once("close", () => done());
      });
      asked.on("error", () => done()).end();
    });
  for (let count = 0; count < 300; count += 20) await Promise.all(Array.from({ length: 20 }, breakOff));
  await expect.poll(countOpen, { timeout: 30_000 }).toBeLessThan(before + 20);
  expect((await get(server, "/")).text).toBe("home");
});

test("the server stays while the folder is exchanged under it", async () => {
  const folder = writeFolder({ ...site, "next/index.html": "new home" });
  const server = await serveDirectory(join(folder, "site"), 0);
  onTestFinished(() => {
    server.close();
  });
  expect((await get(server, "/")).text).toBe("home");
  renameSync(join(folder, "site"), join(folder, "last"));
  expect((await get(server, "/")).status).toBe(404);
  renameSync(join(folder, "next"), join(folder, "site"));
  expect((await get(server, "/")).text).toBe("new home");
});

test("every answer says what the files for other hosts say", async () => {
  const server = await serve();
  for (const path of ["/", "/1.bib", "/_astro/page.1a2b.css"]) {
    const { headers } = await get(server, path);
    for (const [name, value] of Object.entries(headersOf(path))) {
      expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  }
});

describe("what travels", () => {
  test("is packed where the reader can unpack it and it gains by it", async () => {
    const server = await serve({ ...site, "site/index.html": "home ".repeat(1000) });
    const ask = async (path: string, encoding: string) => {
      const response = await fetch(new URL(path, addressOf(server)), { headers: { "accept-encoding": encoding } });
      return { encoding: response.headers.get("content-encoding"), text: await response.text() };
    };
    expect(await ask("/", "gzip")).toEqual({ encoding: "gzip", text: "home ".repeat(1000) });
    expect(await ask("/", "identity")).toEqual({ encoding: null, text: "home ".repeat(1000) });
    expect(await ask("/fonts/a.woff2", "gzip")).toEqual({ encoding: null, text: "font" });
  });

  test("is kept for good only if its name tells its content", async () => {
    const server = await serve();
    expect((await get(server, "/_astro/page.1a2b.css")).headers["cache-control"]).toContain("immutable");
    for (const path of ["/", "/style.css", "/_astro/gone.css"]) {
      expect((await get(server, path)).headers["cache-control"], path).toBe("no-cache");
    }
  });
});
