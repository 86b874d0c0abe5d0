// Changes of the browser's history, which a browser may refuse.

/** How long after a browser refused a change of its history it is tried again, in milliseconds. */
const pause = 1000;
let later: ReturnType<typeof setTimeout> | undefined;

/** Whether a browser refused a change, and nothing else was wrong with it. */
export const isRefused = (error: unknown): boolean => error instanceof DOMException && error.name === "SecurityError";

/**
 * Changes the history. Safari refuses more than 100 changes in ten seconds, Firefox more than 200, as a key that is held down
 * makes: what is refused is done once it can be, unless something newer takes its place.
 */
export function changeHistory(change: () => void): void {
  clearTimeout(later);
  try {
    change();
  } catch (error) {
    if (!isRefused(error)) throw error;
    later = setTimeout(() => changeHistory(change), pause);
  }
}
