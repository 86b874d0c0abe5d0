import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { renderResult } from "../../../src/client/render-result.ts";
import { searchKinds, type SearchRecord } from "../../../src/search/search-record.ts";
import { newTopicFinder, toLookups } from "../../../src/search/search-topics.ts";
import { makeRecord } from "../../make-record.ts";

beforeAll(() => {
  globalThis.document = new JSDOM().window.document;
});

const vegf = { id: "vegf", name: "VEGF", spellings: ["VEGF", "vascular endothelial growth factor"] };
const marked = {
  words: new Set(["vessel"]),
  beginnings: [],
  findTopics: newTopicFinder(toLookups([vegf])),
};
const result = makeRecord({
  kind: "finding",
  address: "/findings/3/",
  title: "Vesicles raise VEGF",
  place: "Table 1, row 3",
  label: "39",
  effect: "promotes",
  text: "More vascular endothelial growth factor, more vessels.",
  number: 3,
});
const render = (changes: Partial<SearchRecord> = {}, base = "/") =>
  renderResult({ ...result, ...changes }, marked, base);
const markOf = (item: HTMLElement) => item.querySelector(".hit-mark > span");

describe("a result", () => {
  test("is one link to its page, below the base path", () => {
    const links = [...render({}, "/base/").querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["/base/findings/3/"]);
    expect(links[0]?.textContent).toBe(result.title);
  });

  test("marks what was asked for, topics in any spelling and words in any form", () => {
    const shown = [...render().querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(shown).toEqual(["VEGF", "vascular endothelial growth factor", "vessels"]);
  });

  test("says in words what it is and where, which its mark is hidden from", () => {
    expect(render().querySelector(".hit-place")?.textContent).toBe("Finding 3 · Table 1, row 3");
    expect(render({ kind: "note", place: "Curator’s note" }).querySelector(".hit-place")?.textContent).toBe(
      "Curator’s note",
    );
    expect(render().querySelector(".hit-mark")?.getAttribute("aria-hidden")).toBe("true");
  });

  test("carries the mark of its kind, a finding that of its effect", () => {
    expect(markOf(render())?.className).toBe("v num promotes");
    expect(markOf(render())?.textContent).toBe("39");
    expect(markOf(render({ origin: "msc" }))?.className).toBe("v num promotes");
    expect(markOf(render({ origin: "other" }))?.className).toBe("v num promotes other");
    expect(markOf(render({ origin: "none" }))?.className).toBe("v num promotes bare");
    const classes = searchKinds.map((kind) => markOf(render({ kind, effect: "unclear" }))?.className);
    expect(new Set(classes).size).toBe(searchKinds.length);
  });

  test("ends no line within a name", () => {
    const item = render({ title: "miR-16 and VEGF", text: "By Bcl-2 and α-SMA." });
    const whole = [...item.querySelectorAll(".nb")].map((name) => name.textContent);
    expect(whole).toEqual(["miR-16", "Bcl-2", "α-SMA"]);
  });

  test("is text, whatever it holds", () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const item = render({ title: hostile, place: hostile, text: hostile, label: hostile });
    expect(item.querySelector("img")).toBeNull();
    expect(item.querySelector("a")?.textContent).toBe(hostile);
  });
});
