import { toHeadScript, type HeadScript } from "../src/layouts/head-script.ts";

/**
 * The script in the head of a built page, made anew from the typefaces it names.
 * @returns nothing where the text is any other script, or names anything but typefaces of the site
 */
export function readHeadScript(text: string): HeadScript | undefined {
  const fonts = JSON.parse(/\[("[^"]*",?)*\]/.exec(text)?.[0] ?? "[]") as string[];
  const script = toHeadScript(fonts);
  return script.code === text && fonts.every((font) => /^\/_astro\/[\w.-]+\.woff2$/.test(font)) ? script : undefined;
}
