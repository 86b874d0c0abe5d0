// How far down its results a reader was, kept with the entry of the history, so that Back and a reload lead there again.
import { keepEntry, readEntry } from "./search-state.ts";

/** How long a reader must rest before the place is kept, in milliseconds. */
const rest = 150;

/** Keeps the place from now on. */
export function keepPlace(): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(() => keepEntry({ scrolled: scrollY }), rest);
  });
  // Where a page looks after its place itself, WebKit begins at the top even of one that it kept whole.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && scrollY === 0) returnToPlace();
  });
}

/** Scrolls to where the list was left. */
export function returnToPlace(): void {
  const { scrolled } = readEntry();
  if (scrolled !== undefined) scrollTo({ top: scrolled, behavior: "instant" });
}
