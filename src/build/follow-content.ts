// Under the dev server no page is older than the content on the disk.
import type { AstroIntegration } from "astro";
import { resolve, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { RunnableDevEnvironment, ViteDevServer } from "vite";
import { stampFiles } from "../source/read-files.ts";
import { readAs } from "./content-loaders.ts";

/** Astro's module of all collections, from which all that is made of the content comes. */
const storeModule = "\0astro:data-layer-content";

/** For how long files are left alone, in milliseconds, before they count as saved: programs write them in several steps. */
const patience = 30;

/** How often Astro may leave a request to load undone before that counts as a failure; between two lies `patience`. */
const mostRefusals = 300;

/**
 * Forgets all modules that were made of the collections. Vite and what runs the modules both remember them, and Astro tells
 * both of the collections alone; a module that was loaded for its style sheets would then stay as it was run before.
 */
function forgetCollections(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    const inVite = environment.moduleGraph.getModuleById(storeModule);
    if (inVite) environment.moduleGraph.invalidateModule(inVite);
    if (!("runner" in environment)) continue;
    const { evaluatedModules } = (environment as RunnableDevEnvironment).runner;
    const ids = new Set([storeModule]);
    for (const id of ids) {
      const run = evaluatedModules.getModuleById(id);
      if (!run) continue;
      evaluatedModules.invalidateModule(run);
      for (const importer of run.importers) ids.add(importer);
    }
  }
}

/**
 * An integration of Astro for `npm run dev`: content that changed is loaded while no page is being made, and requests wait
 * until it is. Astro alone reloads content between requests and during them, so that a page asked for meanwhile could keep
 * what was there before, until the next save.
 * @param directory of the content
 */
export function followContent(directory: string): AstroIntegration {
  return {
    name: "follow-content",
    hooks: {
      "astro:server:setup": ({ server, refreshContent, logger }) => {
        if (!refreshContent) throw new Error("Astro offers no way to load the content anew");
        /** The state of the folder that pages show; none before the first request. */
        let shown: string | undefined;
        let loading: Promise<void> | undefined;
        const answers = new Set<Promise<void>>();

        /** The state of the folder once whoever writes to it has finished. */
        const findSaved = async (): Promise<string> => {
          for (;;) {
            const stamp = stampFiles(directory);
            await wait(patience);
            if (stampFiles(directory) === stamp) return stamp;
          }
        };
        const load = async (): Promise<void> => {
          let refusals = 0;
          while ((await findSaved()) !== shown) {
            await Promise.all(answers);
            const context: Record<string, unknown> = {};
            await refreshContent({ context });
            const read = context[readAs];
            if (typeof read !== "string") {
              // Astro leaves it without a word while it reads src/content.config.ts, which it does at every save.
              if (++refusals > mostRefusals)
                throw new Error("The content cannot be loaded: see what Astro says of src/content.config.ts.");
              continue;
            }
            forgetCollections(server);
            shown = read;
          }
        };
        const loadOnce = (): Promise<void> =>
          (loading ??= load().finally(() => {
            loading = undefined;
          }));

        server.middlewares.use((_request, response, next) => {
          void (async () => {
            try {
              while (loading || stampFiles(directory) !== shown) await loadOnce();
            } catch (error) {
              next(error);
              return;
            }
            if (response.closed) return; // nobody waits for it any more, and its end would be waited for in vain
            const answer = new Promise<void>((resolveAnswer) => response.once("close", resolveAnswer));
            answers.add(answer);
            void answer.then(() => answers.delete(answer));
            next();
          })();
        });
        const folder = resolve(directory);
        server.watcher.add(folder).on("all", (_event, path) => {
          if (!resolve(path).startsWith(folder + sep)) return;
          loadOnce().catch((error: unknown) => {
            logger.error(String(error)); // the next request tries again, and shows it
          });
        });
      },
    },
  };
}
