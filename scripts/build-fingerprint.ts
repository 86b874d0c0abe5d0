import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentDirectory } from "../src/source/read-files.ts";
import { siteDirectory } from "../src/build/publish.ts";

/** What a build depends on. */
const inputs = [contentDirectory, "src", "public", "astro.config.mjs", "package-lock.json", "tsconfig.json"];
const recordName = ".fingerprint";

function addPath(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addPath(hash, join(path, name));
  } else {
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  }
}

/** One hash of everything that a build depends on, its settings included. */
function getFingerprint(): string {
  const hash = createHash("sha256");
  for (const name of ["SITE_URL", "BASE_PATH", "CONTENT_DIR"]) hash.update(`${name}=${process.env[name] ?? ""}\0`);
  for (const path of inputs) addPath(hash, path);
  return hash.digest("hex");
}

/** Whether `dist/` was built from what is there now. */
export function isFresh(): boolean {
  const record = join(siteDirectory, recordName);
  return existsSync(record) && readFileSync(record, "utf8") === getFingerprint();
}

/** Notes in `dist/` what it was built from. */
export function recordFingerprint(): void {
  writeFileSync(join(siteDirectory, recordName), getFingerprint());
}
