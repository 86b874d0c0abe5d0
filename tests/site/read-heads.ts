import type { Page } from "playwright-core";

/**
 * How the heads of what can be folded look on a page, each look once. A look says all that the colors of letters and of what
 * is behind them depend on: what the head is called, its styles, what they put before and after it, the same of all that it
 * stands in and of all that stands in it, and what else lies where it lies.
 */
export const readHeads = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const colors = ["color", "background-color", "background-image", "opacity", "mix-blend-mode", "filter"];
    const letters = ["font-family", "font-size", "font-weight", "font-style", "text-shadow", "text-decoration-line"];
    const boxes = ["display", "visibility", "position", "overflow", "clip-path", "border-block", "outline"];
    const read = (style: CSSStyleDeclaration, names: readonly string[]) =>
      names.map((name) => style.getPropertyValue(name)).join(";");

    const known = new Map<Element, string>();
    const describe = (element: Element): string => {
      const parts = ["::before", "::after"].map((part) => {
        const style = getComputedStyle(element, part);
        return style.content === "none" ? "" : read(style, ["content", "width", "height", ...colors, ...boxes]);
      });
      const styles = read(getComputedStyle(element), [...colors, ...letters, ...boxes]);
      const look = [element.tagName, element.getAttribute("class"), styles, ...parts].join("|");
      known.set(element, look);
      return look;
    };
    const lookOf = (element: Element) => known.get(element) ?? describe(element);
    const findAround = (element: Element): Element[] =>
      element.parentElement ? [...findAround(element.parentElement), element.parentElement] : [];

    const all = [...document.querySelectorAll("body *")].map((element) => ({
      element,
      box: element.getBoundingClientRect(),
    }));
    /** What lies over or under a head though neither stands in the other. */
    const findBeside = (head: Element) => {
      const { left, right, top, bottom } = head.getBoundingClientRect();
      return all
        .filter(({ box }) => box.left < right && box.right > left && box.top < bottom && box.bottom > top)
        .map(({ element }) => element)
        .filter((element) => !element.contains(head) && !head.contains(element));
    };
    /** Whether an element holds no letter itself, one, which is not asked for its contrast, or more. */
    const countLetters = (element: Element) => {
      const text = [...element.childNodes].map((node) => (node instanceof Text ? node.data.trim() : "")).join("");
      return Math.min(text.length, 2);
    };

    const heads = [...document.querySelectorAll("summary")].filter((head) => head.checkVisibility());
    const looks = heads.map((head) =>
      [
        ...findAround(head).map(lookOf),
        ...[head, ...head.querySelectorAll("*")].map((element) => `${countLetters(element)} ${lookOf(element)}`),
        ...findBeside(head).map((element) => `beside ${lookOf(element)}`),
      ].join("\n"),
    );
    return [...new Set(looks)];
  });
