import type { InlineScript } from "../src/components/inline-script.ts";
import { toHeadScript } from "../src/layouts/head-script.ts";

/**
 * The script in the head of a built page, made anew from the typefaces it names.
 * @param base the path that the site stands below, without the slash at its end
 * @returns nothing where the text is any other script, or names anything but typefaces of the site
 */
export function readHeadScript(text: string, base = ""): InlineScript | undefined {
  const fonts = JSON.parse(/\[("[^"]*",?)*\]/.exec(text)?.[0] ?? "[]") as string[];
  const script = [false, true].map((isAsked) => toHeadScript(fonts, isAsked)).find(({ code }) => code === text);
  const isOwn = (font: string) =>
    font.startsWith(`${base}/`) && /^\/_astro\/[\w.-]+\.woff2$/.test(font.slice(base.length));
  return script && fonts.every(isOwn) ? script : undefined;
}
