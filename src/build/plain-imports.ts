import type { Plugin } from "vite";

/**
 * A Vite plugin that lets `import()` in the browser be just that. Vite wraps it in a helper that loads what a chunk needs
 * ahead of it; no chunk of this site needs anything, and the helper would weigh on every page. Should Vite rename the
 * helper, it comes back and nothing else changes.
 */
export const plainImports = (): Plugin => ({
  name: "plain-imports",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined),
});
