// The way in for Astro: typed content collections, filled by the one reading that also checks them.
import type { Loader, LoaderContext } from "astro/loaders";
import { z } from "zod";
import { relative } from "node:path";
import { openContent } from "../graph/check-content.ts";
import { ContentError } from "../problems/problem.ts";
import { schemas, type KindName } from "../schemas/schemas.ts";
import type { Content } from "../source/read-content.ts";
import { contentDirectory, stampFiles } from "../source/read-files.ts";

/**
 * The shape of the one entry of the collection `readings`, which says of the folder as a whole what no entry can: what does not
 * hold, worded for the author, and the order of each kind as authored. Astro's store sorts by id, and the article's own order
 * of abbreviations is data.
 */
export const readingSchema = z.strictObject({
  report: z.string().describe("What does not hold; empty if all does."),
  order: z.record(z.string(), z.array(z.string())).describe("Ids of the entries of each kind, as authored."),
});

/** What the files say now, or the report of why nobody could tell. */
type Opened = { content: Content } | { report: string };

function open(directory: string): Opened {
  try {
    return { content: openContent(directory) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { report: error.message };
  }
}

/** Where whoever asks for the content to be loaded anew is told the stamp of the files that were read. */
export const readAs = "readAs";

/**
 * A loader for each kind of content. The folder is read, parsed and checked once for all of them, and under the dev server
 * once again whenever it is asked after a change (`follow-content.ts` asks). A build stops here, before anything is written,
 * when the content does not hold; under the dev server the last content that did stays, and the collection `readings` says
 * what is wrong, so that pages can show it.
 */
export function contentLoaders(directory = contentDirectory): Record<KindName | "readings", Loader> {
  let opened: Opened | undefined;
  let openedAs = "";
  const names = Object.keys(schemas) as KindName[];
  /** How many collections a build has still to fill. */
  let unfilled = names.length + 1;

  const openOnce = ({ watcher, refreshContextData: asked }: LoaderContext): Opened => {
    const isBuild = watcher === undefined;
    const stamp = isBuild ? "" : stampFiles(directory);
    const now = opened && stamp === openedAs ? opened : open(directory);
    openedAs = stamp;
    if (asked) asked[readAs] ??= stamp; // the first of the loaders tells: what a later one finds may be newer
    if (isBuild && "report" in now) {
      console.error(now.report); // thrown from here, Astro would add its own stack, which says nothing to an author
      process.exit(1);
    }
    // A build asks no more where in the files things stand, which takes more room than the things themselves.
    opened = isBuild && --unfilled === 0 ? undefined : now;
    return now;
  };

  const loaderOf = (name: KindName): Loader => ({
    name: `content-${name}`,
    load: async (context) => {
      const now = openOnce(context);
      const { store, generateDigest } = context;
      if (!("content" in now)) return;
      const ids = new Set(now.content[name].map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const { id, data, body, source } of now.content[name]) {
        // The path tells editors which collection a file belongs to, and so what its front matter may hold.
        const filePath = relative("", source.file);
        store.set({ id, data, body, filePath, digest: generateDigest({ data, body, filePath }) });
      }
    },
  });
  let order: Record<string, string[]> = {};
  return {
    ...(Object.fromEntries(names.map((name) => [name, loaderOf(name)])) as Record<KindName, Loader>),
    readings: {
      name: "content-readings",
      load: async (context) => {
        const now = openOnce(context);
        const { store, generateDigest } = context;
        if ("content" in now)
          order = Object.fromEntries(names.map((name) => [name, now.content[name].map(({ id }) => id)]));
        const data = { report: "report" in now ? now.report : "", order };
        store.set({ id: "content", data, digest: generateDigest(data) });
      },
    },
  };
}
