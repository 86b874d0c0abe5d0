import { readFileSync } from "node:fs";

/** What others made and readers are sent, by what it is to them, with the file of the license it comes under. The typefaces
 * stand beside theirs, since the packages that they were cut from are not there when a site is only built. */
const shipped: Readonly<Record<string, string>> = {
  "minisearch, in the scripts of the search": "node_modules/minisearch/LICENSE.txt",
  "Pagefind, the engine that looks through whole pages": "node_modules/pagefind/LICENSE/LICENSE",
  "stemmer, in the scripts of the search": "node_modules/stemmer/license",
  "fastest-levenshtein, in the script that finds the nearest address": "node_modules/fastest-levenshtein/LICENSE.md",
  "Commissioner, a typeface, cut to the letters in use": "src/styles/fonts/commissioner-license.txt",
  "Literata, a typeface, cut to the letters in use": "src/styles/fonts/literata-license.txt",
};

const rule = "=".repeat(80);

/** The licenses of all that is sent to readers and was made by others; they ask to travel along. */
export const GET = (): Response =>
  new Response(
    Object.entries(shipped)
      .map(([name, file]) => {
        const text = readFileSync(file, "utf8").trim();
        return `${rule}\n${name}\n${rule}\n\n${text}\n`;
      })
      .join("\n"),
  );
