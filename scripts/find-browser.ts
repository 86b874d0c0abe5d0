import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";

/** A browser that the tests can drive, and how it is started. */
export interface Browser {
  executablePath: string;
  args: string[];
  /** What Playwright would start it with, and what it does better without. */
  ignoreDefaultArgs: string[];
}

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** What a browser needs in order to stay within this machine and to look the same everywhere. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** What the processes of a browser share lies here on Linux, where a container may have no more than 64 MB of it. */
const sharedMemory = "/dev/shm";
/** Room for every browser of the tests, in bytes. */
const roomy = 1024 ** 3;

/** What Playwright has a browser do for the sake of a small container: what its processes share becomes files on the disk. */
function findSpared(): string[] {
  if (!existsSync(sharedMemory)) return [];
  const { bavail, bsize } = statfsSync(sharedMemory);
  return bavail * bsize < roomy ? [] : ["--disable-dev-shm-usage"];
}

/** Whether the file at least starts. */
const starts = (path: string, env: NodeJS.ProcessEnv = process.env) =>
  spawnSync(path, ["--version"], { env, timeout: 60_000 }).status === 0;

/** The browser that comes with the lockfile, unpacked once into the temporary folder; for Linux on x64. */
async function unpackBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const { default: chromium, inflate, setupLambdaEnvironment } = await import("@sparticuz/chromium");
  const executablePath = await chromium.executablePath();
  if (!starts(executablePath)) {
    // Without the system's NSS libraries it needs those it brings along.
    const libraries = await inflate("node_modules/@sparticuz/chromium/bin/al2023.tar.br");
    setupLambdaEnvironment(`${libraries}/lib`);
  }
  return starts(executablePath) ? executablePath : undefined;
}

/** Debian's own package, where this process may install it. */
function installBrowser(): string | undefined {
  const isDebian = existsSync("/etc/os-release") && /debian|ubuntu/i.test(readFileSync("/etc/os-release", "utf8"));
  if (!isDebian || process.getuid?.() !== 0) return undefined;
  execFileSync("apt-get", ["update"], { stdio: "inherit" });
  execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "inherit" });
  return installed.find((path) => existsSync(path));
}

/**
 * Finds a browser: `$CHROME_PATH`, an installed Chrome or Chromium, the one from npm, Debian's package.
 * @throws Error that says what to do when there is none; tests are never skipped for want of one.
 */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env["CHROME_PATH"];
  if (asked && !starts(asked)) throw new Error(`CHROME_PATH names ${asked}, which does not start.`);
  const executablePath =
    asked ?? installed.find((path) => existsSync(path) && starts(path)) ?? (await unpackBrowser()) ?? installBrowser();
  if (!executablePath)
    throw new Error("There is no browser to test with: install Chrome or Chromium, or set CHROME_PATH to one.");
  return { executablePath, args: quiet, ignoreDefaultArgs: findSpared() };
}
