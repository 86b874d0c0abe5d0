import type { CDPSession, Page } from "playwright-core";
import { openDetails } from "./open-details.ts";
import { allMarks } from "./open-marks.ts";

/** Where a Tab has led. */
interface Focus {
  /** Among the stops. */
  at: number;
  /** Whether it has left the page. */
  isEnd: boolean;
  /** Whether it stands in what a row of a pathway shows while it has the focus. */
  isShownByFocus: boolean;
  name: string;
  /** Whether the edge of the window or what stays on the screen hides it. */
  isCovered: boolean;
  /** Whether the preview that it opens did not come. */
  isUnopened: boolean;
}

declare global {
  interface Window {
    /** What Tab must reach, in the order of the document. */
    stops: HTMLElement[];
    /** Where each Tab has led since this was last asked, once the last of them has opened its preview. */
    takeSteps: () => Promise<Focus[]>;
  }
}

/** Opens what can be opened and notes what Tab must reach: all that can be seen and used, of radio buttons the chosen one. */
export async function noteStops(page: Page, address: string): Promise<void> {
  if (address.startsWith("/search/?"))
    await page.locator("#search-facets details").first().waitFor({ state: "attached" });
  if (address.includes("#cite-")) await page.locator(".way").waitFor();
  await openDetails(page);
  if (await page.evaluate(() => document.querySelector(".prose .s[id]") !== null)) {
    // The buttons beside paragraphs come when a reader comes to the prose; a key for copying tells of that, too.
    await page.keyboard.press("Control");
    await page.locator(".choose").first().waitFor({ state: "attached" });
  }
  await page.evaluate(() => {
    const usable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    window.stops = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest("#preview") &&
        !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked),
    );
  });
}

/**
 * Has the page note where each Tab leads, before the next one does anything, as when the key is held down. A reader would
 * wait for the preview that one opens: keys that come sooner are taken away before the page hears of them.
 */
const watchTab = (page: Page): Promise<void> =>
  page.evaluate((marks) => {
    const patience = 30_000;
    let steps: Focus[] = [];
    let wait: Promise<void> | undefined;
    /** Whether a Tab was pressed of which it is not noted yet where it led. */
    let isPressed = false;

    const isCovered = (focused: HTMLElement) => {
      const [line = focused.getBoundingClientRect()] = focused.getClientRects();
      const { left, right, top, bottom } = line;
      const points = [
        [left + 1, top + 1],
        [right - 1, top + 1],
        [(left + right) / 2, (top + bottom) / 2],
        [left + 1, bottom - 1],
        [right - 1, bottom - 1],
      ];
      return points.some(([x = 0, y = 0]) => {
        let above: Element | null = document.elementFromPoint(x, y);
        if (!above || above.contains(focused) || focused.contains(above)) return !above;
        while (above && !["fixed", "sticky"].includes(getComputedStyle(above).position) && above.id !== "preview") {
          above = above.parentElement;
        }
        return above !== null && !above.contains(focused);
      });
    };
    const note = (focused: HTMLElement, isUnopened: boolean) => {
      steps.push({
        at: window.stops.indexOf(focused),
        isEnd: focused === document.body,
        isShownByFocus: focused.closest(".ground, .pane") !== null,
        name: focused.outerHTML.slice(0, 90),
        isCovered: isCovered(focused),
        isUnopened,
      });
    };
    const noteWhenOpen = () => {
      if (!isPressed) return;
      isPressed = false;
      const focused = document.activeElement as HTMLElement;
      const isMark = focused.matches(marks);
      const isUnopened = () => isMark && focused.ariaExpanded !== "true";
      if (!isUnopened()) {
        note(focused, false);
        return;
      }
      const end = performance.now() + patience;
      const waiting = async () => {
        while (isUnopened() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve));
        note(focused, isUnopened());
        wait = undefined;
      };
      wait = waiting();
    };

    addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Tab") return;
        noteWhenOpen();
        isPressed = wait === undefined;
        if (isPressed) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
    window.takeSteps = async () => {
      noteWhenOpen();
      await wait;
      const taken = steps;
      steps = [];
      return taken;
    };
  }, allMarks);

/** How many keys are on their way at once: those that come too soon are lost. */
const keysAtOnce = 40;

/** Presses Tab some times, or as often as the page takes it, and yields where each has led. */
async function pressTab(page: Page, session: CDPSession, times: number, isBackward: boolean): Promise<Focus[]> {
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers: isBackward ? 8 : 0 };
  const keys = Array.from({ length: Math.min(times, keysAtOnce) }, () =>
    session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
  );
  await Promise.all(keys);
  return page.evaluate(() => window.takeSteps());
}

/** Presses Tab from the first of the stops that were noted until the page ends, and tells where that went wrong. */
export async function walkByTab(page: Page, isBackward = false): Promise<string[]> {
  const count = await page.evaluate(() => window.stops.length);
  const expected = Array.from({ length: count }, (_, index) => (isBackward ? count - 1 - index : index));
  // One step out of the page, and then all the way through it.
  await page.evaluate((stop) => window.stops[stop]?.focus(), expected[0] ?? 0);
  await page.keyboard.press(isBackward ? "Tab" : "Shift+Tab");
  await watchTab(page);
  const session = await page.context().newCDPSession(page);
  if (isBackward) await page.keyboard.down("Shift");
  const steps: Focus[] = [];
  const isAstray = () =>
    steps.some(({ at, isUnopened }, index) => isUnopened || (index < count && at !== expected[index]));
  while (steps.length <= count && !isAstray()) {
    const taken = await pressTab(page, session, count + 1 - steps.length, isBackward);
    if (taken.length === 0) return [`after ${steps.length} of ${count} stops the page hears of no key`];
    for (const step of taken) {
      // What an edge rests on is shown while its row has the focus, and the links in it follow the row, which is never the last.
      const isBetween = step.at === -1 && step.isShownByFocus && steps.length < count;
      if (!isBetween || step.isUnopened) steps.push(step);
    }
  }
  if (isBackward) await page.keyboard.up("Shift");
  await session.detach();
  const problems: string[] = [];
  for (const [index, { at, isEnd, name, isCovered, isUnopened }] of steps.entries()) {
    const stop = expected[index];
    if (stop === undefined) return isEnd ? problems : [...problems, `the page does not end: ${name}`];
    if (isUnopened) problems.push(`the preview does not open: ${name}`);
    if (at !== stop) return [...problems, `Tab ${stop} reaches ${at}: ${name}`];
    if (isCovered) problems.push(`the focus is hidden: ${name}`);
  }
  return problems;
}
