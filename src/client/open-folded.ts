// Folded parts of a page. A link to what one holds opens it: newer browsers do so by themselves, Firefox before 139 and Safari of
// the time leave it shut and the page where it is. Which are open is kept with the entry of the history, so that Back leads to the
// page as it was left, also where no browser kept it whole.
import { changeHistory } from "./change-history.ts";

const parts = [...document.querySelectorAll("details")];

/** Opens every folded part around what the address names. */
function openFolded(): void {
  const target = document.getElementById(location.hash.slice(1));
  const find = (inside: Element | null | undefined) => inside?.closest<HTMLDetailsElement>("details:not([open])");
  if (!find(target)) return;
  for (let folded = find(target); folded; folded = find(folded.parentElement)) folded.open = true;
  target?.scrollIntoView();
}

const left = (history.state as { open?: unknown } | null)?.open;
if (Array.isArray(left)) for (const [place, part] of parts.entries()) part.open = left.includes(place);
addEventListener(
  "toggle", // does not bubble
  () => {
    const open = parts.flatMap((part, place) => (part.open ? place : []));
    changeHistory(() => history.replaceState({ ...(history.state as object | null), open }, ""));
  },
  true,
);
addEventListener("hashchange", openFolded);
if (left === undefined) openFolded();
