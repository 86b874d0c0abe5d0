// Whether `/` alone goes to the search box. A single key may trouble those who dictate, so it can be turned off.

/** Under which the browser remembers it. */
export const slashKey = "slash";

/** Whether `/` is a shortcut; on, unless a reader turned it off in this browser. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== "off";
  } catch {
    return true; // no storage: nothing was turned off
  }
}

/** The shortcuts in force, as `aria-keyshortcuts` names them. */
export const nameShortcuts = (): string => `${isSlashOn() ? "/ " : ""}Control+K Meta+K`;
