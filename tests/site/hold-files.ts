import type { Page } from "playwright-core";

/** Holds back what a page asks for, by the pattern of its address. @returns what lets it come */
export async function holdFiles(page: Page, pattern: string): Promise<() => void> {
  const { promise: freed, resolve: free } = Promise.withResolvers<undefined>();
  await page.route(pattern, async (route) => {
    await freed;
    await route.continue();
  });
  return () => {
    free(undefined);
  };
}
