// Follows the field in the header: what answers is loaded when a reader turns to it, and the page stays where it is.
import { element } from "./element.ts";
import { importAgain } from "./import-again.ts";
import sheet from "../styles/find-panel.css?url";

/** A place that is read out must have stood for a while before words come into it, in milliseconds. */
const pause = 100;

/**
 * Opens the panel of results when its field has the focus. Where it cannot be loaded, the field says so; Enter leads to
 * the search page all the same.
 */
export function followField(form: HTMLFormElement, input: HTMLInputElement): void {
  let isOpened = false;
  // On its way beside the script; without it the box stands all the same.
  const style = element("link", { rel: "stylesheet", href: sheet });
  const open = async () => {
    if (isOpened) return;
    isOpened = true;
    document.head.append(style);
    form.querySelector(".find-panel")?.remove(); // what was said of the last try
    try {
      const { openPanel } = await importAgain(() => import("./search-panel.ts"));
      openPanel(form, input);
    } catch {
      isOpened = false; // the next key tries again
      const words = "The search could not be loaded. Press Enter for its page.";
      const status = element("div", { className: "find-panel", role: "status" });
      form.append(status);
      setTimeout(() => status.append(words), pause);
    }
  };
  input.addEventListener("focus", () => void open());
  input.addEventListener("input", () => void open());
}
