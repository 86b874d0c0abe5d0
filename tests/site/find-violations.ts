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

/** Puts axe into a page as a script of its own: what is handed over to be evaluated by another script is compiled each time. */
async function putIn(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: source });
  await session.detach();
}

/** What axe is asked: everything it asks by itself, unless it is told which rules, which more, or within which elements. */
interface Question {
  rules?: readonly string[];
  /** Rules that axe does not ask by itself. */
  more?: readonly string[];
  within?: readonly string[];
}

/**
 * What axe finds wrong with a page as it stands, one line for each element. Its source is put into the page once; a page
 * of this site has no frames, which is what the usual way of running axe is slow for.
 */
export async function findViolations(page: Page, { rules, more = [], within }: Question = {}): Promise<string[]> {
  const options: RunOptions = { resultTypes: ["violations"], preload: false };
  if (rules) options.runOnly = [...rules];
  options.rules = Object.fromEntries(more.map((rule) => [rule, { enabled: true }]));
  const ask = () =>
    page.evaluate(
      async ([selectors, asked]) => {
        const results = await window.axe?.run(selectors ? { include: selectors } : document, asked);
        return results?.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join(" ")}`.trim()),
        );
      },
      [within, options] as const,
    );
  const found = (await ask()) ?? (await putIn(page).then(ask));
  if (!found) throw new Error("axe is not there");
  return found;
}
