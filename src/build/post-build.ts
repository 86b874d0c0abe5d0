import type { AstroIntegration } from "astro";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatProblems, type Problem } from "../problems/problem.ts";
import { contentDirectory } from "../source/read-files.ts";
import { buildSearchIndex } from "./build-search-index.ts";
import { checkLinks } from "./check-links.ts";
import { checkCitations, checkHeads } from "./check-pages.ts";
import { asideDirectory, publish, siteDirectory } from "./publish.ts";
import { addressList, checkAddresses } from "./published-addresses.ts";
import { listFiles, type Page, readPages } from "./read-pages.ts";
import { serveSearchIndex } from "./serve-search-index.ts";

/** Checks the list of published addresses, where the content has one. */
function checkPublished(pages: readonly Page[], files: ReadonlySet<string>): Problem[] {
  const file = join(contentDirectory, addressList);
  return existsSync(file) ? checkAddresses(pages, files, readFileSync(file, "utf8"), file) : [];
}

/** Checks the built pages and, when all is well, puts them in the place of the last good build. */
export function postBuild(): AstroIntegration {
  let base = "/";
  return {
    name: "post-build",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!serveSearchIndex(request.url ?? "/", response)) next();
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const pages = readPages(built);
        const files = new Set(listFiles(built));
        const problems = [
          ...checkCitations(pages),
          ...checkLinks(pages, files, base),
          ...checkHeads(pages),
          ...checkPublished(pages, files),
        ];
        if (problems.length > 0) {
          console.error(formatProblems(problems));
          process.exit(1); // the last good build stays where it is
        }
        const found = await buildSearchIndex(built);
        publish(built, siteDirectory, asideDirectory);
        logger.info(`${pages.length} pages checked, ${found} records indexed, published to ${siteDirectory}/`);
      },
    },
  };
}
