// The way in: `npm start`, `npm test` and the others come through here. It installs what is missing and then hands over
// to a newer Node where the lockfile brought one, so it is plain JavaScript that Node 20 can read.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/** What needs nothing but what the site is built with; all else needs the tools of development, a browser among them. */
const light = ["start", "build", "dev", "check-content"];

/** The packages that a lockfile names, by their place below node_modules; nothing where there is no such file, or half of one. */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** What the lockfile asks for, without which nobody could tell what is missing. */
function readWanted() {
  const wanted = readPackages("package-lock.json");
  if (wanted) return wanted;
  console.error(
    "package-lock.json is missing or cannot be read, as a merge leaves it that was not finished, so nobody knows what the site is built with: bring it back with `git restore package-lock.json`.",
  );
  return process.exit(1);
}

/** Whether what the lockfile asks for is installed, by npm's own record of it. What is optional may be missing. */
function isInstalled(isLight) {
  // Of an installation that was cut short the record may be half written, and says as much as none.
  const installed = readPackages("node_modules/.package-lock.json") ?? {};
  return Object.entries(readWanted()).every(
    ([place, { version, optional, dev, devOptional }]) =>
      place === "" || optional || (isLight && (dev || devOptional)) || installed[place]?.version === version,
  );
}

function install(isLight) {
  console.log(
    isLight
      ? "Installing what the site is built with: about 400 MB on the disk, half a minute to two …"
      : "Installing what the site is built and tested with: about 900 MB on the disk, one to three minutes …",
  );
  // Errors only: under an old Node npm warns of every package that wants a newer one, which is brought along. What the
  // environment or a setting of npm's own would leave out (`NODE_ENV=production`) is needed all the same.
  const needed = ["--include=optional", isLight ? "--omit=dev" : "--include=dev", "--engine-strict=false"];
  const { status, error } = spawnSync("npm", ["ci", "--loglevel=error", ...needed], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) console.error(`npm cannot be started (${error.code}): it comes with Node, from https://nodejs.org.`);
  if (status !== 0) process.exit(status ?? 1);
}

/** The Node to run with: the one from the lockfile (Linux), else the reader's own if it runs TypeScript as it stands. */
function findNode() {
  const brought = "node_modules/.bin/node";
  if (existsSync(brought)) return brought;
  if (process.features.typescript) return process.execPath;
  console.error(
    `This site needs a Node that runs TypeScript, 22.18, 23.6 or newer, but this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
  return process.exit(1);
}

// As npm does, wherever it was called from: all that follows is told from the folder of the project.
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
if (/[\\/]node_modules[\\/]/.test(process.cwd())) {
  console.error(
    `The project is in ${process.cwd()}, and Node runs no TypeScript below a folder \`node_modules\`: put it somewhere else.`,
  );
  process.exit(1);
}
if (typeof WebAssembly === "undefined") {
  console.error(
    "This Node was told to run no WebAssembly, as `NODE_OPTIONS=--jitless` does, and the site cannot be built without: leave that out.",
  );
  process.exit(1);
}
const [task = "", ...rest] = process.argv.slice(2);
const isLight = light.includes(task);
if (!isInstalled(isLight)) install(isLight);
const node = findNode();
// rehype-citation brings a library that still uses node:punycode; the warning says nothing about this project.
const flags = ["--disable-warning=DEP0040"];
// A Node that does not know this would not start; the one from the lockfile does.
const memory = "--max-old-space-size-percentage";
if (node !== process.execPath || process.allowedNodeEnvironmentFlags.has(memory)) flags.push(`${memory}=75`);
const args = [...flags, `scripts/${task}.ts`, ...rest];
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
const child = spawn(node, args, { stdio: "inherit", env });
// Ctrl-C reaches the child by itself; waiting here lets it finish in order. What a signal ended tells so as shells do: 130.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 128 + constants.signals[signal] : 1)));
