// Pure: how the previews of a kind of record are cut into files. Runs in the build and in the browser.
import type { Preview } from "./preview.ts";

/** Above so many, previews of a kind travel in several files, so that a reader who points at one loads few others. */
export const mostInFile = 250;

/** A file of previews: all of a kind, or those of one shard; of many, the first file only tells how many shards there are. */
export interface PreviewsFile {
  shards: number;
  /** By what their address ends in: `39`, `mir-21`, `arrow-of-row-11`. */
  previews: Record<string, Preview>;
}

/** The shard of a record among `shards`, by the letters of its id or number: FNV-1a, 32 bits. */
export function shardOf(id: string, shards: number): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01_00_01_93) >>> 0;
  return hash % shards;
}

/** Name of the file of a shard, without its ending: `topics-3`. */
export const nameShard = (kind: string, shard: number): string => `${kind}-${shard}`;

/**
 * Cuts the previews of a kind into files, by their names without the ending: one where they are few, else one that tells
 * the number of shards, and the shards.
 */
export function cutPreviews(kind: string, previews: Readonly<Record<string, Preview>>): Map<string, PreviewsFile> {
  const entries = Object.entries(previews);
  const shards = Math.ceil(entries.length / mostInFile);
  if (shards <= 1) return new Map([[kind, { shards: 1, previews: { ...previews } }]]);
  const cut = Map.groupBy(entries, ([id]) => nameShard(kind, shardOf(id, shards)));
  return new Map([
    [kind, { shards, previews: {} }],
    ...Array.from({ length: shards }, (_, shard): [string, PreviewsFile] => {
      const name = nameShard(kind, shard);
      return [name, { shards, previews: Object.fromEntries(cut.get(name) ?? []) }];
    }),
  ]);
}
