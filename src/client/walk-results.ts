// Arrows walk from the box through the results and back; Enter opens; Esc returns to the box.

/**
 * Lets arrows walk. While an input method composes, keys are its own.
 * @param root what holds box and list
 */
export function walkResults(root: HTMLElement, input: HTMLInputElement, list: HTMLElement): void {
  root.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>("li > a")];
    const at = links.findIndex((link) => link === document.activeElement);
    const isInBox = document.activeElement === input;
    if (event.key === "ArrowDown" && links.length > 0 && (isInBox || at >= 0)) {
      links[isInBox ? 0 : Math.min(at + 1, links.length - 1)]?.focus();
      event.preventDefault();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (at === 0 ? input : links[at - 1])?.focus();
      event.preventDefault();
    } else if (event.key === "Escape" && at >= 0) {
      input.focus();
      event.preventDefault();
      event.stopPropagation();
    }
  });
}
