// Adds the addresses of the last build to the list of those published, and notes which sentence each name is for:
// `node scripts/record-addresses.ts`. By hand, when pages were added or sentences worded anew; nothing is ever taken away.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteDirectory } from "../src/build/publish.ts";
import { addressList, extendAddressList, listAddresses } from "../src/build/published-addresses.ts";
import { listFiles, readPages } from "../src/build/read-pages.ts";
import { contentDirectory } from "../src/source/read-files.ts";

const file = join(contentDirectory, addressList);
const heading =
  "# Every address published, one a line; behind a sentence's what tells it apart. scripts/record-addresses.ts adds to it.\n";
const list = existsSync(file) ? readFileSync(file, "utf8") : heading;
const { text, added } = extendAddressList(list, listAddresses(readPages(siteDirectory), listFiles(siteDirectory)));
writeFileSync(file, text);
console.log(`${added} addresses added, ${text.split("\n").length - 2} in all`);
