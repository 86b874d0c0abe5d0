// Whether `/` alone goes to the search box. A single key may trouble those who dictate, so it can be turned off.

const key = "slash";

/** Whether `/` is a shortcut; on, unless a reader turned it off in this browser. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true; // no storage: nothing was turned off
  }
}

/** Turns `/` on or off. @returns whether the browser remembers it */
function setSlash(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.removeItem(key);
    else localStorage.setItem(key, "off");
    return true;
  } catch {
    return false;
  }
}

/** The shortcuts in force, as `aria-keyshortcuts` names them. */
export const nameShortcuts = (): string => `${isSlashOn() ? "/ " : ""}Control+K Meta+K`;

/** Lets a reader turn the single key off, where it is told. A browser that keeps nothing lets it stay on. */
export function offerSlash(place: HTMLElement, input: HTMLInputElement): void {
  const slash = place.querySelector("input");
  if (!slash) return;
  slash.checked = isSlashOn();
  place.hidden = false;
  slash.addEventListener("change", () => {
    if (!setSlash(slash.checked)) slash.checked = true;
    input.setAttribute("aria-keyshortcuts", nameShortcuts());
  });
}
