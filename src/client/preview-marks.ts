// What opens a preview: rings, vesicles, topics, abbreviations, cells of the map.

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
