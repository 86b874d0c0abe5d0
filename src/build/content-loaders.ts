// The way in for Astro: typed content collections, filled by the one reading that also checks them.
import type { Loader, LoaderContext } from "astro/loaders";
import { z } from "zod";
import { relative, resolve } from "node:path";
import { openContent } from "../graph/check-content.ts";
import { ContentError } from "../problems/problem.ts";
import { schemas, type KindName } from "../schemas/schemas.ts";
import type { Content } from "../source/read-content.ts";
import { contentDirectory } from "../source/read-files.ts";

/**
 * The shape of an entry in Astro's store. The store sorts by id, so the place in the authored order goes with the entry:
 * the article's own order of abbreviations is data.
 */
export const placed = <Schema extends z.ZodType>(
  schema: Schema,
): z.ZodObject<{ place: z.ZodInt; entry: Schema }, z.core.$strict> =>
  z.strictObject({ place: z.int().describe("Place in the authored order, from 0."), entry: schema });

/** The shape of the one entry of the collection `reports`: what does not hold, worded for the author; empty if all does. */
export const reportSchema = z.strictObject({ text: z.string() });

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

/**
 * A loader for each kind of content. The folder is read, parsed and checked once for all of them, and once again after a
 * change under the dev server. A build stops here, before anything is written, when the content does not hold; under the
 * dev server the last content that did stays, and the collection `reports` says what is wrong, so that pages can show it.
 */
export function contentLoaders(directory = contentDirectory): Record<KindName | "reports", Loader> {
  let opened: Opened | undefined;
  const refill: (() => void)[] = [];

  const load = (context: LoaderContext, fill: (opened: Opened) => void) => {
    const isBuild = context.watcher === undefined;
    opened ??= open(directory);
    if (isBuild && "report" in opened) {
      console.error(opened.report); // thrown from here, Astro would add its own stack, which says nothing to an author
      process.exit(1);
    }
    fill(opened);
    refill.push(() => {
      if (opened) fill(opened);
    });
    if (isBuild || refill.length > 1) return;
    const folder = resolve(directory);
    const reload = (path: string) => {
      if (relative(folder, path).startsWith("..")) return;
      opened = open(directory);
      for (const again of refill) again();
    };
    context.watcher?.add(folder);
    context.watcher?.on("change", reload).on("add", reload).on("unlink", reload);
  };

  const loaderOf = (name: KindName): Loader => ({
    name: `content-${name}`,
    load: async (context) => {
      load(context, (now) => {
        if (!("content" in now)) return;
        context.store.clear();
        now.content[name].forEach(({ id, data, body }, place) => {
          const digest = context.generateDigest({ place, data, body });
          context.store.set({ id, data: { place, entry: data }, body, digest });
        });
      });
    },
  });
  const names = Object.keys(schemas) as KindName[];
  return {
    ...(Object.fromEntries(names.map((name) => [name, loaderOf(name)])) as Record<KindName, Loader>),
    reports: {
      name: "content-reports",
      load: async (context) => {
        load(context, (now) => {
          const text = "report" in now ? now.report : "";
          context.store.set({ id: "content", data: { text }, digest: context.generateDigest(text) });
        });
      },
    },
  };
}
