import { ESLint } from "eslint";
import { expect, test } from "vitest";

test.each([".cache/vite/deps/astro.js", "dist/_astro/page.js", "dist.next/_astro/page.js", ".astro/types.d.ts"])(
  "what a program wrote is not linted: %s",
  async (path) => {
    const eslint = new ESLint();
    expect(await eslint.isPathIgnored(path)).toBe(true);
    expect(await eslint.isPathIgnored("scripts/check.ts")).toBe(false);
  },
);
