// On every page: `/` or Ctrl-K (⌘K) goes to the search box, and what is typed there is answered below it.
import { isPlain } from "./preview-marks.ts";
import { followField } from "./follow-field.ts";
import { isSlashOn, nameShortcuts } from "./slash-key.ts";

/** Whether a key asks for the search box; never while an input method composes. */
function asksForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  // By the letter, wherever a keyboard has it; by its place where a keyboard has no such letters. No other modifier.
  const isK = /^[a-z]$/i.test(event.key) ? /k/i.test(event.key) : event.code === "KeyK";
  if (isK && event.ctrlKey !== event.metaKey && !event.shiftKey) return true;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
  return event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping && isSlashOn();
}

const form = document.querySelector<HTMLFormElement>("form.find");
const field = form?.querySelector("input");
const link = document.querySelector<HTMLAnchorElement>(".find-link");
const boxes = [...document.querySelectorAll<HTMLInputElement>(".q input, .find input")];

/** Brings the field to the reader, so that the page behind stays where it is read. */
function bringField(): void {
  form?.classList.add("afloat");
  field?.focus({ preventScroll: true });
}

addEventListener("keydown", (event) => {
  if (!asksForSearch(event)) return;
  const box = boxes.find((candidate) => candidate.offsetParent); // known to every browser
  if (box) {
    const isAway = box.getBoundingClientRect().bottom < 0;
    if (isAway && box === field) bringField();
    else box.focus();
  } else link?.click();
  event.preventDefault();
});

for (const box of boxes) box.setAttribute("aria-keyshortcuts", nameShortcuts());
if (form && field) followField(form, field);
form?.addEventListener("focusout", ({ relatedTarget }) => {
  // The focus goes nowhere when a keyboard on the screen is put away: what stands under the field stays, and can be closed.
  if (relatedTarget instanceof Node ? !form.contains(relatedTarget) : !form.querySelector(".shut"))
    form.classList.remove("afloat");
});
// Where the header has no room for the field, its link brings it; in a new tab it leads to the page of the search.
if (field) {
  link?.addEventListener("click", (event) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    bringField();
  });
}
form?.addEventListener("keydown", ({ key, defaultPrevented }) => {
  if (key !== "Escape" || defaultPrevented || field?.value !== "" || !form.matches(".afloat")) return;
  if (link?.offsetParent) link.focus();
  else field.blur();
});
