// Previews of what a ring, a vesicle, a topic or an abbreviation stands for, at the place where it stands. Pointing at it
// or focusing it opens one; a click or a tap pins it, and a second one follows the link. Without this script all of them
// are plain links. Dismissible, hoverable, persistent: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
import { element } from "./element.ts";
import type * as PreviewParts from "./preview-parts.ts";
import { rememberPlace } from "./way-back.ts";

/** What opens a preview. */
const marks = "a:is(.c, .v, .topic, .ab, .cell, .noted), .rg";
/** How long one must point before a preview opens, and be away before it closes, in milliseconds. */
const delay = 150;
const grace = 250;

/** Where a preview is a sheet at the foot of the screen. */
const isNarrow = matchMedia("(width <= 760px)");
const isCalm = matchMedia("(prefers-reduced-motion: reduce)");

const body = element("div", { className: "pv-body" });
const closer = element("button", { type: "button", className: "pv-close", ariaLabel: "Close" }, "×");
const box = element(
  "div",
  { className: "pv", id: "preview", tabIndex: -1, popover: "manual", role: "dialog" },
  body,
  closer,
);

/** The rest of this script, fetched when a reader first moves; there once a preview is open. */
let parts: typeof PreviewParts | undefined;
const loadParts = async () => (parts ??= await import("./preview-parts.ts"));

/** The link whose preview is open. */
let current: HTMLAnchorElement | undefined;
/** The link that is asked for; a preview that loads late must not overtake a newer one. */
let wanted: HTMLAnchorElement | undefined;
let isPinned = false;
/** Whether focus comes back from a preview, which must not open it again. */
let isReturning = false;
/** Whether the last key was Tab: a browser also focuses the link that an address leads to, which must open nothing. */
let isTabbing = false;
let timer = 0;

/** The link of the mark at a place of the page; in the space within a range it is the link to its list. */
function findLink(target: EventTarget | null): HTMLAnchorElement | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>(`${marks}, .rg a`) : undefined;
  return mark instanceof HTMLAnchorElement ? mark : (mark?.querySelector<HTMLAnchorElement>(".to") ?? undefined);
}

/** What a preview must leave readable: the whole ring that a link is part of. */
const markOf = (link: HTMLElement): HTMLElement => link.closest<HTMLElement>(".c") ?? link;

function later(time: number, act: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(act, time);
}

/** Puts the open preview in its place. */
function place(): void {
  if (!current || !parts) return;
  const mark = markOf(current);
  const lines = mark.getBoundingClientRect();
  if (isNarrow.matches) {
    box.removeAttribute("style");
    body.removeAttribute("style");
    const hidden = lines.bottom + 16 - (innerHeight - box.offsetHeight);
    if (hidden > 0) scrollBy({ top: hidden, behavior: isCalm.matches ? "instant" : "smooth" });
    return;
  }
  body.style.maxHeight = "";
  const line = [...mark.getClientRects()].at(-1) ?? lines;
  const main = document.querySelector("main") ?? document.body;
  const inner = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    return { left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight) };
  };
  const own = inner(mark.closest(".prose, .rec > div") ?? main);
  const size = { width: box.offsetWidth, height: box.offsetHeight };
  const column = own.right - own.left < size.width ? inner(main) : own;
  const x = (line.left + line.right) / 2;
  const { isAbove, left, top, stem, room } = parts.placePreview({
    mark: lines,
    x,
    column,
    size,
    viewportHeight: innerHeight,
  });
  box.classList.toggle("above", isAbove);
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
  box.style.setProperty("--stem", `${stem}px`);
  body.style.maxHeight = `min(${room}px, 26rem)`;
}

function close(isFocusKept = false): void {
  clearTimeout(timer);
  wanted = undefined;
  if (!current) return;
  const link = current;
  const hadFocus = box.contains(document.activeElement);
  current = undefined;
  isPinned = false;
  link.ariaExpanded = null;
  box.hidePopover();
  if (!hadFocus || isFocusKept) return;
  isReturning = true;
  link.focus();
  isReturning = false;
}

/** Opens the preview of a link. @returns whether there was something to show */
async function open(link: HTMLAnchorElement): Promise<boolean> {
  clearTimeout(timer);
  wanted = link;
  if (current === link) return true;
  const { findShown, toCard } = await loadParts();
  const shown = await findShown(link);
  if (wanted !== link) return true;
  const first = shown[0];
  if (!first) return false;
  close(true);
  wanted = current = link;
  box.dataset["kind"] = shown.length > 1 ? "several" : first.preview.name.split(" ")[0];
  box.ariaLabel = shown.map(({ preview }) => preview.name).join(", ");
  body.replaceChildren(...shown.map(toCard));
  body.scrollTop = 0;
  link.ariaExpanded = "true";
  box.showPopover();
  place();
  return true;
}

/** Opens and keeps a preview; where it cannot be had, the link is followed. */
async function pin(link: HTMLAnchorElement): Promise<void> {
  const isShown = await open(link).catch(() => false);
  if (!isShown) location.href = link.href;
  if (current !== link) return;
  isPinned = true;
  box.focus({ preventScroll: true });
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch" || isPinned || isNarrow.matches) return;
  const link = findLink(event.target);
  if (link) later(delay, () => void open(link).catch(() => undefined));
  else if (!current) clearTimeout(timer);
});
addEventListener("pointermove", (event) => {
  if (!current || !parts || isPinned || event.pointerType === "touch" || findLink(event.target)) return;
  const { isNear } = parts;
  const isThere = [box, markOf(current)].some((element) =>
    isNear(element.getBoundingClientRect(), event.clientX, event.clientY),
  );
  if (isThere) clearTimeout(timer);
  else if (!box.contains(document.activeElement)) later(grace, close);
});
addEventListener("focusin", (event) => {
  if (isReturning || box.contains(event.target as Node)) return;
  const link = findLink(event.target);
  if (link && isTabbing && !isPinned) void open(link).catch(() => undefined);
  else if (link !== current) close(true);
});
addEventListener("click", (event) => {
  const target = event.target as Element;
  if (box.contains(target)) {
    if (closer.contains(target)) close();
    else if (current && target.closest("a")) {
      rememberPlace(current);
      if (isPlain(event)) close(true);
    }
    return;
  }
  const link = findLink(target);
  if (!link) return close(true);
  if (!isPlain(event) || event.defaultPrevented || (isPinned && link === current)) return rememberPlace(link);
  event.preventDefault();
  isPinned = false;
  void pin(link);
});
// A tap on plain text is no click to every browser, but the end of a touch that did not scroll.
addEventListener("pointerup", ({ target }) => {
  if (!box.contains(target as Node) && !findLink(target)) close(true);
});
addEventListener("pointerdown", () => (isTabbing = false));
addEventListener("keydown", (event) => {
  isTabbing = event.key === "Tab";
  if (!current) return;
  if (event.key === "Escape") close();
  if (event.key !== "Tab" || !box.contains(document.activeElement)) return;
  // The preview stands at the end of the document but belongs after its mark: from its ends one goes on from there.
  const stops = [...box.querySelectorAll<HTMLElement>("a, button")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (event.shiftKey ? at <= 0 : at === stops.length - 1) {
    if (event.shiftKey) event.preventDefault();
    close();
  }
});
addEventListener("hashchange", () => close(true));
addEventListener("resize", place);

document.body.append(box);
// The files are fetched when a reader first moves, so that a preview opens at once and a page costs nothing before.
const moves = ["pointermove", "touchstart", "keydown", "scroll"];
const prepare = async () => {
  for (const name of moves) removeEventListener(name, start);
  const { findTargets, loadPreviews } = await loadParts();
  const kinds = [...document.querySelectorAll<HTMLAnchorElement>(marks)].flatMap((link) =>
    link instanceof HTMLAnchorElement ? findTargets(link).slice(0, 1) : [],
  );
  for (const kind of new Set(kinds.map((target) => target.kind))) void loadPreviews(kind).catch(() => undefined);
};
const start = () => void prepare().catch(() => undefined);
for (const name of moves) addEventListener(name, start, { passive: true });
