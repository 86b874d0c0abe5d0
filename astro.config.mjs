import { defineConfig } from "astro/config";
import { followContent } from "./src/build/follow-content.ts";
import { leaveBuilds } from "./src/build/leave-builds.ts";
import { nameOnPaper } from "./src/build/name-on-paper.ts";
import { readNatively } from "./src/build/native-imports.ts";
import { plainImports } from "./src/build/plain-imports.ts";
import { siteFolders } from "./src/build/publish.ts";
import { readSettings } from "./src/build/read-settings.ts";
import { writeFiles } from "./src/site/write-files.ts";
import { contentDirectory } from "./src/source/read-files.ts";

const { siteUrl, basePath } = readSettings(process.env);

/** What every page runs, and what later scripts share with it, comes as one file; so do addresses and names, for later. */
const shared =
  /Base\.astro\?astro&type=script|src\/client\/(copy|copy-text|element|follow-field|follow-reading|import-again|lead-back|mark-match|preview-marks|previews|read-fragment|remember-place|search-key|sentence-place|slash-key|theme|when-used)\.ts|vite\/preload-helper/;
const groups = [
  { name: "common", test: shared, priority: 1 },
  {
    name: "names",
    test: /src\/(addresses\/(?!citation-anchor|read-record)|client\/(?:facets|page-data|save-file|tell-loaded|when-back)|words\/(?:finding-words|number-ranges|phrases|record-words))/,
  },
];

/** Astro puts type and language into the name of a script, which stands in every page; `Base` alone will do. */
const entryFileNames = (/** @type {{ name: string }} */ { name }) =>
  `_astro/${name.split(".astro_astro")[0]}.[hash].js`;

// Composition only. SITE_URL and BASE_PATH say where the site will live; the defaults suit a local look.
export default defineConfig({
  site: siteUrl,
  base: basePath,
  cacheDir: ".cache/astro", // nothing is written into node_modules, which may be read-only or shared
  outDir: siteFolders.written, // scripts/build.ts puts it in the place of dist/ once every check has passed
  output: "static",
  // The dev server would ask for a slash behind the files of [...file].ts, too, whose names no pattern can tell.
  trailingSlash: process.argv.includes("dev") ? "ignore" : "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  integrations: [readNatively(), followContent(contentDirectory), writeFiles()],
  // Editors complete and explain the front matter of sections by the schema of their collection.
  experimental: { contentIntellisense: true },
  vite: {
    cacheDir: ".cache/vite",
    envDir: false, // a file `.env` of other programs, with `BASE_URL` in it, would change every address
    tsconfig: "tsconfig.json", // else those of the folders around the project are read, too
    build: { assetsInlineLimit: 0 },
    plugins: [plainImports(), nameOnPaper(contentDirectory), leaveBuilds(siteFolders)],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups }, entryFileNames } } } } },
  },
});
