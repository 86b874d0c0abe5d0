// Lets a reader turn the single key of the search off and on again.
import { isSlashOn, nameShortcuts, slashKey } from "./slash-key.ts";
import { whenBack } from "./when-back.ts";

/** Turns `/` on or off. @returns whether the browser remembers it */
function setSlash(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.removeItem(slashKey);
    else localStorage.setItem(slashKey, "off");
    return true;
  } catch {
    return false;
  }
}

/** Lets a reader turn the single key off, where it is told. A browser that keeps nothing lets it stay on. */
export function offerSlash(place: HTMLElement, input: HTMLInputElement): void {
  const slash = place.querySelector("input");
  if (!slash) return;
  const show = () => {
    slash.checked = isSlashOn();
  };
  show();
  whenBack(show);
  place.hidden = false;
  slash.addEventListener("change", () => {
    if (!setSlash(slash.checked)) slash.checked = true;
    input.setAttribute("aria-keyshortcuts", nameShortcuts());
  });
}
