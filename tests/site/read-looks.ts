import type { Page } from "playwright-core";
import { evaluateSeen } from "./evaluate-seen.ts";

declare global {
  interface Window {
    /** What `readLooks` has read the looks of, in the order of the document. */
    lettered: Element[];
  }
}

/**
 * How each element looks that has letters and is seen. A look is told by all that the colors of its letters and of what is behind
 * them depend on: the styles of its letters, of its box and of the boxes of all behind it that it stands in, what else lies where
 * it lies, and whether axe asks of it. Each style is read once, since the browser takes longest for that. Of letters in a drawing
 * axe has no answer, so they are left out; what a style puts before or after letters it is told to ignore.
 * @param within a selector: only what stands in such an element
 * @returns looks by the place of their element in `window.lettered`
 */
export const readLooks = (page: Page, within = "body"): Promise<string[]> =>
  evaluateSeen(
    page,
    (isClipped, scope) => {
      /** What an element has through which all is seen that lies behind it, and which lies over nothing. */
      const usual = Object.entries({
        "background-color": "rgba(0, 0, 0, 0)",
        "background-image": "none",
        opacity: "1",
        "mix-blend-mode": "normal",
        filter: "none",
        position: "static",
        "z-index": "auto",
        float: "none",
        transform: "none",
        overflow: "visible",
        "clip-path": "none",
        "border-block-style": "none",
        "outline-style": "none",
      });
      const boxes = usual.map(([name]) => name);
      const lines = ["display", "visibility", "border-top", "border-bottom", "outline"];
      const letters = ["color", "font-size", "font-weight", "text-shadow", "text-decoration-line"];
      const read = (style: CSSStyleDeclaration, names: readonly string[]) => {
        let text = "";
        for (const name of names) text += `${style.getPropertyValue(name)};`;
        return text;
      };
      const plain = usual.map(([, value]) => `${value};`).join("");
      // Styles are hundreds of letters, and few differ: each is told by two numbers made of it, the same on each page.
      const numbers = new Map<string, string>();
      const numberOf = (text: string) => {
        let [one, other] = [0xdeadbeef, 0x41c6ce57];
        for (let at = 0; at < text.length; at += 1) {
          one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
          other = Math.imul(other ^ text.charCodeAt(at), 1597334677);
        }
        return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
      };
      const shorten = (text: string) => {
        const number = numbers.get(text) ?? numberOf(text);
        numbers.set(text, number);
        return number;
      };
      interface Look {
        style: CSSStyleDeclaration;
        /** Of its box: all that can be seen behind the letters of what stands in it. */
        box: string;
        /** Of the boxes of all that it stands in and of its own, as far as any of it can be seen behind letters. */
        behind: string;
      }
      const known = new Map<Element, Look>();
      const lookOf = (element: Element): Look => {
        const kept = known.get(element);
        if (kept !== undefined) return kept;
        const style = getComputedStyle(element);
        const own = read(style, boxes);
        const around = element.parentElement ? lookOf(element.parentElement).behind : "";
        const box = own === plain ? "" : shorten(`${element.tagName}|${own}${read(style, lines)}`);
        const look = { style, box, behind: box ? `${around}/${box}` : around };
        known.set(element, look);
        return look;
      };
      const lettersOf = (element: Element) => {
        const { style, box } = lookOf(element);
        return shorten(`${element.tagName}|${box}|${style.display}|${style.visibility}|${read(style, letters)}`);
      };

      /** Where everything is, by rows of this height: what lies where something else lies is in one of its rows. */
      const height = 64;
      interface Placed {
        element: Element;
        left: number;
        top: number;
        right: number;
        bottom: number;
      }
      const rows = new Map<number, Placed[]>();
      const rowOf = (y: number) => Math.floor(y / height);
      const seen: Placed[] = [];
      for (const element of document.querySelectorAll("body *")) {
        if (!element.checkVisibility() || isClipped(element)) continue;
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const placed = { element, left, top, right, bottom };
        seen.push(placed);
        for (let row = rowOf(top); row <= rowOf(bottom); row += 1) {
          const others = rows.get(row);
          if (others) others.push(placed);
          else rows.set(row, [placed]);
        }
      }
      /** What lies over or under an element though neither stands in the other. */
      const findBeside = ({ element, left, top, right, bottom }: Placed) => {
        const beside = new Set<string>();
        for (let row = rowOf(top); row <= rowOf(bottom); row += 1) {
          for (const other of rows.get(row) ?? []) {
            if (other.left >= right || other.right <= left || other.top >= bottom || other.bottom <= top) continue;
            if (other.element.contains(element) || element.contains(other.element)) continue;
            beside.add(lookOf(other.element).behind);
          }
        }
        return beside;
      };

      // What is written in a field counts as letters; of these signs alone axe asks no contrast.
      const fields = "select, textarea, input:not([type='checkbox'], [type='radio'])";
      const letter = /[^!-/:-@[-`{-~\u00A2\u00A3\u00A5\u00A7\u00B1\u2000-\u22FF]/;
      const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
      const hasLetters = (element: Element) => {
        let own = "";
        for (const node of element.childNodes) if (node instanceof Text) own += node.data;
        return letter.test(tidy(own)) || element.matches(fields);
      };
      // Axe asks no contrast of what cannot be used now, nor of its name, nor of what is shown with the focus only.
      const isExempt = ({ element, left, top, right, bottom }: Placed) =>
        element.closest(":disabled, [aria-disabled='true']") !== null ||
        (element.closest("label")?.control?.matches(":disabled") ?? false) ||
        (right - left <= 1 && bottom - top <= 1) ||
        right <= 0 ||
        bottom + scrollY <= 0;
      const displayOf = (element: Element) => getComputedStyle(element).display;
      const isBlock = (element: Element) => /^(?:block|list-item|flex|grid|table.*)$/.test(displayOf(element));
      const blockOf = (element: Element): Element =>
        element.parentElement && !isBlock(element) ? blockOf(element.parentElement) : element;
      /** Whether there are more words around a link than in it and in others, between the blocks and breaks before and after it. */
      const isAmongWords = (link: Element) => {
        if (displayOf(link) !== "inline") return false;
        let [words, linked] = ["", ""];
        let part: "before" | "here" | "behind" = "before";
        const count = (block: Node) => {
          for (const node of block.childNodes) {
            if (part === "behind") return;
            if (node instanceof Text) words += node.data;
            if (!(node instanceof Element)) continue;
            if (node === link) part = "here";
            if (isBlock(node) || node.matches("br, hr")) {
              if (part === "before") [words, linked] = ["", ""];
              else part = "behind";
            }
            if (isBlock(node) || !node.checkVisibility() || isClipped(node)) continue;
            if (node.matches("a[href], button")) linked += node.textContent;
            else count(node);
          }
        };
        count(blockOf(link));
        return tidy(words).length > tidy(linked).length;
      };

      /** What a style puts before and after a link, of which axe has no answer then. */
      const partsOf = (link: Element) =>
        ["::before", "::after"].map((part) => getComputedStyle(link, part).content !== "none").join();
      const asked = seen.flatMap((placed) => {
        const { element } = placed;
        if (!element.closest(scope) || element.closest("svg")) return [];
        const isLettered = hasLetters(element);
        return isLettered || element.matches("a[href]") ? [{ placed, element, isLettered }] : [];
      });
      window.lettered = asked.map(({ element }) => element);
      return asked.map(({ placed, element, isLettered }) =>
        [
          lookOf(element).behind,
          lettersOf(element),
          [isLettered, isExempt(placed)].join(),
          // Among words a link is held against what the block looks like that it stands in.
          element.matches("a[href]") && isAmongWords(element) && `${lettersOf(blockOf(element))} ${partsOf(element)}`,
          ...findBeside(placed),
        ].join(" beside "),
      );
    },
    within,
  );
