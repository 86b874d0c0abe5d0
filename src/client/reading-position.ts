// On the page of the whole review: marks the section that one reads in the list of sections, and names it on a phone.
const list = document.querySelector<HTMLElement>("#section-list");
const here = document.querySelector("#section-here");
const linkOf = new Map([...(list?.querySelectorAll("a") ?? [])].map((link) => [link.hash.slice(1), link]));

/** Marks a section as the one being read. */
function mark(section: string): void {
  for (const [id, link] of linkOf) {
    link.ariaCurrent = id === section ? "location" : null;
    link.parentElement?.classList.toggle("here", id === section);
  }
  if (here) here.textContent = linkOf.get(section)?.textContent.trim() ?? "";
}

// One reads what crosses a line in the upper third of the window.
const observer = new IntersectionObserver(
  (entries) => {
    const entered = entries.findLast((entry) => entry.isIntersecting);
    if (entered) mark(entered.target.id);
  },
  { rootMargin: "-30% 0px -69%" },
);
for (const id of linkOf.keys()) {
  const section = document.getElementById(id);
  if (section) observer.observe(section);
}
// A link within the page leaves the sheet open, which would hide what it leads to.
list?.addEventListener("click", (event) => {
  if (list.matches(":popover-open") && event.target instanceof HTMLAnchorElement) list.hidePopover();
});
