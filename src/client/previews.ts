// Previews of what a ring, a vesicle, a topic or an abbreviation stands for, at the place where it stands. All that opens them
// is fetched when a mark is first pointed at, touched, reached by Tab or clicked; until it is there, this listens in its
// place, so that nothing a reader does is lost. Without script all marks are plain links.
import { importAgain } from "./import-again.ts";
import type { Previews, Seen } from "./open-previews.ts";
import { findLink, letFollow, ringAt } from "./preview-marks.ts";
import { whenUsed } from "./when-used.ts";

const seen: Seen = { pointer: "", isTabbing: false };
const early = new AbortController();
const options = { signal: early.signal };

let loading: Promise<Previews> | undefined;

/** Fetches what opens previews and lets it take over; after a failure, the next call tries again. */
function load(): Promise<Previews> {
  const fetched = () => Promise.all([import("./preview-parts.ts"), import("./open-previews.ts")]);
  loading ??= importAgain(fetched).then(
    ([parts, { startPreviews }]) => {
      early.abort();
      return startPreviews(parts, seen);
    },
    (problem: unknown) => {
      loading = undefined;
      throw problem;
    },
  );
  return loading;
}

/** What was last asked for; what is there late must not overtake it. */
let wish: object | undefined;
/** The last wish that came of pointing at a mark: pointing elsewhere takes it back, and none that came of a key or a tap. */
let pointed: object | undefined;
/** The link that was clicked, if one was: pointing elsewhere does not lead away from it, and the next click on it follows it. */
let clicked: HTMLAnchorElement | undefined;

/** Does something as soon as previews can be opened, if nothing else was asked for meanwhile. */
function wait(act: (previews: Previews) => void, otherwise?: () => void): void {
  const own = (wish = {});
  load().then(
    (previews) => wish === own && act(previews),
    () => wish === own && otherwise?.(),
  );
}

addEventListener(
  "pointerover",
  ({ pointerType, target, buttons }) => {
    if (pointerType === "touch" || clicked || buttons) return; // text is selected meanwhile, or a link dragged
    const link = findLink(target);
    if (link) {
      wait(({ point }) => point(link, ringAt(target)));
      pointed = wish;
      // A page that Tab scrolls comes under a pointer that rests.
    } else if (wish === pointed) wish = undefined;
  },
  options,
);
addEventListener(
  "pointerdown",
  ({ pointerType, target }) => {
    seen.isTabbing = false;
    seen.pointer = pointerType;
    // A click is waited for though a finger begins to scroll meanwhile; another click takes its place.
    if (clicked) return;
    wish = undefined;
    const link = findLink(target);
    if (link && pointerType !== "mouse") wait(({ prefetch }) => prefetch(link, ringAt(target)));
  },
  options,
);
addEventListener(
  "keydown",
  ({ key }) => {
    seen.isTabbing = key === "Tab";
    seen.pointer = "";
    if (key === "Escape") wish = clicked = undefined;
  },
  options,
);
addEventListener(
  "focusin",
  ({ target }) => {
    const link = findLink(target);
    if (link && seen.isTabbing) wait(({ reach }) => document.activeElement === target && reach(link));
  },
  options,
);
addEventListener(
  "click",
  (event) => {
    wish = undefined;
    const link = findLink(event.target);
    clicked = link && !letFollow(event, link, seen.pointer === "mouse" || link === clicked) ? link : undefined;
    if (!link || !clicked) return;
    event.preventDefault();
    wait(
      ({ pin }) => void pin(link, ringAt(event.target)),
      () => {
        clicked = undefined;
        location.href = link.href;
      },
    );
  },
  options,
);

/** Whether a reader is at the prose: points at it or beside it, touches it, goes on by Tab, or is about to copy. */
const isAtProse = (event: Event) =>
  event instanceof KeyboardEvent
    ? event.key === "Tab" || event.ctrlKey || event.metaKey
    : event.target instanceof Element && event.target.closest(".prose, .row") !== null;

if (document.querySelector(".prose .s[id]")) {
  const startProse = async () => {
    const [{ panel }, { startSentences }] = await Promise.all([load(), importAgain(() => import("./sentences.ts"))]);
    startSentences(panel);
  };
  whenUsed(["pointerover", "pointerdown", "keydown"], startProse, isAtProse);
}
