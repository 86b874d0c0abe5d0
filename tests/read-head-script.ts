import type { InlineScript } from "../src/components/inline-script.ts";
import { toHeadScript } from "../src/layouts/head-script.ts";

/**
 * The script in the head of a built page, made anew from the typefaces it names.
 * @returns nothing where the text is any other script, or names anything but typefaces of the site
 */
export function readHeadScript(text: string): InlineScript | undefined {
  const fonts = JSON.parse(/\[("[^"]*",?)*\]/.exec(text)?.[0] ?? "[]") as string[];
  const script = [false, true].map((isAsked) => toHeadScript(fonts, isAsked)).find(({ code }) => code === text);
  return script && fonts.every((font) => /^\/_astro\/[\w.-]+\.woff2$/.test(font)) ? script : undefined;
}
