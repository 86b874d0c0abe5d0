// How much of what grows stands in one place, all of it derived from how many entries a list may have on a page.
import { mostOnPage } from "../addresses/list-pages.ts";

/** How many entries a list may have on one page; the setting was checked before the build began. */
export const mostInList = Number(process.env["LIST_LENGTH"] || mostOnPage);

const part = (of: number, least = 1) => Math.max(least, Math.floor(mostInList / of));

/** How many marks stand in one place where there are more than a page can show, and all of them stand on another. */
export const mostMarks = part(4);

/**
 * How many marks and findings of a cell, of six in a row, stand on a page that cannot show all of them; so many bars, too. One
 * for each side at least, since a cell on which works disagree must show both.
 */
export const mostInCell = part(10, 2);

/** Of more matters on which works disagree than this an answer says how many, and leads to them. */
export const mostTold = part(10);

/** How many values of a property, and works of a value, stand in what differs on a matter where a page cannot show all. */
export const mostValues = part(20);

/** So many rows of the map stand on each of its pages, however much is reported of each: fewer could not be compared. */
export const fewestRows = part(60, 2);
