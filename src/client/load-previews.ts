import { href } from "../addresses/site-url.ts";
import type { Preview } from "../previews/preview.ts";

type Previews = Record<string, Preview>;

const loaded = new Map<string, Promise<Previews>>();

/** The previews of a kind of record; fetched once, and asked for again after a failure. */
export function loadPreviews(kind: string): Promise<Previews> {
  let previews = loaded.get(kind);
  if (!previews) {
    const fetched = fetch(href(`/previews/${kind}.json`));
    previews = fetched.then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json() as Promise<Previews>;
    });
    previews.catch(() => loaded.delete(kind));
    loaded.set(kind, previews);
  }
  return previews;
}
