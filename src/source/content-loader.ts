import type { Loader } from "astro/loaders";
import { join, relative, sep } from "node:path";
import type { KindName } from "../schemas/schemas.ts";
import { contentKinds, findKind } from "./content-kinds.ts";
import { parseFile } from "./parse-file.ts";
import { readFiles } from "./read-files.ts";

/**
 * An Astro content loader for one kind of content. It reads with the same code that checks the content, so the two can
 * never disagree. What it cannot read it leaves out: `assertContentHolds` has said so by then.
 */
export function contentLoader(directory: string, name: KindName): Loader {
  return {
    name: `content-${name}`,
    async load({ store, parseData, generateDigest, watcher }) {
      const kind = contentKinds.find((candidate) => candidate.name === name);
      if (!kind) throw new Error(`there is no kind of content “${name}”`);
      const loadAll = async () => {
        const entries = readFiles(directory)
          .filter((file) => findKind(file.path) === kind)
          .flatMap((file) => parseFile(file, kind).entries);
        store.clear();
        for (const entry of entries) {
          const raw = entry.data as Record<string, unknown>;
          const data = await parseData({ id: entry.id, data: raw, filePath: entry.file });
          const body = entry.body ?? "";
          store.set({ id: entry.id, data, body, digest: generateDigest({ ...raw, body }) });
        }
      };
      await loadAll();
      const reload = async (path: string) => {
        const below = relative(join(process.cwd(), directory), path).split(sep).join("/");
        // A file saved half-way is no reason to stop: the page shows what is wrong, and the next save mends it.
        if (findKind(below) === kind) await loadAll().catch(() => undefined);
      };
      watcher?.add(join(process.cwd(), directory));
      watcher?.on("change", reload).on("add", reload).on("unlink", reload);
    },
  };
}
