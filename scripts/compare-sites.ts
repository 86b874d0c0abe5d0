// Says in words what differs between two built sites, as before and after a change of the code:
// `cp -r dist /tmp/before`, build again, `node scripts/compare-sites.ts /tmp/before dist`. Ends with 1 where anything does.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareSites, describeDifferences } from "../src/build/compare-sites.ts";
import { siteDirectory } from "../src/build/publish.ts";

const [before, after = siteDirectory] = process.argv.slice(2);
const isSite = (directory: string) => existsSync(join(directory, "index.html"));

if (before === undefined || !isSite(before) || !isSite(after)) {
  console.error(
    `Name two folders with a built site, the earlier one first: node scripts/compare-sites.ts before ${siteDirectory}`,
  );
  process.exitCode = 2;
} else {
  const found = compareSites(before, after);
  console.log(describeDifferences(found));
  process.exitCode = Object.values(found).some(({ length }) => length > 0) ? 1 : 0;
}
