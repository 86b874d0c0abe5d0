// What the first page costs on a slow phone, of the built site: `node scripts/measure-pages.ts`, or with the addresses of
// pages; run by hand, since machines are noisy. Medians of five turns in Chromium with nothing kept.
import { chromium, type Browser } from "playwright-core";
import { siteDirectory } from "../src/build/publish.ts";
import { findBrowser } from "./find-browser.ts";
import { addressOf, serveDirectory } from "./serve-directory.ts";
import { sumWeight, weighPage } from "./weigh-page.ts";

const turns = 5;
/** A phone of 360 px, four times as slow as this machine, on a line of 1.6 Mbit/s that answers after 150 ms. */
const window = { viewport: { width: 360, height: 740 }, hasTouch: true };
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

/** How a page comes to the screen: its first paint and how long the script or layout held up a finger, both in ms. */
async function paint(browser: Browser, address: string): Promise<{ first: number; blocked: number; shift: number }> {
  const context = await browser.newContext(window);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(address, { waitUntil: "networkidle" });
  const found = await page.evaluate(async () => {
    const seen = async (type: string) => {
      const entries: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
      observer.observe({ type, buffered: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
      return entries;
    };
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN;
    const tasks = (await seen("longtask")).filter(({ startTime, duration }) => startTime + duration > first);
    const shifts = (await seen("layout-shift")) as (PerformanceEntry & { value: number })[];
    return {
      first,
      blocked: tasks.reduce((sum, { duration }) => sum + duration - 50, 0),
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
    };
  });
  await context.close();
  return found;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const kilo = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

const asked = process.argv.slice(2);
const addresses = asked.length > 0 ? asked : ["/sections/tumor-growth/", "/references/39/", "/review/"];
const server = await serveDirectory(siteDirectory, 0);
const browser = await chromium.launch(await findBrowser());
for (const address of addresses) {
  const url = new URL(address, addressOf(server)).href;
  const context = await browser.newContext(window);
  const weight = await weighPage(await context.newPage(), url);
  await context.close();
  const parts = Object.entries(weight).map(([kind, bytes]) => `${kind} ${kilo(bytes)}`);
  console.log(`${address}: ${kilo(sumWeight(weight))} to read (${parts.join(", ")})`);
  const paints: Awaited<ReturnType<typeof paint>>[] = [];
  for (let turn = 0; turn < turns; turn += 1) paints.push(await paint(browser, url));
  const at = (of: "first" | "blocked" | "shift") => median(paints.map((one) => one[of]));
  console.log(
    `  first paint ${at("first").toFixed(0)} ms, held up after it ${at("blocked").toFixed(0)} ms, shift ${at("shift").toFixed(3)}`,
  );
}
await browser.close();
server.close();
