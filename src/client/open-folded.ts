// A link to what a folded part holds opens it: newer browsers do so by themselves, Firefox before 139 and Safari of the time leave
// it shut and the page where it is.

/** Opens every folded part around what the address names. */
function openFolded(): void {
  const target = document.getElementById(location.hash.slice(1));
  const find = (inside: Element | null | undefined) => inside?.closest<HTMLDetailsElement>("details:not([open])");
  if (!find(target)) return;
  for (let folded = find(target); folded; folded = find(folded.parentElement)) folded.open = true;
  target?.scrollIntoView();
}
addEventListener("hashchange", openFolded);
openFolded();
