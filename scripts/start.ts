// `npm start`: builds what changed, serves dist/ and prints the address. Ctrl-C stops it.
import { siteDirectory } from "../src/build/publish.ts";
import { build } from "./build.ts";
import { addressOf, serveDirectory } from "./serve-directory.ts";

const base = (process.env["BASE_PATH"] ?? "/").replace(/\/?$/, "/");
const code = build(false);
if (code === 0) {
  const server = await serveDirectory(siteDirectory, 4321, base);
  console.log(`\nThe site is at ${addressOf(server, base)}\nCtrl-C stops it.`);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
} else {
  process.exitCode = code;
}
