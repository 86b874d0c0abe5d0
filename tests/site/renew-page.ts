import type { BrowserContextOptions, Page } from "playwright-core";

/** A reader, in what may differ from one to the next in the same window; whatever else he is, the window is opened for him. */
export interface Reader extends Pick<
  BrowserContextOptions,
  "viewport" | "colorScheme" | "forcedColors" | "reducedMotion"
> {
  /** What the site stored in his browser on earlier visits. */
  kept?: Readonly<Record<string, string>>;
}

/**
 * Makes a window that stands at a page of the site as new for the next visit, short of opening one, which takes longer than
 * most visits: what is stored is what the reader kept, nothing is held back any more, media and size are his. What is asked
 * for is still in the browser's cache. What else a test does to a window stays, such as scripts that it has run on each page,
 * a clock, a session, what it listens to; such a test has a window of its own (`openPage`).
 */
export async function renewPage(page: Page, reader: Reader): Promise<void> {
  const { viewport, colorScheme = "light", forcedColors = "none", reducedMotion = "no-preference", kept = {} } = reader;
  await page.unrouteAll();
  // To tell a browser what holds already takes it as long as a small page.
  const isHis = await page.evaluate(
    ([values, queries]) => {
      sessionStorage.clear();
      localStorage.clear();
      for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
      return queries.every((query) => matchMedia(query).matches);
    },
    [
      kept,
      [
        "screen",
        `(prefers-color-scheme: ${colorScheme})`,
        `(forced-colors: ${forcedColors})`,
        `(prefers-reduced-motion: ${reducedMotion})`,
      ],
    ] as const,
  );
  if (!isHis) await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion });
  const size = page.viewportSize();
  if (viewport && (size?.width !== viewport.width || size.height !== viewport.height))
    await page.setViewportSize(viewport);
}
