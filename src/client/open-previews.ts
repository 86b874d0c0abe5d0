// Opens and closes previews, and puts them in their place. A mouse that points at a mark opens one, and its click follows the
// link; a finger and the keyboard, which cannot point, pin one first and follow the link the second time. Fetched by
// previews.ts when a mark is first meant. Dismissible, hoverable, persistent: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
import { element } from "./element.ts";
import { isNear } from "./place-preview.ts";
import type * as PreviewParts from "./preview-parts.ts";
import { findLink, isPlain, letFollow, ringAt } from "./preview-marks.ts";
import { isNarrow, keepSeen, putBeside } from "./put-beside.ts";
import { rememberPlace } from "./remember-place.ts";
import type { Panel } from "./sentences.ts";

/** How long one must point before a preview opens, and be away before it closes, in milliseconds. */
const delay = 150;
const grace = 250;

const body = element("div", { className: "pv-body" });
const closer = element("button", { type: "button", className: "pv-close", ariaLabel: "Close" }, "×");
const box = element(
  "div",
  { className: "pv", id: "preview", tabIndex: -1, popover: "manual", role: "dialog" },
  body,
  closer,
);

/** What previews show; there once this script is started. */
let parts: typeof PreviewParts;

/** Fetches what a mark will show while one still points at it or has it under the finger. */
const prefetch = (link: HTMLAnchorElement, ring?: Element) => void parts.fetchShown(link, ring).catch(() => undefined);

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
/** The link that is to be pinned as soon as its preview is there; a click on it meanwhile is the second one. */
let awaited: HTMLAnchorElement | undefined;
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
  if (beside) putBeside(beside, box, body);
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
  opener.ariaExpanded = "true";
  box.showPopover();
  place();
  body.scrollTop = 0; // at last, since the browser first lays out what has changed until then
}

/** Opens the preview of a link. @returns whether there was something to show */
async function open(link: HTMLAnchorElement, ring?: Element): Promise<boolean> {
  clearTimeout(timer);
  wanted = link;
  if (current === link && pointed === ring) return true;
  const shown = await parts.findShown(link, ring);
  if (wanted !== link) return true;
  const first = shown[0];
  if (!first) return false;
  const kind = shown.length > 1 ? "several" : (first.kind ?? "");
  const name = shown.map(({ preview }) => preview.name).join(", ");
  present(link, markOf(link), kind, name, [...parts.toCards(shown), ...parts.toRest(link)]);
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
  isPinned = false;
  awaited = link;
  const isShown = await open(link, ring).catch(() => false);
  if (awaited === link) awaited = undefined;
  if (!isShown && wanted === link) location.href = link.href; // unless something else was asked for meanwhile
  if (current === link) keep();
}

/** Opens a preview for a mouse that stays where it points. */
function point(link: HTMLAnchorElement, ring?: Element): void {
  if (isPinned || isNarrow.matches) return;
  prefetch(link, ring);
  later(delay, () => void open(link, ring).catch(() => undefined));
}

/** Opens a preview for one who comes to its mark by Tab. */
const reach = (link: HTMLAnchorElement): void => void open(link).catch(() => undefined);

/** Says whether a mouse is pressed in the preview, so that what it selects stays in there. */
const setSelecting = (isSelecting: boolean): void => void document.body.classList.toggle("selects", isSelecting);

/** Follows what a reader does from now on. */
function listen(): void {
  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || event.buttons) return; // text is selected meanwhile, or a link dragged
    const link = findLink(event.target);
    if (link) point(link, ringAt(event.target));
    else if (!current) clearTimeout(timer);
  });
  addEventListener("pointermove", (event) => {
    if (!current || isPinned || event.pointerType === "touch" || findLink(event.target)) return;
    const isThere = [box, beside].some(
      (element) => element && isNear(element.getBoundingClientRect(), event.clientX, event.clientY),
    );
    if (isThere) clearTimeout(timer);
    else if (!box.contains(document.activeElement)) later(grace, close);
  });
  addEventListener("focusin", (event) => {
    if (isReturning || box.contains(event.target as Node)) return;
    const link = findLink(event.target);
    if (link && isTabbing && !isPinned) reach(link);
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
    if (!link) {
      if (pointer !== "mouse") close(true); // what a mouse meant, it said when it was pressed: it may come from a selection
      return;
    }
    if (letFollow(event, link, pointer === "mouse" || link === awaited || (isPinned && link === current)))
      return close(true);
    event.preventDefault();
    void pin(link, ringAt(target));
  });
  // A tap on plain text is no click to every browser, but the end of a touch that did not scroll.
  addEventListener("pointerup", ({ pointerType, target }) => {
    setSelecting(false);
    if (pointerType !== "mouse" && !box.contains(target as Node) && !findLink(target)) close(true);
  });
  addEventListener("pointerdown", ({ pointerType, target }) => {
    isTabbing = false;
    pointer = pointerType;
    const link = findLink(target);
    if (link && pointer !== "mouse") prefetch(link, ringAt(target));
    // A mouse that is pressed follows, selects or drags, and none of that through a preview.
    setSelecting(pointer === "mouse" && box.contains(target as Node));
    if (pointer === "mouse" && !box.contains(target as Node)) close(true);
  });
  addEventListener("pointercancel", () => setSelecting(false)); // something is dragged
  addEventListener("keydown", (event) => {
    isTabbing = event.key === "Tab";
    pointer = "";
    if (event.key === "Escape") close(); // also what is on its way
    if (!current) return;
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
  for (const move of ["resize", "scroll"])
    visualViewport?.addEventListener(move, () => current && isNarrow.matches && keepSeen(box, body));
  // A mouse that leaves the window points at nothing any more.
  document.documentElement.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType === "mouse" && !isPinned && !box.contains(document.activeElement)) later(grace, close);
  });
}

/** What previews.ts saw before this script was there. */
export interface Seen {
  /** What was last used to point, as events of pointers name it; nothing after a key. */
  pointer: string;
  /** Whether the last key was Tab. */
  isTabbing: boolean;
}

/** What previews.ts can ask for while nothing is open yet, and the panel that is lent to sentences.ts. */
export interface Previews {
  point: (link: HTMLAnchorElement, ring?: Element) => void;
  reach: (link: HTMLAnchorElement) => void;
  pin: (link: HTMLAnchorElement, ring?: Element) => Promise<void>;
  prefetch: (link: HTMLAnchorElement, ring?: Element) => void;
  panel: Panel;
}

/** Takes over from previews.ts. */
export function startPreviews(shown: typeof PreviewParts, seen: Seen): Previews {
  parts = shown;
  ({ pointer, isTabbing } = seen);
  document.body.append(box);
  listen();
  return { point, reach, pin, prefetch, panel: { present, keep, isOpen: () => current !== undefined, parts } };
}
