// Lets a reader turn the single key of the search off and on again.
import { isSlashOn, nameShortcuts, slashKey } from "./slash-key.ts";
import { whenBack } from "./when-back.ts";

/** Turns `/` on or off, as far as the browser remembers it. */
function setSlash(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(slashKey);
    else localStorage.setItem(slashKey, "off");
  } catch {
    // Nothing is kept: the key stays on.
  }
}

/** Lets a reader turn the single key off, where it is told: here or in another tab. A browser that keeps nothing lets it stay on. */
export function offerSlash(place: HTMLElement, input: HTMLInputElement): void {
  const slash = place.querySelector("input");
  if (!slash) return;
  const show = () => {
    slash.checked = isSlashOn();
    input.setAttribute("aria-keyshortcuts", nameShortcuts());
  };
  show();
  whenBack(show);
  addEventListener("storage", show);
  place.hidden = false;
  slash.addEventListener("change", () => {
    setSlash(slash.checked);
    show();
  });
}
