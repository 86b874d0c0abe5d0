import type { Plugin } from "vite";

/** An `import()` of a chunk, by its file name. */
const chunkImport = /import\(((["'`])\.\/[^"'`]+\2)\)/g;

/**
 * A Vite plugin that lets `import()` in the browser be just that. Vite wraps it in a helper that loads what a chunk needs
 * ahead of it; no chunk of this site needs anything, and the helper would weigh on every page. Should Vite rename the
 * helper, it comes back and nothing else changes. The name of each chunk ends in `globalThis.importedAs`, so that one which failed can
 * be asked for under another address (client/import-again.ts).
 */
export const plainImports = (): Plugin => ({
  name: "plain-imports",
  enforce: "pre",
  renderChunk: (code) => code.replace(chunkImport, 'import($1+(globalThis.importedAs??""))'),
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined),
});
