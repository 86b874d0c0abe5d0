// Which place of the text a reader left: the next page leads back to it (way-back.ts).
import { nameSentence } from "./sentence-place.ts";

const key = "place";

/** Remembers for the next page which place of the text a reader leaves; where storage is forbidden, the way is the browser's own. */
export function rememberPlace(link: Element): void {
  const sentence = link.closest(".s[id]");
  if (!sentence) return;
  const anchor = link.id || link.closest(".c")?.querySelector("[id]")?.id || sentence.id;
  try {
    sessionStorage.setItem(key, JSON.stringify([nameSentence(sentence), `${location.pathname}#${anchor}`]));
  } catch {
    // Nothing is remembered, and the link is followed all the same.
  }
}

/** What was remembered, once; nothing where storage is forbidden. */
export function takePlace(): string | null {
  try {
    const stored = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return stored;
  } catch {
    return null; // the way back is the browser's own
  }
}
