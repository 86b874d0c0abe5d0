import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { listFiles, textOf } from "../../src/build/read-pages.ts";
import { siteDirectory } from "../../src/build/publish.ts";
import { openBrowser } from "./open-browser.ts";
import { sitePages } from "./site-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

test("every character on the site is in the typefaces it ships (else: node scripts/subset-fonts.ts)", async () => {
  const text = sitePages.flatMap((page) => page.elements.slice(0, 1).map(textOf)).join("");
  const used = new Set([...text].filter((character) => /\S/.test(character)));
  const page = await browser.newPage();
  await page.goto(inject("siteAddress"));
  // A character that none of the two faces has is drawn in the fallback, so its width follows the fallback's.
  const missing = await page.evaluate(
    async (characters) => {
      // The same files under names of their own: the page itself goes without a face that comes late.
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const declared = rules.filter((rule) => rule instanceof CSSFontFaceRule);
      // One that only names typefaces of the reader's own ships none, and a machine may have none of those.
      const shipped = declared.filter(({ style }) => style.getPropertyValue("src").includes("url("));
      const faces = shipped.map(({ style }) => {
        const [family, src, unicodeRange] = ["font-family", "src", "unicode-range"].map((name) =>
          style.getPropertyValue(name).replace(/^"(.*)"$/, "$1"),
        );
        return new FontFace(`Shipped ${family ?? ""}`, src ?? "", unicodeRange ? { unicodeRange } : {});
      });
      for (const face of faces) document.fonts.add(await face.load());
      const context = document.createElement("canvas").getContext("2d");
      const width = (font: string, character: string) => {
        if (!context) throw new Error("no canvas");
        context.font = `64px ${font}`;
        return context.measureText(character).width;
      };
      const isCovered = (face: string, character: string) =>
        width(`${face}, monospace`, character) === width(`${face}, serif`, character) &&
        width("monospace", character) !== width(`${face}, monospace`, character);
      return characters.filter(
        (character) => !isCovered("Shipped Commissioner", character) && !isCovered("Shipped Literata", character),
      );
    },
    [...used],
  );
  await page.close();
  expect(missing).toEqual([]);
});

test("the typefaces weigh at most 40 kB on a first visit, Greek included", () => {
  const first = listFiles(siteDirectory).filter((file) =>
    /(commissioner|literata)-(latin|display|greek)[^/]*\.woff2$/.test(file),
  );
  expect(first).toHaveLength(5);
  const bytes = first.reduce((sum, file) => sum + readFileSync(join(siteDirectory, file)).length, 0);
  expect(bytes).toBeLessThanOrEqual(40_000);
});
