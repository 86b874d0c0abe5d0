import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { openBeside } from "./open-tabs.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Of axe's rules, those that may be asked of some elements only, and what axe asks them of by itself. */
const rulesOf = {
  lettered: { "color-contrast": "*", "link-in-text-block": "a[href], [role=link]" },
  mayBeSmall: { "target-size": "*" },
};

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

/** What axe is asked: everything it asks by itself, unless it is told which rules, or of what. */
export interface Question {
  rules?: readonly string[];
  /** Selectors of what is asked of. */
  within?: readonly string[];
  /** The places in `window.lettered` of what is asked of colors, whatever rules axe is told; everything, unless told. */
  colorsOf?: readonly number[];
  /** The places in `window.mayBeSmall` of what is asked for its size, which axe does not ask by itself. */
  sizesOf?: readonly number[];
}

/**
 * What axe finds wrong with a page as it stands, one line for each element. A page of this site has no frames, which is what
 * the usual way of running axe is slow for. At a tab of `openTabs` axe looks from the tab beside it.
 */
export async function findViolations(
  page: Page,
  { rules, within, colorsOf, sizesOf }: Question = {},
): Promise<string[]> {
  // Where a style puts something before or after letters, axe would have no answer of their contrast: one of fourteen here.
  const checks = { "color-contrast": { options: { ignorePseudo: true } } };
  const chosen = [
    { list: "lettered", places: colorsOf, rules: Object.entries(rulesOf.lettered) },
    { list: "mayBeSmall", places: sizesOf, rules: Object.entries(rulesOf.mayBeSmall) },
  ] as const;
  const also = chosen.flatMap(({ places, rules: some }) => (places ? some.map(([id]) => id) : []));
  const options: RunOptions & { checks: object } = {
    resultTypes: ["violations"],
    preload: false,
    elementRef: true,
    rules: Object.fromEntries(also.map((id) => [id, { enabled: true }])),
    checks,
  };
  if (rules) options.runOnly = [...rules, ...also];
  const place = (await openBeside(page)) ?? page;
  const ask = () =>
    place.evaluate(
      async ([include, lists, asked]) => {
        const seen = (window.opener as Window | null) ?? window;
        if (!seen.axe) window.putAxe?.(seen);
        const marks = lists.flatMap(({ list, places }) => (places ?? []).map((at) => [seen[list][at], list] as const));
        const nameOf = (list: string) => `data-asked-${list.toLowerCase()}`;
        for (const [element, list] of marks) element?.setAttribute(nameOf(list), "");
        const selectors = lists.flatMap(({ list, places, rules: some }) =>
          some.map(([id, all]) => ({ id, selector: places ? `:is(${all})[${nameOf(list)}]` : all })),
        );
        seen.axe?.configure({ rules: selectors, noHtml: true }); // axe would note that of all that it looks at
        const results = await seen.axe?.run(include ? { include } : seen.document, asked);
        for (const [element, list] of marks) element?.removeAttribute(nameOf(list));
        return results?.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ element, any }) =>
            `${id}: ${element?.outerHTML.slice(0, 300)} ${any.map(({ message }) => message).join(" ")}`.trim(),
          ),
        );
      },
      [within, chosen, options] as const,
    );
  const found = (await ask()) ?? (await bring(place).then(ask));
  if (!found) throw new Error("axe is not there");
  return found;
}
