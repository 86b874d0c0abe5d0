import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { headersOf, toHeadersFile } from "../../../src/build/response-headers.ts";

/** The rules of a `_headers` file, as its hosts read them: a pattern with at most one `*`, then indented headers. */
function readRules(text: string) {
  return text
    .trim()
    .split("\n\n")
    .map((block) => {
      const [pattern = "", ...lines] = block.split("\n");
      return {
        pattern,
        headers: Object.fromEntries(
          lines.map((line) =>
            line
              .trim()
              .split(/: (.*)/)
              .slice(0, 2),
          ),
        ),
      };
    });
}

/** What the rules that match an address say together; a header that two of them say comes twice. */
function apply(text: string, address: string): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const { pattern, headers } of readRules(text)) {
    const [before = "", after = ""] = pattern.split("*");
    if (!address.startsWith(before) || !address.endsWith(after)) continue;
    for (const [name, value] of Object.entries(headers)) (said[name] ??= []).push(String(value));
  }
  return said;
}

describe.each(["/", "/review/"])("the file for hosts of a site at %s", (base) => {
  const text = toHeadersFile(base);
  const below = (address: string) => base.replace(/\/$/, "") + address;

  test.each([
    "/",
    "/404.html",
    "/_astro/a.1b2c.js",
    "/_astro/a.1b2c.woff2",
    "/references/39.bib",
    "/data/linkset.json",
  ])("says of %s what `npm start` says, each header once", (address) => {
    const own = headersOf(address);
    for (const [name, values] of Object.entries(apply(text, below(address)))) expect(values, name).toEqual([own[name]]);
    const said = Object.keys(apply(text, below(address)));
    expect(said).toEqual(expect.arrayContaining(["X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"]));
    expect(said.includes("Cache-Control")).toBe(own["Cache-Control"] !== "no-cache");
  });

  test("keeps within what its hosts read: a star at most, and a hundred rules of lines below 2,000 letters", () => {
    expect(readRules(text).length).toBeLessThan(100);
    for (const { pattern } of readRules(text)) expect(pattern.split("*")).toHaveLength(2);
    for (const line of text.split("\n")) expect(line.length).toBeLessThan(2000);
  });
});

test.each([
  ["/data/linkset.json", "application/linkset+json"],
  ["/findings/3.linkset.json", "application/linkset+json"],
  ["/findings/3.json", "application/json; charset=utf-8"],
  ["/findings/3.trig", "application/trig; charset=utf-8"],
])("%s is %s", (address, type) => {
  expect(headersOf(address)["Content-Type"]).toBe(type);
});

test.each([
  ["/_astro/page.1a2b.css", true],
  ["/search/start.json", false],
  ["/search/parts/0f3a/words-1.json", true],
  ["/", false],
  ["/references/_astro/", false],
])("%s is kept for good: %s", (address, isKept) => {
  expect(headersOf(address)["Cache-Control"]?.includes("immutable")).toBe(isKept);
});

test("nginx says of every file what others say of it", () => {
  const site = readFileSync("hosting/nginx.conf", "utf8");
  const rules = readRules(toHeadersFile("/"));
  const always = Object.entries(rules.find(({ pattern }) => pattern === "/*")?.headers ?? {});
  expect(always.length).toBeGreaterThan(5);
  for (const [name, value] of always) expect(site).toContain(`add_header ${name} "${String(value)}" always;`);
});

// https://github.com/stencila/stencila/issues/2615
test("a viewer or a notebook in a browser may read the data from elsewhere", () => {
  expect(headersOf("/data/graph.jsonld")["Access-Control-Allow-Origin"]).toBe("*");
});

test("nginx is told every type that hosts do not know by themselves, and to pack it", () => {
  const site = readFileSync("hosting/nginx.conf", "utf8");
  const types = readRules(toHeadersFile("/")).flatMap(
    ({ headers }) => String(headers["Content-Type"] ?? []).split(";")[0] ?? [],
  );
  const told = [...site.matchAll(/^ +(?:default_type )?([a-z]+\/[a-z+-]+)(?: [a-z ]+)?;$/gm)].map(([, type]) => type);
  const packed = /gzip_types ([^;]+);/.exec(site)?.[1]?.split(/\s+/) ?? [];
  expect(types.filter(Boolean).length).toBeGreaterThan(10);
  expect(types.filter((type) => type && !told.includes(type))).toEqual([]);
  expect(types.filter((type) => type && !packed.includes(type))).toEqual([]);
});
