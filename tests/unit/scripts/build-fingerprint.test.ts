import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { writeFolder } from "../../write-folder.ts";

/** The module as a process sees it whose content and site lie in a folder of their own. */
async function prepare() {
  const folder = writeFolder({ "content/topics/vegf.yaml": "name: VEGF" });
  mkdirSync(join(folder, "site"));
  vi.stubEnv("CONTENT_DIR", join(folder, "content"));
  vi.stubEnv("SITE_DIR", join(folder, "site"));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  vi.resetModules(); // both folders are read when the modules load
  return { folder, ...(await import("../../../scripts/build-fingerprint.ts")) };
}

describe("a site", () => {
  test("is not fresh before it was built", async () => {
    const { isFresh } = await prepare();
    expect(isFresh()).toBe(false);
  });

  test("is fresh once what it was built from is noted", async () => {
    const { isFresh, recordFingerprint } = await prepare();
    recordFingerprint();
    expect(isFresh()).toBe(true);
  });

  test.each<[string, (content: string) => void]>([
    ["a text changes", (content) => writeFileSync(join(content, "topics/vegf.yaml"), "name: VEGF-A")],
    ["a file is added", (content) => writeFileSync(join(content, "topics/akt.yaml"), "")],
    ["a file is renamed", (content) => renameSync(join(content, "topics/vegf.yaml"), join(content, "topics/x.yaml"))],
  ])("is no longer fresh when %s in its content", async (_name, change) => {
    const { folder, isFresh, recordFingerprint } = await prepare();
    recordFingerprint();
    change(join(folder, "content"));
    expect(isFresh()).toBe(false);
  });

  test.each(["SITE_URL", "BASE_PATH"])("is no longer fresh when %s changes", async (name) => {
    const { isFresh, recordFingerprint } = await prepare();
    recordFingerprint();
    vi.stubEnv(name, "/other/");
    expect(isFresh()).toBe(false);
  });
});
