import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rememberPlace, takePlace } from "../../../src/client/remember-place.ts";

/** A sentence of a section with a ring in it. */
const { window } = new JSDOM(
  '<div data-section="abstract"><p><span class="s" id="p1s2">… <a class="c" id="cite-39-1" href="/references/39/">39</a></span></p></div><a id="out">…</a>',
);
const find = (selector: string): Element => {
  const found = window.document.querySelector(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};

let isForbidden = false;
beforeEach(() => {
  isForbidden = false;
  const stored = new Map<string, string>();
  const guard = () => {
    if (isForbidden) throw new Error("forbidden");
    return stored;
  };
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => guard().get(key) ?? null,
    setItem: (key: string, value: string) => guard().set(key, value),
    removeItem: (key: string) => guard().delete(key),
  });
  vi.stubGlobal("location", { pathname: "/sections/abstract/" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("remembers the sentence and the ring that a reader left, once", () => {
  rememberPlace(find(".c"));
  expect(takePlace()).toBe('["abstract-p1s2","/sections/abstract/#cite-39-1"]');
  expect(takePlace()).toBeNull();
});

test("remembers nothing of a link that stands in no sentence", () => {
  rememberPlace(find("#out"));
  expect(takePlace()).toBeNull();
});

test("lets the link be followed where storage is forbidden", () => {
  isForbidden = true;
  expect(() => {
    rememberPlace(find(".c"));
  }).not.toThrow();
  expect(takePlace()).toBeNull();
});
