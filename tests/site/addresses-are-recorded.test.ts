import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listAddresses } from "../../src/build/published-addresses.ts";
import { listFiles } from "../../src/build/read-pages.ts";
import { siteDirectory } from "../../src/build/publish.ts";
import { sitePages } from "./site-pages.ts";

test("every address of the site is in the list of those published (else: node scripts/record-addresses.ts)", () => {
  const list = new Set(
    readFileSync("content/addresses.txt", "utf8")
      .split("\n")
      .map((line) => line.split(/\s+/)[0]),
  );
  expect(listAddresses(sitePages, listFiles(siteDirectory)).filter((address) => !list.has(address))).toEqual([]);
  expect(list.size).toBeGreaterThan(sitePages.length);
});
