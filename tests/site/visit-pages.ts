import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";

/** Pages that are open at the same time: one waits for its files while another is being looked at. */
const tabs = 3;

/**
 * Opens page after page, several at a time, and hands each to a look at it. A look may change the colors and the size of
 * the window; the next page begins with the settings again.
 *
 * @returns what the looks found wrong, each with the address before it, in the order of the addresses
 */
export async function visitPages(
  browser: Browser,
  addresses: readonly string[],
  settings: BrowserContextOptions,
  look: (page: Page, address: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  const found: string[][] = addresses.map(() => []);
  const queue = [...addresses.entries()];
  const work = async () => {
    const page = await context.newPage();
    const start = page.viewportSize();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, address] = next;
      await page.emulateMedia({ colorScheme: settings.colorScheme ?? "light" });
      if (start) await page.setViewportSize(start);
      await page.goto(new URL(address, inject("siteAddress")).href);
      found[index] = (await look(page, address)).map((problem) => `${address} ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: tabs }, work));
  await context.close();
  return found.flat();
}
