// Pictures of the built site for looking at, into .screenshots/: `node scripts/screenshots.ts [address …]`. Without
// addresses it takes every kind of page, and the picture of the readme, docs/section.png.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { siteDirectory } from "../src/build/publish.ts";
import { findBrowser } from "./find-browser.ts";
import { askedPages, kindsOfPage } from "./kinds-of-page.ts";
import { addressOf, serveDirectory } from "./serve-directory.ts";

const asked = process.argv.slice(2);
const addresses =
  asked.length > 0 ? asked : [...kindsOfPage, ...askedPages, "/search/?q=angiogenesis VEGF", "/search/?q=BRCA1"];
/** The page whose first screen the readme shows. */
const inReadme = "/sections/tumor-growth/";
const widths = [360, 768, 1440];
const schemes = ["light", "dark"] as const;

mkdirSync(".screenshots", { recursive: true });
const server = await serveDirectory(siteDirectory, 0);
const browser = await chromium.launch(await findBrowser());
for (const colorScheme of schemes) {
  for (const width of widths) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    for (const address of addresses) {
      await page.goto(new URL(address, addressOf(server)).href, { waitUntil: "networkidle" });
      await page.evaluate(() => document.fonts.ready);
      if (address.includes("?q=")) await page.locator("#search-status:not(:empty)").waitFor();
      const name = address.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "home";
      await page.screenshot({
        path: `.screenshots/${name}-${width}-${colorScheme}.png`,
        fullPage: address !== "/review/",
      });
      if (address === inReadme && asked.length === 0 && width === 1440 && colorScheme === "light") {
        await page.screenshot({ path: "docs/section.png" });
      }
    }
    await page.close();
  }
}
await browser.close();
server.close();
