import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Names that a test runner sets for itself and that would change what a build started from it yields. */
const foreign = ["NODE_ENV", "MODE", "DEV", "PROD", "SSR", "BASE_URL"];

/** This process's environment without what a test runner put there. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.includes(name)));
}

/** Runs a program of node_modules with this very Node and returns its exit code. */
export function run(program: string, args: readonly string[], env: Record<string, string> = {}): number {
  const script = join("node_modules", program);
  const { status } = spawnSync(process.execPath, ["--disable-warning=DEP0040", script, ...args], {
    stdio: "inherit",
    env: { ...cleanEnvironment(), ...env },
  });
  return status ?? 1;
}

/** The scripts of the programs in use, below node_modules. */
export const programs = {
  astro: "astro/bin/astro.mjs",
  eslint: "eslint/bin/eslint.js",
  prettier: "prettier/bin/prettier.cjs",
  vitest: "vitest/vitest.mjs",
} as const;
