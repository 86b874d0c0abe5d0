/** What tells that a reader is at the prose: points at it or beside it, touches it, goes on by Tab, or is about to copy. */
const signs = ["pointerover", "pointerdown", "keydown"];
/** How long after a failure it is tried again, in milliseconds. */
const pause = 5000;

/** Loads what a sentence offers when a reader first comes to the prose of the page; nothing on a page without any. */
export function whenProseIsUsed(load: () => Promise<void>): void {
  if (!document.querySelector(".prose .s[id]")) return;
  const start = (event: Event) => {
    const isMeant =
      event instanceof KeyboardEvent
        ? event.key === "Tab" || event.ctrlKey || event.metaKey
        : event.target instanceof Element && event.target.closest(".prose, .row") !== null;
    if (!isMeant) return;
    for (const sign of signs) removeEventListener(sign, start);
    load().catch(() => setTimeout(listen, pause));
  };
  const listen = () => {
    for (const sign of signs) addEventListener(sign, start, { passive: true });
  };
  listen();
}
