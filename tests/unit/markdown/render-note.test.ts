import { describe, expect, test } from "vitest";
import { byId } from "../../../src/graph/lookups.ts";
import type { Review } from "../../../src/graph/review.types.ts";
import { newPageContext, type PageContext } from "../../../src/markdown/page-context.ts";
import { renderNote } from "../../../src/markdown/render-note.ts";
import { linkEntries, linkRealWithNotes } from "../../link-prose.ts";
import { makeNote } from "../../make-entry.ts";

const abbreviations = [{ id: "MSCs", expansion: "stem cells", forms: ["MSCs", "MSC"] }];
const newPage = (settings: Partial<PageContext> = {}) =>
  newPageContext({ href: (address) => `/sub${address}`, abbreviations, findMentions: () => [], ...settings });
const renderAll = ({ notes, references }: Review, page = newPage()) =>
  notes.map((note) => renderNote(note, byId(references), page));
const render = (text: string, page = newPage()) =>
  renderAll(linkEntries({ notes: [makeNote("one", { note: text })] }), page).join();
const textOf = (html: string) => html.replace(/<[^>]+>/g, "");

describe("a note", () => {
  test.each([
    ["Says so [@zhu2012].", "Says so [1]."],
    ["Say so [@ji2015; @gu2016; @wang2014a], and [@zhu2012] too.", "Say so [2–4], and [1] too."],
    ["[@zhu2012] says so.", " [1] says so."],
    ["No work is cited.", "No work is cited."],
  ])("cites as prose does: %s", (text, expected) => {
    expect(textOf(render(text))).toBe(expected);
  });

  test("leads to the works it cites", () => {
    expect(render("Says so [@zhu2012; @gu2016].").match(/href="[^"]+"/g)).toEqual([
      'href="/sub/references/1/"',
      'href="/sub/references/3/"',
    ]);
  });

  test("explains abbreviations once a page", () => {
    const page = newPage();
    expect(render("MSCs and MSC move [@zhu2012].", page)).toContain(
      '<a class="ab" href="#abbr-MSCs"><abbr title="stem cells">MSCs</abbr></a> and MSC',
    );
    expect(render("MSCs again.", page)).toBe("MSCs again.");
  });

  test("is text, not HTML or Markdown", () => {
    expect(render("x < y & *z* [@zhu2012].")).toMatch(/^x &#x3C; y &#x26; <span class="nb">\*z\*/);
  });

  test("has no ids, so that it can stand on any page", () => {
    expect(render("Says so [@zhu2012; @ji2015; @gu2016].")).not.toContain(" id=");
  });

  test("does not break a ring for its own fault, only for a work that is retracted", () => {
    const about = [{ section: "abstract", sentences: ["p1s1"] }, { reference: "zhu2012" }];
    const [fault] = renderAll(linkEntries({ notes: [makeNote("one", { about, note: "Not so [@zhu2012]." })] }));
    const [gone] = renderAll(
      linkEntries({ notes: [makeNote("one", { about, note: "Gone [@zhu2012].", status: "retracted" })] }),
    );
    expect(fault).toContain('class="c"');
    expect(gone).toContain('class="c x"');
  });
});

test("no real note shows a citation as typed, and none is empty", () => {
  for (const html of renderAll(linkRealWithNotes())) {
    expect(textOf(html)).not.toMatch(/@/);
    expect(textOf(html).trim()).not.toBe("");
  }
});
