// On long pages: marks the part that one reads in the list of parts, and names it in the bar of a phone.
export {}; // a module that follow-reading.ts fetches

const sheet = document.querySelector<HTMLElement>(".rail, .parts");
const here = document.querySelector<HTMLElement>("#section-here");
const linkOf = new Map(
  [...(sheet?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])].map((link) => [link.hash.slice(1), link]),
);
/** What the bar says of the page itself, before the part. */
const page = here?.textContent ?? "";

/** Marks a part as the one being read. */
function mark(part: string): void {
  for (const [id, link] of linkOf) {
    link.ariaCurrent = id === part ? "location" : null;
    link.parentElement?.classList.toggle("here", id === part);
  }
  if (here) here.textContent = [page, linkOf.get(part)?.textContent.trim()].filter(Boolean).join(" · ");
}

/** The parts by the elements that they fill: a heading stands for its whole section. */
const partOf = new Map<Element, string>();
for (const id of linkOf.keys()) {
  const target = document.getElementById(id);
  const whole = target?.matches("h2") ? target.closest("section") : target;
  // What stands beside the text is not what one reads when it crosses the line.
  if (whole && !whole.closest(".side")) partOf.set(whole, id);
}

/** Whether one was led to a part, which near the end of a page may never cross the line, and has not moved since. */
let isLed = false;
for (const move of ["wheel", "touchmove", "keydown"]) addEventListener(move, () => (isLed = false), { passive: true });

// One reads what crosses a line in the upper third of the window.
const observer = new IntersectionObserver(
  (entries) => {
    const entered = entries.findLast((entry) => entry.isIntersecting);
    const part = entered && partOf.get(entered.target);
    if (part && !isLed) mark(part);
  },
  { rootMargin: "-30% 0px -69%" },
);
for (const element of partOf.keys()) observer.observe(element);
/** Marks the part that one was led to. The sheet would stay open and hide it. */
function lead(part: string): void {
  isLed = true;
  mark(part);
  if (sheet?.matches(":popover-open")) sheet.hidePopover();
}
sheet?.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a");
  const part = link ? link.hash.slice(1) : "";
  if (linkOf.has(part)) lead(part);
});
// Where one was led before this script was there: by the address, or by a click that had it fetched.
const asked = location.hash.slice(1);
const place = linkOf.has(asked) && document.getElementById(asked)?.getBoundingClientRect();
if (place && place.bottom > 0 && place.top < innerHeight) lead(asked);
