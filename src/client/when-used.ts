/** How long after a failure it is tried again, in milliseconds. */
const pause = 5000;

/**
 * Loads a part of the script when a reader first does what needs it; after a failure, when it is next done.
 * @param signs the events that tell of it
 * @param isMeant whether an event does
 */
export function whenUsed(
  signs: readonly string[],
  load: () => Promise<unknown>,
  isMeant: (event: Event) => boolean = () => true,
): void {
  const start = (event: Event) => {
    if (!isMeant(event)) return;
    for (const sign of signs) removeEventListener(sign, start);
    load().catch(() => setTimeout(listen, pause));
  };
  const listen = () => {
    for (const sign of signs) addEventListener(sign, start, { passive: true });
  };
  listen();
}
