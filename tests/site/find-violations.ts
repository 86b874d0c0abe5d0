import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { openBeside } from "./open-tabs.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Of axe's rules, those that look at colors, and what axe asks them of by itself. */
const colorRules = { "color-contrast": "*", "link-in-text-block": "a[href], [role=link]" };

declare global {
  interface Window {
    axe?: {
      run(context: unknown, options: RunOptions): Promise<AxeResults>;
      configure(spec: { rules: { id: string; selector: string }[]; noHtml: boolean }): void;
    };
    /** Gives a window an axe that looks at it. */
    putAxe?: (window: Window) => void;
  }
}

/** Brings axe to a page as a script of its own: what is handed over to be evaluated by another script is compiled each time. */
async function bring(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: `function putAxe(window) { ${source} }` });
  await session.detach();
}

/** What axe is asked: everything it asks by itself, unless it is told which rules, which more, or of what. */
export interface Question {
  rules?: readonly string[];
  /** Rules that axe does not ask by itself. */
  more?: readonly string[];
  /** Selectors of what is asked of. */
  within?: readonly string[];
  /** The places in `window.lettered` of what is asked of colors, whatever rules axe is told; everything, unless told. */
  colorsOf?: readonly number[];
}

/**
 * What axe finds wrong with a page as it stands, one line for each element. A page of this site has no frames, which is what
 * the usual way of running axe is slow for. At a tab of `openTabs` axe looks from the tab beside it.
 */
export async function findViolations(
  page: Page,
  { rules, more = [], within, colorsOf }: Question = {},
): Promise<string[]> {
  // Where a style puts something before or after letters, axe would have no answer of their contrast: one of fourteen here.
  const checks = { "color-contrast": { options: { ignorePseudo: true } } };
  const options: RunOptions & { checks: object } = {
    resultTypes: ["violations"],
    preload: false,
    elementRef: true,
    checks,
  };
  if (rules) options.runOnly = [...rules, ...(colorsOf ? Object.keys(colorRules) : [])];
  options.rules = Object.fromEntries(more.map((rule) => [rule, { enabled: true }]));
  const place = (await openBeside(page)) ?? page;
  const ask = () =>
    place.evaluate(
      async ([include, places, selectors, asked]) => {
        const seen = (window.opener as Window | null) ?? window;
        if (!seen.axe) window.putAxe?.(seen);
        for (const at of places ?? []) seen.lettered[at]?.setAttribute("data-colors-asked", "");
        const chosen = selectors.map(([id, all]) => ({
          id,
          selector: places ? `:is(${all})[data-colors-asked]` : all,
        }));
        seen.axe?.configure({ rules: chosen, noHtml: true }); // axe would note that of all that it looks at
        const results = await seen.axe?.run(include ? { include } : seen.document, asked);
        for (const at of places ?? []) seen.lettered[at]?.removeAttribute("data-colors-asked");
        return results?.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ element, any }) =>
            `${id}: ${element?.outerHTML.slice(0, 300)} ${any.map(({ message }) => message).join(" ")}`.trim(),
          ),
        );
      },
      [within, colorsOf, Object.entries(colorRules), options] as const,
    );
  const found = (await ask()) ?? (await bring(place).then(ask));
  if (!found) throw new Error("axe is not there");
  return found;
}
