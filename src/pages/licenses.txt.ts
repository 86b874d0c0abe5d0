import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What others made and readers are sent, by what it is to them, with the file of the licence it comes under. */
const shipped: Readonly<Record<string, string>> = {
  "minisearch, in the scripts of the search": "minisearch/LICENSE.txt",
  "Pagefind, the engine that looks through whole pages": "pagefind/LICENSE/LICENSE",
  "stemmer, in the scripts of the search": "stemmer/license",
  "Commissioner, a typeface, cut to the letters in use": "@fontsource-variable/commissioner/LICENSE",
  "Literata, a typeface, cut to the letters in use": "@fontsource-variable/literata/LICENSE",
};

const rule = "=".repeat(80);

/** The licences of all that is sent to readers and was made by others; they ask to travel along. */
export const GET = (): Response =>
  new Response(
    Object.entries(shipped)
      .map(([name, file]) => {
        const text = readFileSync(join("node_modules", file), "utf8").trim();
        return `${rule}\n${name}\n${rule}\n\n${text}\n`;
      })
      .join("\n"),
  );
