import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";

/** Names that a test runner sets for itself, or that Astro reads for its own, and that would change what a build yields. */
const foreign = ["VITEST", "NODE_ENV", "MODE", "DEV", "PROD", "SSR", "BASE_URL", "SITE"];

/** This process's environment without what a test runner put there. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.includes(name)));
}

/** The exit code of a process that a signal ended, as shells give it: 130 for Ctrl-C. */
const toExitCode = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? (signal ? 128 + constants.signals[signal] : 1);

/** Whether a program ended because it was asked to, or nobody reads it any more, so that what follows it is not wanted either. */
export const isStopped = (code: number): boolean =>
  (["SIGINT", "SIGTERM", "SIGPIPE"] as const).some((signal) => code === toExitCode(null, signal));

/** The signal that ended a program, by its exit code; nothing where none did. */
export const nameSignal = (code: number): string | undefined =>
  Object.entries(constants.signals).find(([, number]) => 128 + number === code)?.[0];

/** Takes what a program says, piece by piece. */
export type Tell = (piece: Buffer) => void;

/** What has Node take most of the memory there is. Not every Node knows it, and one that does not would refuse to start. */
const memory = "--max-old-space-size-percentage";

/**
 * How every program is run, as `launch.mjs` does: a package warns of nothing that one could change here, and a large review
 * may take most of the memory there is, where Node by itself stops at 4 GB.
 */
export const nodeFlags: readonly string[] = [
  "--disable-warning=DEP0040",
  ...(process.allowedNodeEnvironmentFlags.has(memory) ? [`${memory}=75`] : []),
];

/**
 * Waits until a program that was just begun has ended in order, since Ctrl-C reaches it by itself, unless it came in the very
 * moment in which the program was begun.
 * @returns its exit code
 */
export function waitFor(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let isNew = true;
    setImmediate(() => setImmediate(() => (isNew = false))); // by then this process has heard of what came meanwhile
    const wait = () => {
      if (isNew) child.kill("SIGINT");
    };
    const stop = () => child.kill("SIGTERM");
    process.on("SIGINT", wait).on("SIGTERM", stop);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGINT", wait).off("SIGTERM", stop);
      resolve(toExitCode(code, signal));
    });
  });
}

/**
 * Runs a program with this very Node and returns its exit code. What the program says goes where this process speaks, or to
 * `tell`.
 */
export function run(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
  tell?: Tell,
): Promise<number> {
  const colors = tell && process.stdout.isTTY && process.stdout.hasColors() ? { FORCE_COLOR: "1" } : {};
  const child = spawn(process.execPath, [...nodeFlags, script, ...args], {
    stdio: tell ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...cleanEnvironment(), ...colors, ...env },
  });
  if (tell) for (const stream of [child.stdout, child.stderr]) stream?.on("data", tell);
  return waitFor(child);
}

/** A program that runs beside others. */
export interface Begun {
  /** Its exit code, once it has ended. */
  end: Promise<number>;
  /** Waits for its end, says what it said, and yields its exit code. */
  tell: () => Promise<number>;
}

/** Begins a program beside the others, at once or when another has ended; not if that was stopped. */
export function begin(script: string, args: readonly string[], before?: Begun): Begun {
  const said: Buffer[] = [];
  const start = () => run(script, args, {}, (piece) => said.push(piece));
  const end = before ? before.end.then((code) => (isStopped(code) ? code : start())) : start();
  const tell = async () => {
    const code = await end;
    process.stdout.write(Buffer.concat(said));
    return code;
  };
  return { end, tell };
}

/** The scripts of the programs in use. */
export const programs = {
  astro: join("node_modules", "astro/bin/astro.mjs"),
  build: join("scripts", "build.ts"),
  check: join("scripts", "check.ts"),
  checkContent: join("scripts", "check-content.ts"),
  eslint: join("node_modules", "eslint/bin/eslint.js"),
  recordAddresses: join("scripts", "record-addresses.ts"),
  prettier: join("node_modules", "prettier/bin/prettier.cjs"),
  vitest: join("node_modules", "vitest/vitest.mjs"),
  writePages: "scripts/write-pages.ts",
} as const;
