// What Node has loaded for the settings, Vite would read, transform and run once more for the collections, for a second each time.
import type { AstroIntegration } from "astro";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

/** What Vite runs sees no module of Node's, so what both must see stands outside of any module. */
const shared = globalThis as { nativeModules?: Record<string, object> };

/** What sets such a module apart for Vite. */
const mark = "\0native:";

/** A Vite plugin that has Node itself load what a file of the project imports; what only Vite can make keeps its colon. */
export function nativeImports(importing: string): Plugin {
  const modules = (shared.nativeModules ??= {});
  return {
    name: "native-imports",
    enforce: "pre",
    resolveId(path, importer) {
      if (importer === undefined || resolve(importer) !== resolve(importing) || path.includes(":")) return undefined;
      return mark + (path.startsWith(".") ? pathToFileURL(resolve(dirname(importer), path)).href : path);
    },
    async load(id) {
      if (!id.startsWith(mark)) return undefined;
      const name = id.slice(mark.length);
      const module = (await import(name)) as object;
      modules[name] = module;
      const names = Object.keys(module).filter((part) => /^[\w$]+$/.test(part)); // CommonJS has a `module.exports`, too
      const parts = names.map((part, at) => `const _${at} = module.${part}; export { _${at} as ${part} };`);
      return `const module = globalThis.nativeModules[${JSON.stringify(name)}];\n${parts.join("\n")}`;
    },
  };
}

/**
 * An integration of Astro: a build reads the content with the code that Node has loaded already. Under the dev server that
 * comes through Vite, which sees when it changes.
 */
export const readNatively = (): AstroIntegration => ({
  name: "read-natively",
  hooks: {
    "astro:config:setup": ({ command, updateConfig }) => {
      if (command !== "dev") updateConfig({ vite: { plugins: [nativeImports("src/content.config.ts")] } });
    },
  },
});
