import { createServer, type Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { addressOf } from "../../scripts/serve-directory.ts";
import { openBrowser } from "./open-browser.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { kindsOfPage } from "./site-pages.ts";

/** In how many pieces a page comes, and how long each takes, in ms: as on a line that is slow. */
const pieces = 12;
const beat = 40;
/** What readers do not mind yet, of the whole window moved by its height: https://web.dev/articles/cls */
const most = 0.1;

/** Serves the site as it is, but its pages piece by piece, and lets nothing be kept, so that each visit is a first one. */
const server: Server = createServer((request, response) => {
  const send = async () => {
    const answer = await fetch(new URL(request.url ?? "/", inject("siteAddress")));
    const type = answer.headers.get("content-type") ?? "";
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { "content-type": type, "cache-control": "no-store" });
    const length = type.startsWith("text/html") ? Math.ceil(body.length / pieces) : Math.max(1, body.length);
    for (let start = 0; start < body.length; start += length) {
      if (start > 0) await wait(beat);
      response.write(body.subarray(start, start + length));
    }
    response.end();
  };
  void send().catch(() => response.destroy());
});

const widths = [360, 1440];
let tabsOf: Map<number, Tabs>;
beforeAll(async () => {
  const browser = await openBrowser();
  tabsOf = new Map(widths.map((width) => [width, openTabs(browser, { viewport: { width, height: 800 } })]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** How much of a page moves while it comes in, and how long that took as the browser saw it, in ms. */
async function watch(address: string, width: number): Promise<{ moved: number; took: number }> {
  const seen = await tabsOf.get(width)?.visit(new URL(address, addressOf(server)).href, async (page) => {
    await page.waitForLoadState("networkidle");
    return page.evaluate(async () => {
      const shifts: (PerformanceEntry & { value?: number })[] = [];
      const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      await new Promise((resolve) => setTimeout(resolve, 100)); // entries are told when the browser has nothing else to do
      const [{ responseStart = 0, responseEnd = 0 } = {}] = performance.getEntriesByType(
        "navigation",
      ) as PerformanceNavigationTiming[];
      return { moved: shifts.reduce((sum, { value = 0 }) => sum + value, 0), took: responseEnd - responseStart };
    });
  });
  if (!seen) throw new Error(`there is no window of ${width} px`);
  return seen;
}

/** How often a page is asked for that a busy browser took in nearly at once. */
const patience = 50;

/** How much of a page moves that the browser has seen come in. @throws Error when it never took it piece by piece */
async function watchComing(address: string, width: number): Promise<number> {
  for (let turn = 0; turn < patience; turn += 1) {
    const { moved, took } = await watch(address, width);
    if (took > (pieces - 2) * beat) return moved;
  }
  throw new Error(`${address} came at once, ${patience} times`);
}

describe.concurrent("a page that comes in pieces moves little of what is read already", () => {
  test.each(kindsOfPage.flatMap((address) => widths.map((width) => ({ address, width }))))(
    "$address, $width px wide",
    async ({ address, width }) => {
      expect(await watchComing(address, width)).toBeLessThan(most);
    },
  );
});
