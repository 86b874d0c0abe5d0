import { expect, test } from "vitest";
import { getAttribute, type PageElement } from "../../src/build/read-pages.ts";
import { sitePages } from "./site-pages.ts";

test("every page says its language and has one header, one main part, one footer and named navigations", () => {
  const isInside = (element: PageElement, tags: readonly string[]): boolean => {
    const parent = element.parentNode;
    return parent !== null && "tagName" in parent && (tags.includes(parent.tagName) || isInside(parent, tags));
  };
  // https://www.w3.org/TR/html-aam-1.0/#el-header: within these a header or footer is no landmark
  const parts = ["article", "aside", "main", "nav", "section"];
  for (const { address, elements } of sitePages) {
    const all = (tag: string) => elements.filter((element) => element.tagName === tag);
    const landmarks = ["header", "main", "footer"].map(
      (tag) => all(tag).filter((element) => tag === "main" || !isInside(element, parts)).length,
    );
    expect(landmarks, address).toEqual([1, 1, 1]);
    expect(
      all("html").map((element) => getAttribute(element, "lang")),
      address,
    ).toEqual(["en"]);
    const names = all("nav").map((element) => getAttribute(element, "aria-label") ?? "");
    expect(names, address).toContain("Main");
    expect(names, address).not.toContain("");
    expect(new Set(names).size, address).toBe(names.length);
  }
});
