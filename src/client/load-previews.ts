import { href } from "../addresses/site-url.ts";
import type { Preview } from "../previews/preview.ts";
import { nameShard, type PreviewsFile, shardOf } from "../previews/shards.ts";

const loaded = new Map<string, Promise<PreviewsFile>>();

/** A file of previews, by its name without the ending; fetched once, and asked for again after a failure. */
function loadFile(name: string): Promise<PreviewsFile> {
  let file = loaded.get(name);
  if (!file) {
    const fetched = fetch(href(`/previews/${name}.json`), { cache: "no-cache" });
    file = fetched.then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json() as Promise<PreviewsFile>;
    });
    file.catch(() => loaded.delete(name));
    loaded.set(name, file);
  }
  return file;
}

/**
 * The previews of records of one kind, by what their address ends in. Where they are so many that they travel in shards,
 * only those that hold one of `ids` are fetched. @throws Error when a file cannot be had
 */
export async function loadPreviews(kind: string, ids: readonly string[]): Promise<Record<string, Preview>> {
  const { shards, previews } = await loadFile(kind);
  if (shards <= 1) return previews;
  const needed = [...new Set(ids.map((id) => nameShard(kind, shardOf(id, shards))))];
  const files = await Promise.all(needed.map(loadFile));
  return Object.fromEntries(files.flatMap((file) => Object.entries(file.previews)));
}
