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
 * them depend on: styles, what they put before and after, the same of all behind it that it stands in, what else lies where it
 * lies, and whether axe asks of it. Of letters in a drawing axe has no answer, so they are left out.
 * @param within a selector: only what stands in such an element
 * @returns looks by the place of their element in `window.lettered`
 */
export const readLooks = (page: Page, within = "body"): Promise<string[]> =>
  evaluateSeen(
    page,
    (isClipped, scope) => {
      const colors = ["color", "background-color", "background-image", "opacity", "mix-blend-mode", "filter"];
      const letters = ["font-size", "font-weight", "text-shadow", "text-decoration-line"];
      const boxes = ["display", "visibility", "position", "overflow", "clip-path", "border-block", "outline"];
      const read = (style: CSSStyleDeclaration, names: readonly string[]) =>
        names.map((name) => style.getPropertyValue(name)).join(";");
      const readPart = (element: Element, part: string) => {
        const style = getComputedStyle(element, part);
        return style.content === "none" ? "" : read(style, ["content", ...colors, ...boxes]);
      };
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
      interface Look {
        own: string;
        /** Of all that it stands in and of itself, as far as any of it can be seen behind letters. */
        behind: string;
      }
      const known = new Map<Element, Look>();
      const lookOf = (element: Element): Look => {
        const kept = known.get(element);
        if (kept !== undefined) return kept;
        const style = getComputedStyle(element);
        const parts = [readPart(element, "::before"), readPart(element, "::after")];
        const own = shorten([element.tagName, read(style, [...colors, ...letters, ...boxes]), ...parts].join("|"));
        const isPlain = parts.join("") === "" && usual.every(([name, value]) => style.getPropertyValue(name) === value);
        const around = element.parentElement ? lookOf(element.parentElement).behind : "";
        const look = { own, behind: isPlain ? around : `${around}/${own}` };
        known.set(element, look);
        return look;
      };

      /** Where everything is, by rows of this height: what lies where something else lies is in one of its rows. */
      const height = 64;
      const rows = new Map<number, [Element, DOMRect][]>();
      const rowsOf = ({ top, bottom }: DOMRect) => {
        const first = Math.floor(top / height);
        return Array.from({ length: Math.floor(bottom / height) - first + 1 }, (_, index) => first + index);
      };
      const seen = [...document.querySelectorAll("body *")].filter(
        (element) => element.checkVisibility() && !isClipped(element),
      );
      for (const element of seen) {
        const box = element.getBoundingClientRect();
        for (const row of rowsOf(box)) {
          const placed = rows.get(row) ?? [];
          placed.push([element, box]);
          rows.set(row, placed);
        }
      }
      /** What lies over or under an element though neither stands in the other. */
      const findBeside = (element: Element) => {
        const box = element.getBoundingClientRect();
        const overlapping = rowsOf(box)
          .flatMap((row) => rows.get(row) ?? [])
          .filter(([, { left, right }]) => left < box.right && right > box.left)
          .filter(([, { top, bottom }]) => top < box.bottom && bottom > box.top)
          .map(([other]) => other);
        return new Set(
          overlapping
            .filter((other) => !other.contains(element) && !element.contains(other))
            .map((other) => lookOf(other).behind),
        );
      };

      // What is written in a field counts as letters; of these signs alone axe asks no contrast.
      const fields = "select, textarea, input:not([type='checkbox'], [type='radio'])";
      const signs = /[!-/:-@[-`{-~\u00A2\u00A3\u00A5\u00A7\u00B1\u2000-\u22FF]/g;
      const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
      const hasLetters = (element: Element) => {
        const own = [...element.childNodes].map((node) => (node instanceof Text ? node.data : "")).join("");
        return element.matches(fields) || tidy(own).replace(signs, "") !== "";
      };
      // Axe asks no contrast of what cannot be used now, nor of its name, nor of what is shown with the focus only.
      const isExempt = (element: Element) => {
        const { width, height, right, bottom } = element.getBoundingClientRect();
        return (
          element.closest(":disabled, [aria-disabled='true']") !== null ||
          (element.closest("label")?.control?.matches(":disabled") ?? false) ||
          (width <= 1 && height <= 1) ||
          right <= 0 ||
          bottom + scrollY <= 0
        );
      };
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

      const isAsked = (element: Element) => element.matches("a[href]") || hasLetters(element);
      window.lettered = seen.filter((element) => element.closest(scope) && !element.closest("svg") && isAsked(element));
      return window.lettered.map((element) =>
        [
          lookOf(element).behind,
          lookOf(element).own,
          [hasLetters(element), isExempt(element)].join(),
          // Among words a link is held against what the block looks like that it stands in.
          element.matches("a[href]") && isAmongWords(element) && lookOf(blockOf(element)).own,
          ...findBeside(element),
        ].join(" beside "),
      );
    },
    within,
  );
