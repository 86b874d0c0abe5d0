import { afterEach, expect, test, vi } from "vitest";
import { isForWords, questionNow } from "../../../src/client/search-state.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("words on lines of their own stay apart, which a field would join", () => {
  vi.stubGlobal("location", { search: "?q=glioma%0D%0AVEGF%0AmiR-21" });
  expect(questionNow()).toBe("glioma VEGF miR-21");
});

test("an address that was copied out of markup asks what it asked", () => {
  vi.stubGlobal("location", { search: "?q=zhu+2012&amp;as=words" });
  expect(questionNow()).toBe("zhu 2012");
  expect(isForWords()).toBe(true);
});

test.each(["query", "s", "search", "term"])("an address that another site would ask by %s asks, too", (name) => {
  vi.stubGlobal("location", { search: `?${name}=zhu+2012&kind=reference` });
  expect(questionNow()).toBe("zhu 2012");
  vi.stubGlobal("location", { search: `?${name}=glioma&q=zhu+2012` });
  expect(questionNow()).toBe("zhu 2012");
});
