import { createHash } from "node:crypto";

/** A script that stands in the page itself, and its hash, by which alone the page's Content-Security-Policy lets it run. */
export interface InlineScript {
  code: string;
  /** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
  source: string;
}

/** Notes the hash of a script to stand in pages. */
export const toInlineScript = (code: string): InlineScript => ({
  code,
  source: `'sha256-${createHash("sha256").update(code).digest("base64")}'`,
});

/**
 * Asks how far the page is scrolled, which nobody needs to know, but which a browser knows only of what it has laid out. It
 * runs no script before the style sheets above it are there, and reads on only after it. So the first screen is laid out
 * alone, and the first frame, due meanwhile, paints it before the browser reads on; else whichever came first, the frame or
 * the rest of the page, decided whether a first paint waited for the layout of all.
 */
export const firstScreen = toInlineScript("scrollY");
