// `npm start`: builds what changed, serves dist/ and prints the address. Ctrl-C stops it.
import { siteDirectory } from "../src/build/publish.ts";
import { readSettings } from "../src/build/read-settings.ts";
import { readOptions } from "./read-options.ts";
import { programs, run } from "./run.ts";
import { addressOf, serveDirectory } from "./serve-directory.ts";

readOptions({});
const code = await run(programs.build, []);
if (code === 0) {
  const { basePath } = readSettings(process.env);
  const server = await serveDirectory(siteDirectory, 4321, basePath);
  console.log(`\nThe site is at ${addressOf(server, basePath)}\nCtrl-C stops it.`);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
} else {
  process.exitCode = code;
}
