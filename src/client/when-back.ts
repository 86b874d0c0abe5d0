/** How long Safari takes to empty fields: milliseconds, and ten times as many on a busy machine. */
const pause = 100;

/**
 * Does something when a reader comes back to a page that the browser kept whole. Safari then empties every field that is not to
 * be completed by itself (`autocomplete="off"`), in tasks of its own behind `pageshow`.
 */
export const whenBack = (act: () => void): void =>
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) setTimeout(act, pause);
  });
