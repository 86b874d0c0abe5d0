import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSettings, tellHome } from "../../../src/build/read-settings.ts";

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["review", "/review/"],
  ["/review", "/review/"],
  ["/review/", "/review/"],
  ["review/", "/review/"],
  ["/a/b-c/d.e/f_g~h/", "/a/b-c/d.e/f_g~h/"],
])("the path %j is %s", (given, basePath) => {
  expect(readSettings({ BASE_PATH: given }).basePath).toBe(basePath);
});

test.each([
  [undefined, "http://127.0.0.1:4321"],
  ["", "http://127.0.0.1:4321"],
  ["https://example.org", "https://example.org"],
  ["https://example.org/", "https://example.org"],
  ["HTTPS://Example.ORG:8443", "https://example.org:8443"],
  ["http://localhost:8080", "http://localhost:8080"],
])("the address %j is %s", (given, siteUrl) => {
  expect(readSettings({ SITE_URL: given }).siteUrl).toBe(siteUrl);
});

test("only where nothing says where the site will live is its home told", () => {
  expect(tellHome(readSettings({}))).toContain(readSettings({}).siteUrl);
  expect(tellHome(readSettings({ SITE_URL: "https://example.org" }))).toBeUndefined();
});

// Netlify hands a build the address of its site as `URL`, and runs the command in bash.
test.each([
  [{ URL: "https://review.example" }, "https://review.example"],
  [{ URL: "https://a.netlify.example", SITE_URL: "https://review.example" }, "https://review.example"],
])("Netlify builds with %j for %s", (env, home) => {
  const command = /command = "([^"]+)"/.exec(readFileSync("netlify.toml", "utf8"))?.[1] ?? "";
  const script = `npm() { printf '%s' "$SITE_URL"; }; ${command}`;
  const said = execFileSync("bash", ["-c", script], { env: { PATH: process.env["PATH"], ...env }, encoding: "utf8" });
  expect(readSettings({ SITE_URL: said }).siteUrl).toBe(home);
});

describe("a path is refused with what to write instead", () => {
  test.each([
    ["//example.org/review", "BASE_PATH=/example.org/review"],
    ["\\\\host", "BASE_PATH=/host"],
    ["https://example.org/review/", "BASE_PATH=/review"],
    ["javascript:alert(1)", "BASE_PATH="],
    ["/my review/", "BASE_PATH=/my-review"],
    ["/review/index.html", "BASE_PATH=/review."],
    ["undefined", "never filled in"],
    ["$BASE", "never filled in"],
    [" review", "BASE_PATH=/review"],
    ["/a//b", "BASE_PATH=/a/b"],
    ["/../etc", "BASE_PATH=/etc"],
    ["/a/./b", "BASE_PATH=/a/b"],
    ["/a?b=c", "BASE_PATH=/a-b-c"],
    ["/a#b", "BASE_PATH=/a-b"],
    ["/ä", "BASE_PATH=/review"],
    ['/"><script>', "BASE_PATH=/script"],
    ["/a%2fb", "BASE_PATH=/a-2fb"],
    ["///", "BASE_PATH=/review"],
    // What the shell of Git makes of /review and of / on Windows.
    ["C:/Program Files/Git/review", "BASE_PATH=review."],
    ["D:\\Git\\", "BASE_PATH=review."],
  ])("%s", (given, advice) => {
    expect(() => readSettings({ BASE_PATH: given })).toThrow(advice);
  });
});

describe("an address is refused with what to write instead", () => {
  test.each([
    ["example.org", "SITE_URL=https://example.org"],
    ["example.org/my-review/", "SITE_URL=https://example.org BASE_PATH=/my-review."],
    ["localhost:4321", "SITE_URL=https://localhost:4321"],
    ["//example.org", "SITE_URL=https://example.org"],
    ["https://example.org/review/", "SITE_URL=https://example.org BASE_PATH=/review"],
    ["https://user:secret@example.org", "SITE_URL=https://example.org"],
    ["https://example.org?x=1", "SITE_URL=https://example.org"],
    ["https://example.org#x", "SITE_URL=https://example.org"],
    ["https://exa mple.org", "holds a space"],
    ['"https://example.org"', "SITE_URL=https://example.org."],
    ["https://$HOST", "`$HOST` stands for what was never filled in"],
    ["https://<your-site>.example.org", "`<your-site>` stands for what was never filled in"],
    ["https://undefined", "`undefined` stands for what was never filled in"],
    ["https://*.example.org", "`*` stands for what was never filled in"],
    ["https://", "https://example.org"],
    ["ftp://example.org", "https://example.org"],
    ["javascript:alert(1)", "https://example.org"],
    ["file:///srv/www", "https://example.org"],
  ])("%s", (given, advice) => {
    expect(() => readSettings({ SITE_URL: given })).toThrow(advice);
  });

  test("a password is not repeated", () => {
    expect(() => readSettings({ SITE_URL: "https://me:hidden@example.org" })).not.toThrow("hidden");
  });
});

test("both are told at once", () => {
  expect(() => readSettings({ SITE_URL: "example.org", BASE_PATH: "//host" })).toThrow(/SITE_URL.*\nBASE_PATH/);
});

test.each([
  [undefined, 250],
  ["", 250],
  ["2", 2],
  ["999999", 999_999],
])("a list of %j has at most %i entries on a page", (given, mostInList) => {
  expect(readSettings({ LIST_LENGTH: given }).mostInList).toBe(mostInList);
});

test.each(["0", "1", "-5", "ten", "2.5", "1e3", "1000000", " 7"])("a list length of %j is refused", (given) => {
  expect(() => readSettings({ LIST_LENGTH: given })).toThrow(
    `LIST_LENGTH is \`${given}\`, but a list may have from 2 to 999999 entries on one page. Write LIST_LENGTH=250`,
  );
});
