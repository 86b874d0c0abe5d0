import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** What a page moves before a reader does anything, in bytes, packed as hosts pack at best (gzip, level 9); no typefaces. */
export interface Weight {
  html: number;
  style: number;
  script: number;
  /** The style sheets that are for paper alone; a browser fetches them last. */
  paper: number;
}

/** What the words of a page cost to read on a screen: all of it but what is for paper. */
export const sumWeight = ({ html, style, script }: Weight): number => html + style + script;

const kinds = { document: "html", stylesheet: "style", script: "script" } as const;

/** Opens a page and weighs it. @param page a window that has nothing kept */
export async function weighPage(page: Page, address: string): Promise<Weight> {
  const bodies: Promise<{ url: string; type: string; bytes: number }>[] = [];
  page.on("response", (response) => {
    const [url, type] = [response.url(), response.request().resourceType()];
    if (type in kinds)
      bodies.push(response.body().then((body) => ({ url, type, bytes: gzipSync(body, { level: 9 }).length })));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const onPaper = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>("link[media=print]")].map((link) => link.href),
  );
  const weight: Weight = { html: 0, style: 0, script: 0, paper: 0 };
  for (const { url, type, bytes } of await Promise.all(bodies)) {
    weight[onPaper.includes(url) ? "paper" : kinds[type as keyof typeof kinds]] += bytes;
  }
  return weight;
}
