// Says in words what differs between two built sites, as before and after a change of the code:
// `cp -r dist /tmp/before`, build again, `node scripts/compare-sites.ts /tmp/before dist`. Ends with 1 where anything does.
import { existsSync } from "node:fs";
import { compareSites, describeDifferences } from "../src/build/compare-sites.ts";
import { siteDirectory } from "../src/build/publish.ts";

const [before, after = siteDirectory] = process.argv.slice(2);
if (before === undefined || !existsSync(before) || !existsSync(after)) {
  console.error(
    `Name two folders with a built site, the earlier one first: node scripts/compare-sites.ts before ${siteDirectory}`,
  );
  process.exitCode = 2;
} else {
  const found = compareSites(before, after);
  console.log(describeDifferences(found));
  process.exitCode = Object.values(found).some(({ length }) => length > 0) ? 1 : 0;
}
