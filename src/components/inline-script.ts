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
 * Does nothing, but where it stands. A browser runs no script before the style sheets above it are there, and reads on only
 * after that; meanwhile it paints what stands above. So the first paint of a first page waits for no layout but that of
 * the first screen.
 */
export const firstScreen = toInlineScript(`"first screen"`);
