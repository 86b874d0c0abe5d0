// Holds pages of the built site in WebKit, of which Safari is made, beside the same in Chromium, and tells of what each makes
// something else: `node scripts/check-webkit.ts`, or with the addresses of pages. WebKit drops in silence what it reads
// otherwise, as it did with every underline, and no test runs it, since npm has none. It needs a screen (or `xvfb-run`) and
// WebKitWebDriver (`apt-get install webkit2gtk-driver xvfb`, or WEBKIT_DRIVER=/path/to/it); it writes nothing.
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright-core";
import { siteDirectory } from "../src/build/publish.ts";
import { findBrowser } from "./find-browser.ts";
import { askedPages, kindsOfPage } from "./kinds-of-page.ts";
import { findMissing, openWebKit } from "./open-webkit.ts";
import { addressOf, serveDirectory } from "./serve-directory.ts";

/** What a reader sees or misses of an element; of sizes and colors each engine has its own way to write. */
const properties = [
  "display position visibility float writing-mode text-decoration-line font-style font-weight font-family",
  "white-space text-transform list-style-type z-index pointer-events column-count border-top-style",
  "border-right-style border-bottom-style border-left-style flex-direction flex-wrap align-items",
  "justify-content grid-column-start grid-row-start rotate content",
].flatMap((some) => some.split(" "));

/** Elements that each engine draws in its own way, and what holds none of the site's own styles. */
const own = "script, input, option, legend, noscript, title, svg text, svg text *";

const asked = process.argv.slice(2);
const addresses = asked.length > 0 ? asked : [...kindsOfPage, ...askedPages];
/** Widths of a window, in px: WebKit's own goes no narrower than the first. */
const widths = [450, 768, 1440];

/** An element, or what stands before or after it: its name and its values. */
type Look = [string, string[]];

/** Reads in a page what its elements look like, in their order. @returns each with its name and its values */
function readStyles(properties: readonly string[], own: string): string {
  const found: [string, string[]][] = [];
  for (const element of document.querySelectorAll("body, body *")) {
    if (element.matches(own)) continue;
    for (const part of ["", "::before", "::after"]) {
      const style = getComputedStyle(element, part || null);
      if (part && ["none", "normal"].includes(style.content)) continue;
      const name = [element.localName, ...element.classList].join(".") + part;
      const read = (property: string) => style.getPropertyValue(property).replaceAll(/"([^"]*)" ?/g, "$1"); // WebKit leaves text in pieces
      found.push([name, properties.map(read)]);
    }
  }
  return JSON.stringify(found);
}

const missing = existsSync(siteDirectory)
  ? findMissing()
  : `There is no ${siteDirectory}/: build the site first (npm run build).`;
if (missing !== undefined) {
  console.error(missing);
  process.exit(1);
}
const server = await serveDirectory(siteDirectory, 0);
const webkit = await openWebKit();
const browser = await chromium.launch(await findBrowser());
console.log(`WebKit ${webkit.version} beside Chromium ${browser.version()}`);
let differences = 0;
for (const width of widths) {
  await webkit.resize(width);
  for (const address of addresses) {
    const url = new URL(address, addressOf(server)).href;
    await webkit.open(url);
    const inner = await webkit.run("return innerWidth", []);
    const page = await browser.newPage({ viewport: { width: Number(inner), height: 900 } });
    const answered = await page.goto(url);
    await wait(1000); // scripts that come late have changed the page in both
    const read = `return (${readStyles.toString()}).apply(null, arguments)`;
    const theirs = JSON.parse(String(await webkit.run(read, [properties, own]))) as Look[];
    const ours = JSON.parse(
      await page.evaluate<string>(`(${readStyles.toString()})(...${JSON.stringify([properties, own])})`),
    ) as Look[];
    await page.close();
    const told = new Map<string, string[]>();
    const tell = (what: string, name: string) => told.set(what, [...(told.get(what) ?? []), name]);
    if (address !== "/404.html" && answered?.ok() !== true) tell("is no page of the site", address);
    if (await webkit.run("return document.documentElement.scrollWidth > innerWidth", []))
      tell("scrolls sideways in WebKit", "page");
    for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
      const [name, values] = ours[index] ?? ["nothing", []];
      const [other, otherValues] = theirs[index] ?? ["nothing", []];
      if (name !== other) {
        tell("elements and what stands before and after them", `${name}, ${other}`);
        break; // what comes behind is beside something else
      }
      properties.forEach((property, at) => {
        if (values[at] !== otherValues[at])
          tell(`${property}: ${values[at]} in Chromium, ${otherValues[at]} in WebKit`, name);
      });
    }
    for (const [what, names] of told)
      console.log(`${address} at ${String(inner)} px  ${what}: ${names.length} times, first ${names[0]}`);
    differences += told.size;
  }
}
await browser.close();
await webkit.close();
server.close();
const asking = `${addresses.length} pages, ${widths.length} widths, ${properties.length} properties of each element`;
console.log(differences === 0 ? `${asking}: the same in both.` : `${asking}: they differ in ${differences} ways.`);
process.exitCode = differences === 0 ? 0 : 1;
