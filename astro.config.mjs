import { defineConfig } from "astro/config";
import { contentGate } from "./src/build/content-gate.ts";
import { unfinishedDirectory } from "./src/build/publish.ts";
import { plainImports } from "./src/build/plain-imports.ts";
import { postBuild } from "./src/build/post-build.ts";

// Composition only. SITE_URL and BASE_PATH say where the site will live; the defaults suit a local look.
export default defineConfig({
  site: process.env.SITE_URL ?? "http://127.0.0.1:4321",
  base: process.env.BASE_PATH ?? "/",
  outDir: unfinishedDirectory, // post-build moves it to dist/ once every check has passed
  output: "static",
  // The dev server would ask for a slash behind the files of data/[...file].ts, too, whose names no pattern can tell.
  trailingSlash: process.argv.includes("dev") ? "ignore" : "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [plainImports()] },
  integrations: [contentGate(), postBuild()],
});
