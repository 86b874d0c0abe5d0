import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepRecent, readRecent } from "../../../src/client/recent-questions.ts";

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test("what was asked of another site of the same host is not offered here", async () => {
  keepRecent("glioma");
  vi.stubEnv("BASE_URL", "/other-review/");
  vi.resetModules();
  const elsewhere = await import("../../../src/client/recent-questions.ts");
  expect(elsewhere.readRecent()).toEqual([]);
  expect(readRecent()).toEqual(["glioma"]);
});
