import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder for sites that several files look at. */
    sites: string;
  }
}

/** Makes that folder. @returns what takes it away when all tests are done */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "sites-"));
  project.provide("sites", folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
