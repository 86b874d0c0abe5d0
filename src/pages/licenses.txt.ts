import commissioner from "../../node_modules/@fontsource-variable/commissioner/LICENSE?raw";
import literata from "../../node_modules/@fontsource-variable/literata/LICENSE?raw";
import minisearch from "../../node_modules/minisearch/LICENSE.txt?raw";
import stemmer from "../../node_modules/stemmer/license?raw";

/** What others made and readers are sent, by what it is to them, with the licence it comes under. */
const shipped: Readonly<Record<string, string>> = {
  "minisearch, in the scripts of the search": minisearch,
  "stemmer, in the scripts of the search": stemmer,
  "Commissioner, a typeface, cut to the letters in use": commissioner,
  "Literata, a typeface, cut to the letters in use": literata,
};

const rule = "=".repeat(80);

/** The licences of all that is sent to readers and was made by others; they ask to travel along. */
export const GET = (): Response =>
  new Response(
    Object.entries(shipped)
      .map(([name, text]) => `${rule}\n${name}\n${rule}\n\n${text.trim()}\n`)
      .join("\n"),
  );
