import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { parse } from "yaml";

const asked = "virtual:name-on-paper.css";
const found = `\0${asked}`;

/** A text as CSS quotes it. */
const quote = (text: string): string =>
  `"${text.replace(/["\\<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * A Vite plugin that makes the style sheet `virtual:name-on-paper.css`: the name of the site at the head of every printed
 * page but the first. CSS can take it from no page, and the name stands in the content alone.
 * @param directory of the content, whose shape is checked elsewhere
 */
export function nameOnPaper(directory: string): Plugin {
  const file = resolve(join(directory, "review.yaml"));
  return {
    name: "name-on-paper",
    resolveId: (id) => (id === asked ? found : undefined),
    load(id) {
      if (id !== found) return undefined;
      this.addWatchFile(file);
      const { site } = parse(readFileSync(file, "utf8")) as { site?: { name?: unknown } };
      return `@layer print { @media print { @page { @top-left { content: ${quote(String(site?.name ?? ""))}; } } } }`;
    },
  };
}
