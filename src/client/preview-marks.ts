// What opens a preview: rings, vesicles, topics, abbreviations, cells of the map.
import { rememberPlace } from "./remember-place.ts";

/** What opens a preview. */
export const marks = "a:is(.c, .v, .topic, .ab, .cell, .noted), .rg";

/** The link of the mark at a place of the page; in the space within a range it is the link to its list. */
export function findLink(target: EventTarget | null): HTMLAnchorElement | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>(`${marks}, .rg a`) : undefined;
  return mark instanceof HTMLAnchorElement ? mark : (mark?.querySelector<HTMLAnchorElement>(".to") ?? undefined);
}

/** The ring within a cell of the map that is pointed at. */
export const ringAt = (target: EventTarget | null): Element | undefined =>
  (target instanceof Element && target.closest(".cell .v")) || undefined;

/** Whether a click asks for no window, tab or file of its own. */
export const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** Lets a click on a mark lead where its link leads, unless it is one that opens a preview. @returns whether it leads there */
export function letFollow(event: MouseEvent, link: HTMLAnchorElement, isFollowed: boolean): boolean {
  if (isPlain(event) && !event.defaultPrevented && !isFollowed) return false;
  rememberPlace(link);
  // The space between the ends of a range is no link of its own.
  if (isFollowed && !(event.target as Element).closest("a")) link.click();
  return true;
}
