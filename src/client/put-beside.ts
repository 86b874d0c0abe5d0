// Puts an open preview in its place, by what is on the screen; where that is, place-preview.ts reckons.
import { type Box, edge, placePreview } from "./place-preview.ts";

/** Where a preview is a sheet at the foot of the screen. */
export const isNarrow = matchMedia("(width <= 47.5rem)");
const isCalm = matchMedia("(prefers-reduced-motion: reduce)");

/** How much of what is seen a sheet may take where two fingers enlarged the page, as its style sheet has it for a whole window. */
const share = 0.55;

/**
 * Keeps a sheet at the foot of what is seen, which is a part of the window where two fingers enlarged the page.
 * @returns where on the screen it begins
 */
export function keepSeen(box: HTMLElement, body: HTMLElement): number {
  box.removeAttribute("style");
  body.removeAttribute("style");
  const { visualViewport: seen } = window;
  if (!seen || seen.scale <= 1) return innerHeight - box.offsetHeight;
  body.style.maxHeight = `${seen.height * share}px`;
  box.style.inset = `auto auto auto ${seen.offsetLeft}px`;
  box.style.width = `${seen.width}px`;
  const top = seen.offsetTop + seen.height - box.offsetHeight;
  box.style.top = `${top}px`;
  return top;
}

/** What is seen of the window. Reckoned from the page, since browsers disagree on where the window begins while it is enlarged. */
function findSeen(): Box {
  const { visualViewport: part } = window;
  const [left, top] = part ? [part.pageLeft - scrollX, part.pageTop - scrollY] : [0, 0];
  const { width, height } = part ?? { width: innerWidth, height: innerHeight };
  return { left, top, right: left + width, bottom: top + height };
}

/** Puts a preview beside a mark, where it leaves the mark readable; on a narrow window, the mark is brought clear of it. */
export function putBeside(mark: HTMLElement, box: HTMLElement, body: HTMLElement): void {
  // All changes before the first look and after the last: at a look the browser lays out anew what has changed.
  if (isNarrow.matches) {
    const hidden = mark.getBoundingClientRect().bottom + 16 - keepSeen(box, body);
    if (hidden > 0) scrollBy({ top: hidden, behavior: isCalm.matches ? "instant" : "smooth" });
    return;
  }
  body.removeAttribute("style");
  const { visualViewport: part } = window;
  box.style.maxWidth = part && part.scale > 1 ? `${part.width - 2 * edge}px` : "";
  const lines = mark.getBoundingClientRect();
  const line = [...mark.getClientRects()].at(-1) ?? lines;
  const main = document.querySelector("main") ?? document.body;
  const inner = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    return { left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight) };
  };
  const own = inner(mark.closest(".prose, .rec > div") ?? main);
  const size = { width: box.offsetWidth, height: box.offsetHeight };
  const column = own.right - own.left < size.width ? inner(main) : own;
  const x = (line.left + line.right) / 2;
  const page = { left: scrollX, top: scrollY };
  const { isAbove, left, top, stem, room } = placePreview({
    mark: lines,
    x,
    column,
    size,
    seen: findSeen(),
  });
  box.classList.toggle("above", isAbove);
  box.style.left = `${left + page.left}px`;
  box.style.top = `${top + page.top}px`;
  box.style.setProperty("--stem", `${stem}px`);
  body.style.maxHeight = `min(${room}px, 26rem)`;
}
