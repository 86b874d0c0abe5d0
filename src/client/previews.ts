// Previews of what a ring, a vesicle, a topic or an abbreviation stands for, at the place where it stands. A mouse that
// points at it opens one, and its click follows the link; a finger and the keyboard, which cannot point, pin one first and
// follow the link the second time. Without this script all of them are plain links. Dismissible, hoverable, persistent: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
import { element } from "./element.ts";
import { importAgain } from "./import-again.ts";
import type * as PreviewParts from "./preview-parts.ts";
import { findLink, ringAt } from "./preview-marks.ts";
import { rememberPlace } from "./way-back.ts";
import { whenProseIsUsed } from "./when-prose-is-used.ts";

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

/** The rest of this script, fetched when a mark is first pointed at, touched or given the focus; there once a preview is open. */
let parts: typeof PreviewParts | undefined;
const loadParts = async () => (parts ??= await importAgain(() => import("./preview-parts.ts")));

/** Fetches what a mark will show while one still points at it or has it under the finger. */
const prefetch = (link: HTMLAnchorElement, ring?: Element) =>
  void loadParts()
    .then(({ fetchShown }) => fetchShown(link, ring))
    .catch(() => undefined);

/** What the open preview is about: a link, or the button that opened the panel of a sentence. */
let current: HTMLElement | undefined;
/** What it stands beside and must leave readable. */
let beside: HTMLElement | undefined;
/** Which of several marks within it was pointed at: one ring of a cell of the map. */
let pointed: Element | undefined;
/** What was last used to point, as events of pointers name it; nothing after a key. */
let pointer = "";
/** The link that is asked for; a preview that loads late must not overtake a newer one. */
let wanted: HTMLAnchorElement | undefined;
let isPinned = false;
/** Whether focus comes back from a preview, which must not open it again. */
let isReturning = false;
/** Whether the last key was Tab: a browser also focuses the link that an address leads to, which must open nothing. */
let isTabbing = false;
let timer = 0;

/** What a preview must leave readable: the whole ring that a link is part of. */
const markOf = (link: HTMLElement): HTMLElement => link.closest<HTMLElement>(".c") ?? link;

function later(time: number, act: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(act, time);
}

/** Puts the open preview in its place. */
function place(): void {
  if (!beside || !parts) return;
  const mark = beside;
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
  const opener = current;
  const hadFocus = box.contains(document.activeElement);
  current = beside = undefined;
  isPinned = false;
  opener.ariaExpanded = null;
  box.hidePopover();
  if (!hadFocus || isFocusKept) return;
  isReturning = true;
  opener.focus();
  isReturning = false;
}

/** Shows something beside a part of the page; what opened it gets the focus back. */
function present(opener: HTMLElement, part: HTMLElement, kind: string, name: string, content: Node[]): void {
  close(true);
  current = opener;
  beside = part;
  box.dataset["kind"] = kind;
  box.ariaLabel = name;
  body.replaceChildren(...content);
  body.scrollTop = 0;
  opener.ariaExpanded = "true";
  box.showPopover();
  place();
}

/** Opens the preview of a link. @returns whether there was something to show */
async function open(link: HTMLAnchorElement, ring?: Element): Promise<boolean> {
  clearTimeout(timer);
  wanted = link;
  if (current === link && pointed === ring) return true;
  const { findShown, toCards } = await loadParts();
  const shown = await findShown(link, ring);
  if (wanted !== link) return true;
  const first = shown[0];
  if (!first) return false;
  const kind = shown.length > 1 ? "several" : (first.kind ?? "");
  present(link, markOf(link), kind, shown.map(({ preview }) => preview.name).join(", "), toCards(shown));
  wanted = link;
  pointed = ring;
  return true;
}

/** Keeps what is open until it is closed. */
function keep(): void {
  isPinned = true;
  box.focus({ preventScroll: true });
}

/** Opens and keeps a preview; where it cannot be had, the link is followed. */
async function pin(link: HTMLAnchorElement, ring?: Element): Promise<void> {
  const isShown = await open(link, ring).catch(() => false);
  if (!isShown) location.href = link.href;
  if (current === link) keep();
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch" || isPinned || isNarrow.matches) return;
  const link = findLink(event.target);
  if (link) {
    prefetch(link, ringAt(event.target));
    later(delay, () => void open(link, ringAt(event.target)).catch(() => undefined));
  } else if (!current) clearTimeout(timer);
});
addEventListener("pointermove", (event) => {
  if (!current || !parts || isPinned || event.pointerType === "touch" || findLink(event.target)) return;
  const { isNear } = parts;
  const isThere = [box, beside].some(
    (element) => element && isNear(element.getBoundingClientRect(), event.clientX, event.clientY),
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
  if (!target.isConnected) return; // a button of the panel that made way for what it asked for
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
  const isFollowed = pointer === "mouse" || (isPinned && link === current);
  if (!isPlain(event) || event.defaultPrevented || isFollowed) {
    rememberPlace(link);
    close(true);
    // The space between the ends of a range is no link of its own.
    if (isFollowed && !target.closest("a")) link.click();
    return;
  }
  event.preventDefault();
  isPinned = false;
  void pin(link, ringAt(target));
});
// A tap on plain text is no click to every browser, but the end of a touch that did not scroll.
addEventListener("pointerup", ({ target }) => {
  if (!box.contains(target as Node) && !findLink(target)) close(true);
});
addEventListener("pointerdown", ({ pointerType, target }) => {
  isTabbing = false;
  pointer = pointerType;
  const link = findLink(target);
  if (link && pointer !== "mouse") prefetch(link, ringAt(target));
});
addEventListener("keydown", (event) => {
  isTabbing = event.key === "Tab";
  pointer = "";
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
whenProseIsUsed(async () => {
  await loadParts();
  const { startSentences } = await importAgain(() => import("./sentences.ts"));
  startSentences({ present, keep, isOpen: () => current !== undefined });
});
