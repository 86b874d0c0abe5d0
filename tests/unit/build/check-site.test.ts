import type * as Parse5 from "parse5";
import { parse } from "parse5";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeFolder } from "../../write-folder.ts";

vi.mock("parse5", async (load) => {
  const parse5 = await load<typeof Parse5>();
  return { ...parse5, parse: vi.fn(parse5.parse) };
});
// What is checked is imported anew for each test, so that none has the parser or the content of another file.
beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  vi.mocked(parse).mockClear();
});

const page = (name: string, body = "") =>
  `<!doctype html><title>${name}</title><meta name="description" content="About ${name}"><h1>${name}</h1>${body}`;

/** Checks a small site against content that promises its pages. */
async function check(site: Record<string, string>) {
  const content = writeFolder({ "addresses.txt": "/\n/b/\n/c/\n", "moved.yaml": "[]\n" });
  vi.stubEnv("CONTENT_DIR", content);
  const { checkSite } = await import("../../../src/build/check-site.ts");
  return checkSite(writeFolder(site), "/");
}

test("each page is parsed once, whatever is asked of it", async () => {
  const site = {
    "index.html": page("A", '<a href="/b/#here">b</a>'),
    "b/index.html": page("B", '<p id="here">b</p>'),
    "c/index.html": page("C", '<a href="/">a</a>'),
    "c.json": "{}",
  };
  expect((await check(site)).map(({ title }) => title).sort()).toEqual(["A", "B", "C"]);
  expect(vi.mocked(parse)).toHaveBeenCalledTimes(3);
});

test("what is wrong among pages is told of all of them, though none is kept", async () => {
  const site = {
    "index.html": page("A", '<a href="/b/#nowhere">b</a>'),
    "b/index.html": page("B", "[@zhu2012]"),
    "c/index.html": page("A"),
  };
  await expect(check(site)).rejects.toThrow(
    /fragment-has-target[^]*no-raw-citation|no-raw-citation[^]*fragment-has-target/,
  );
  await expect(check(site)).rejects.toThrow(/title-is-unique/);
});
