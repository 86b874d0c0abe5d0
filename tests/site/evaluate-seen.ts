import type { Page } from "playwright-core";

/** Whether an element is there for ears only: then axe asks nothing of how it looks, and takes it for nothing that lies over anything. */
type IsClipped = (element: Element) => boolean;

/** Makes what tells of elements whether they, or what they stand in, are clipped away. It runs in the page. */
function newClipFinder(): IsClipped {
  const known = new Map<Element, boolean>();
  const isClipped = (element: Element): boolean => {
    const parent = element.parentElement;
    const answer =
      known.get(element) ??
      (getComputedStyle(element).clipPath === "inset(50%)" || (parent !== null && isClipped(parent)));
    known.set(element, answer);
    return answer;
  };
  return isClipped;
}

/**
 * Evaluates in a page what must know what of it is seen. What runs in a page can import nothing, so that what tells of clipping
 * is handed over beside it.
 */
export const evaluateSeen = <Argument, Result>(
  page: Page,
  read: (isClipped: IsClipped, argument: Argument) => Result,
  argument: Argument,
): Promise<Result> =>
  page.evaluate<Result>(`(${read.toString()})((${newClipFinder.toString()})(), ${JSON.stringify(argument)})`);
