import type { Page } from "playwright-core";
import { evaluateSeen } from "./evaluate-seen.ts";
import { findViolations } from "./find-violations.ts";

declare global {
  interface Window {
    /** What `readPlaces` has told of, in the order of the document. */
    mayBeSmall: Element[];
  }
}

/**
 * How each target lies that may be too small to be hit. All is left out that is for certain large enough, far enough from all
 * others or among words: to find what lies over and beside everything is half of what axe does otherwise.
 * https://www.w3.org/TR/WCAG22/#target-size-minimum: 24 px, or as much room around, links within sentences excepted.
 *
 * How something lies is told by all that axe's answer depends on: its kind and size, the same of each target within 24 px, and
 * what may lie over any of these.
 * @returns how each lies, by its place in `window.mayBeSmall`
 */
const readPlaces = (page: Page): Promise<string[]> =>
  evaluateSeen(
    page,
    (isClipped) => {
      /** What axe may take for a target, and more. */
      const targets = "a[href], area, button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";
      const least = 24;
      /** Where everything is, by rows of this height: what is near is in one of the same rows. */
      const height = 64;
      const rows = new Map<number, Element[]>();
      const boxes = new Map<Element, DOMRect>();
      const boxOf = (element: Element) => boxes.get(element) ?? element.getBoundingClientRect();
      const rowsOf = (top: number, bottom: number) => {
        const first = Math.floor(top / height);
        return Array.from({ length: Math.floor(bottom / height) - first + 1 }, (_, index) => first + index);
      };
      // What is there for ears only is nowhere.
      for (const element of document.querySelectorAll("body *")) {
        if (!element.checkVisibility() || isClipped(element)) continue;
        const box = element.getBoundingClientRect();
        boxes.set(element, box);
        for (const row of rowsOf(box.top, box.bottom)) {
          const placed = rows.get(row) ?? [];
          placed.push(element);
          rows.set(row, placed);
        }
      }
      /** What lies within so many px of an element, but for what that stands in, which lies under it. */
      const findNear = (element: Element, room: number): Element[] => {
        const { left, right, top, bottom } = boxOf(element);
        const near = rowsOf(top - room, bottom + room)
          .flatMap((row) => rows.get(row) ?? [])
          .filter((other) => {
            const box = boxOf(other);
            const isBeside = box.left < right + room && box.right > left - room;
            return isBeside && box.top < bottom + room && box.bottom > top - room && !other.contains(element);
          });
        return [...new Set(near)];
      };

      /** What runs on in the next line has a box for each. */
      const partsOf = (element: Element) =>
        getComputedStyle(element).display === "inline" ? [...element.getClientRects()] : [boxOf(element)];
      const touch = (one: DOMRect, other: DOMRect) =>
        one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

      /** What may lift an element over what stands behind it in the document, as far as it is not usual. */
      const liftOf = (element: Element): string => {
        const { position, zIndex, float, opacity, transform } = getComputedStyle(element);
        const usual = ["static", "auto", "none", "1", "none"];
        const own = [position, zIndex, float, opacity, transform].map((value, at) =>
          value === usual[at] ? "" : value,
        );
        return own.join();
      };
      /** The same of all that it stands in, but for what another stands in, too. */
      const liftsOf = (element: Element | null, other: Element): string =>
        element === null || element.contains(other)
          ? ""
          : `${liftsOf(element.parentElement, other)}/${liftOf(element)}`;
      const isBefore = (element: Element, other: Element) =>
        (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const isLifted = (element: Element, other: Element) => /[^/,]/.test(liftsOf(element, other));
      const isTarget = (element: Element) => element.matches(targets);
      const covers = new Map<Element, Element[]>();
      /** What may lie over an element. What stands in it is a part of it, unless it is a target by itself. */
      const findCovers = (element: Element): Element[] => {
        const found =
          covers.get(element) ??
          findNear(element, 0)
            .filter((other) => !element.contains(other) || isTarget(other))
            .filter((other) => isBefore(element, other) || isLifted(element, other) || isLifted(other, element))
            .filter((other) => getComputedStyle(other).pointerEvents !== "none");
        covers.set(element, found);
        return found;
      };
      /** Whether something may lie over any of these boxes of an element. */
      const isCovered = (element: Element, own: readonly DOMRect[], over = findCovers(element)) =>
        over.some((other) => partsOf(other).some((part) => own.some((box) => touch(part, box))));
      const isLarge = ({ width, height }: DOMRect) => width >= least && height >= least;
      const centerOf = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
      /** Whether a circle around each part of it touches no other target, nor the circle around one that is small. */
      const isApart = (element: Element) =>
        findNear(element, least)
          .filter(isTarget)
          .every((other) => {
            const { left, right, top, bottom } = boxOf(other);
            const [otherX, otherY] = centerOf(boxOf(other));
            return partsOf(element).every((part) => {
              const [x, y] = centerOf(part);
              const room = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
              if (isCovered(other, partsOf(other))) return room >= least;
              return room >= least / 2 && (partsOf(other).some(isLarge) || Math.hypot(x - otherX, y - otherY) >= least);
            });
          });

      const isBlock = (node: Node) =>
        node instanceof Element &&
        (node.matches("br, hr") || !/^(?:inline|contents|none)/.test(getComputedStyle(node).display));
      /** Whether words stand before or after it in the same line of words. */
      const isAmongWords = (element: Element): boolean => {
        const parent = element.parentElement;
        if (!parent || isBlock(element) || parent.closest(targets)) return false;
        for (const way of ["previousSibling", "nextSibling"] as const) {
          for (let node = element[way]; node && !isBlock(node); node = node[way]) {
            if (node instanceof Text && node.data.trim() !== "") return true;
          }
        }
        return isAmongWords(parent);
      };
      const mayBeSmall = (element: Element) => {
        if (!isTarget(element) || element.closest("svg")) return false;
        const box = boxOf(element);
        if (isLarge(box) && !isCovered(element, [box], findCovers(element).filter(isTarget))) return false;
        return (isCovered(element, partsOf(element)) || !isApart(element)) && !isAmongWords(element);
      };

      const blockOf = (element: Element): Element =>
        element.parentElement && !isBlock(element) ? blockOf(element.parentElement) : element;
      const wordsOf = (node: Node): string => {
        if (node instanceof Text) return node.data;
        return node instanceof Element && isTarget(node) ? "" : [...node.childNodes].map(wordsOf).join("");
      };
      const tellKind = (element: Element) => {
        const said = ["role", "tabindex", "disabled", "type"].map((name) => element.getAttribute(name));
        return [element.tagName, ...said].join();
      };
      const tellPlace = (element: Element) => {
        const from = boxOf(element);
        const tellBox = (left: number, top: number, right: number, bottom: number) =>
          [left - from.left, top - from.top, right - left, bottom - top].map((length) => length.toFixed(2)).join();
        /** Of what lies over another only that part matters. */
        const tellCover = (over: Element, under: Element) => {
          const [one, other] = [boxOf(over), boxOf(under)];
          const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
          const box = tellBox(left, top, Math.min(one.right, other.right), Math.min(one.bottom, other.bottom));
          return [tellKind(over), isBefore(over, under), liftsOf(over, under), liftsOf(under, over), box].join(" ");
        };
        const tell = (target: Element) =>
          [
            tellKind(target),
            element.contains(target),
            target.getAttribute("href") === element.getAttribute("href"),
            ...partsOf(target).map(({ left, top, right, bottom }) => tellBox(left, top, right, bottom)),
            ...findCovers(target).map((over) => tellCover(over, target)),
          ].join(" ");
        const hasWords = wordsOf(blockOf(element)).trim() !== "";
        return [hasWords, ...[element, ...findNear(element, least).filter(isTarget)].map(tell)].join("\n");
      };

      window.mayBeSmall = [...boxes.keys()].filter(mayBeSmall);
      return window.mayBeSmall.map(tellPlace);
    },
    undefined,
  );

/**
 * What is wrong with a page as it stands, what is too small to be hit among it. Axe is asked only of what lies like nothing that
 * it was asked of before: nearly everything lies like something of another page.
 * @param known how lay what axe found no fault with, which is added to
 * @param ask asks axe of the sizes of what stands at these places of `window.mayBeSmall`, and of what else there is to ask
 */
export async function findSmall(
  page: Page,
  known: Set<string>,
  ask: (sizesOf: readonly number[]) => Promise<string[]> = async (sizesOf) =>
    sizesOf.length === 0 ? [] : findViolations(page, { rules: [], sizesOf }),
): Promise<string[]> {
  const places = await readPlaces(page);
  const faults = await ask([...places.keys()].filter((at) => !known.has(places[at] ?? "")));
  if (faults.length === 0) for (const place of places) known.add(place);
  return faults;
}
