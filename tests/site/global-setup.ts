import type { TestProject } from "vitest/node";
import { findBrowser } from "../../scripts/find-browser.ts";
import { programs, run } from "../../scripts/run.ts";
import { addressOf, serveDirectory } from "../../scripts/serve-directory.ts";
import { siteDirectory } from "../../src/build/publish.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built site is served: `http://127.0.0.1:41234/` */
    siteAddress: string;
  }
}

/**
 * Builds the site unless it is up to date, and serves it for as long as the tests run. The browser is found before any test
 * begins, since two that unpack it at once would be in each other's way.
 */
export default async function setUp(project: TestProject): Promise<() => void> {
  // `npm test` has just built it.
  if (!process.env["SITE_IS_BUILT"] && (await run(programs.build, [])) !== 0)
    throw new Error("the site does not build");
  await findBrowser();
  const server = await serveDirectory(siteDirectory, 0);
  project.provide("siteAddress", addressOf(server));
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
