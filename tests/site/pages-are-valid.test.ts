import { expect, test } from "vitest";
import { getAttribute, textOf } from "../../src/build/read-pages.ts";
import { firstScreen } from "../../src/components/inline-script.ts";
import { readHeadScript } from "../read-head-script.ts";
import { sitePages } from "./site-pages.ts";

test("no page has an inline script or style or anything from another host, and every page forbids them", () => {
  for (const page of sitePages) {
    const inline = page.elements.filter(
      (element) =>
        element.tagName === "style" ||
        // Two are allowed by their hashes: that which sets colors and typefaces before anything is painted, and that which
        // stands where the first screen ends. JSON is data and never run.
        (element.tagName === "script" &&
          getAttribute(element, "src") === undefined &&
          !["application/ld+json", "application/json"].includes(getAttribute(element, "type") ?? "") &&
          textOf(element) !== firstScreen.code &&
          !readHeadScript(textOf(element))) ||
        element.attrs.some((attribute) => attribute.name === "style" || attribute.name.startsWith("on")),
    );
    expect(inline, page.file).toEqual([]);
    const fetched = page.elements
      .filter(
        (element) =>
          ["img", "script", "iframe", "source"].includes(element.tagName) ||
          ["stylesheet", "preload", "modulepreload", "icon"].includes(getAttribute(element, "rel") ?? ""),
      )
      .flatMap((element) => [getAttribute(element, "src"), getAttribute(element, "href")])
      .filter((address) => address !== undefined);
    for (const address of fetched) expect(address, page.file).toMatch(/^\/(?!\/)/);
    const policy = page.elements.find((element) => getAttribute(element, "http-equiv") === "Content-Security-Policy");
    const head = page.elements.flatMap((element) =>
      element.tagName === "script" ? (readHeadScript(textOf(element)) ?? []) : [],
    );
    expect(head, page.file).toHaveLength(1);
    // The search alone may run WebAssembly: the engine that looks through whole pages.
    const engine = page.address === "/search/" ? " 'wasm-unsafe-eval'" : "";
    expect(policy && getAttribute(policy, "content"), page.file).toContain(
      `default-src 'none'; script-src 'self' ${head[0]?.source} ${firstScreen.source}${engine};`,
    );
  }
});

// https://github.com/openlibhums/janeway/issues/4228
test("no page has a phone take PubMed numbers and pages for numbers to call", () => {
  for (const { elements, file } of sitePages) {
    const detection = elements.find((element) => getAttribute(element, "name") === "format-detection");
    expect(detection && getAttribute(detection, "content"), file).toBe("telephone=no");
  }
});

test("headings form an outline without gaps", () => {
  for (const page of sitePages) {
    const levels = page.elements.flatMap((element) =>
      /^h[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : [],
    );
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `${page.file}, heading ${index + 1}`).toBeLessThanOrEqual(1);
    });
  }
});

test("a dot that separates has room on both sides", () => {
  const lines = sitePages.flatMap((page) =>
    page.elements
      .filter((element) => element.tagName === "p")
      .map((element) => ({ file: page.file, text: textOf(element) })),
  );
  expect(lines.filter(({ text }) => text.includes(" · ")).length).toBeGreaterThan(100);
  expect(lines.filter(({ text }) => /\S·|·\S/.test(text))).toEqual([]);
});
