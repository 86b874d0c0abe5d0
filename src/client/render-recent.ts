import { clearRecent, readRecent } from "./recent-questions.ts";
import { element } from "./element.ts";

/**
 * The questions asked before, as links, with a button that forgets them; nothing where there are none.
 * @param toHref the address that asks a question
 * @param onClear what to do when they are forgotten
 */
export function renderRecent(toHref: (question: string) => string, onClear: () => void): HTMLElement[] {
  const questions = readRecent();
  if (questions.length === 0) return [];
  const clear = element("button", { type: "button" }, "Forget them");
  clear.addEventListener("click", () => {
    clearRecent();
    onClear();
  });
  return [
    element("p", { className: "lab" }, "Asked before, kept in this browser only ", clear),
    element(
      "ul",
      { className: "recent" },
      ...questions.map((question) => element("li", {}, element("a", { href: toHref(question) }, question))),
    ),
  ];
}
