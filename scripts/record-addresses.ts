// Adds the addresses of the last build to the list of those published: `node scripts/record-addresses.ts`. By hand, when
// pages were added; nothing is ever taken from the list.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentDirectory } from "../src/source/read-files.ts";
import { addressList, listAddresses } from "../src/build/published-addresses.ts";
import { listFiles, readPages } from "../src/build/read-pages.ts";
import { siteDirectory } from "../src/build/publish.ts";

const file = join(contentDirectory, addressList);
const heading =
  "# Every address published, one a line; scripts/record-addresses.ts adds to it. A build that loses one fails.";
const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [heading];
const known = new Set(lines.map((line) => line.split(/\s+/)[0]));
const added = listAddresses(readPages(siteDirectory), listFiles(siteDirectory)).filter(
  (address) => !known.has(address),
);
writeFileSync(file, `${[...lines, ...added].join("\n")}\n`);
console.log(`${added.length} addresses added, ${lines.length - 1 + added.length} in all`);
