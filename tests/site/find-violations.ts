import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe?: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe is asked: everything, unless it is told which rules, or within which elements. */
interface Question {
  rules?: readonly string[];
  within?: readonly string[];
}

/**
 * What axe finds wrong with a page as it stands, one line for each element. Its source is put into the page once; a page
 * of this site has no frames, which is what the usual way of running axe is slow for.
 */
export async function findViolations(page: Page, { rules, within }: Question = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    async ([selectors, only]) => {
      const options: RunOptions = { resultTypes: ["violations"], preload: false };
      if (only) options.runOnly = [...only];
      const results = await window.axe?.run(selectors ? { include: selectors } : document, options);
      if (!results) throw new Error("axe is not there");
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join(" ")}`.trim()),
      );
    },
    [within, rules] as const,
  );
}
