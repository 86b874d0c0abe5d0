// Adds the addresses of the last build to the list of those published, and notes which sentence each name is for:
// `node scripts/record-addresses.ts`. By hand, when pages were added or sentences worded anew; nothing is ever taken away.
// With `--check` it writes nothing and fails where something is to be recorded; `npm run check` asks it so.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFile, takeBuildLock } from "../src/build/build-lock.ts";
import { hashInputs, hashOutput, isUpToDate, recordFile, writeRecord } from "../src/build/fingerprint.ts";
import { siteDirectory } from "../src/build/publish.ts";
import { describeUnrecorded, extendAddressList, listAddresses, readOffered } from "../src/build/published-addresses.ts";
import { listFiles, walkPages } from "../src/build/read-pages.ts";
import { readSettings } from "../src/build/read-settings.ts";
import { addressList } from "../src/source/content-kinds.ts";
import { contentDirectory } from "../src/source/read-files.ts";
import { readOptions } from "./read-options.ts";
import { tellFailure } from "./tell-failure.ts";

const file = join(contentDirectory, addressList);
const heading =
  "# Every address published, one a line; behind a sentence's what tells it apart. scripts/record-addresses.ts adds to it.\n";

/** Looks through the site. @returns an exit code */
function recordAddresses(isCheck: boolean): number {
  const settings = readSettings(process.env);
  const isCurrent = isUpToDate(recordFile, hashInputs(contentDirectory, settings), siteDirectory);
  if (!isCurrent) {
    const what = existsSync(siteDirectory)
      ? `${siteDirectory}/ was built from other sources than these`
      : `There is no site in ${siteDirectory}/`;
    console.log(`${what}, so nobody can tell which addresses are new. \`npm run build\` first, then ask again.`);
    return isCheck ? 0 : 1;
  }
  const list = existsSync(file) ? readFileSync(file, "utf8") : heading;
  const files = listFiles(siteDirectory);
  const offered = [...walkPages(siteDirectory, files).flatMap(readOffered)];
  const extended = extendAddressList(list, listAddresses(offered, files));
  const report = describeUnrecorded(extended, file);
  if (isCheck && report !== undefined) {
    console.error(report);
    return 1;
  }
  if (!isCheck) {
    if (!isUpToDate(recordFile, hashInputs(contentDirectory, settings), siteDirectory)) {
      console.error("A source changed meanwhile, so nothing was recorded. `npm run build`, then ask again.");
      return 1;
    }
    writeFileSync(file, extended.text);
    // The list is held against the site and nothing is made of it: what stands there is what these sources say, too.
    writeRecord(recordFile, { inputs: hashInputs(contentDirectory, settings), output: hashOutput(siteDirectory) });
  }
  console.log(
    isCheck
      ? `All ${extended.count} are recorded.`
      : `${extended.added.length} addresses added, ${extended.reworded.length} sentences noted anew, ${extended.count} addresses in all.`,
  );
  return 0;
}

try {
  process.on("exit", takeBuildLock(lockFile)); // no build may exchange the site meanwhile
  process.exitCode = recordAddresses(readOptions({ check: { type: "boolean" } }).check ?? false);
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
