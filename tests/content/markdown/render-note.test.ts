import { describe, expect, test } from "vitest";
import type { Review } from "../../../src/graph/review.types.ts";
import { citeTexts } from "../../../src/markdown/cite-prose.ts";
import { newPageContext, type PageContext } from "../../../src/markdown/page-context.ts";
import { renderNote } from "../../../src/markdown/render-note.ts";
import { linkEntries, linkRealWithNotes } from "../../link-prose.ts";
import { makeNote } from "../../make-entry.ts";

const abbreviations = [{ id: "MSCs", expansion: "stem cells", forms: ["MSCs", "MSC"] }];
const newPage = (settings: Partial<PageContext> = {}) =>
  newPageContext({ href: (address) => `/sub${address}`, abbreviations, findMentions: () => [], ...settings });
async function renderAll({ notes, references }: Review, page = newPage()): Promise<string[]> {
  const cited = await citeTexts(
    notes.map(({ note }) => note),
    references.map(({ entry }) => entry),
  );
  return notes.flatMap((note, index) => (cited[index] ? renderNote(note, cited[index], page) : []));
}
const render = async (text: string, page = newPage()) =>
  (await renderAll(linkEntries({ notes: [makeNote("one", { note: text })] }), page)).join();
const textOf = (html: string) => html.replace(/<[^>]+>/g, "");

describe("a note", () => {
  test.each([
    ["Says so [@zhu2012].", "Says so [1]."],
    ["Say so [@ji2015; @gu2016; @wang2014a], and [@zhu2012] too.", "Say so [2–4], and [1] too."],
    ["[@zhu2012] says so.", " [1] says so."],
    ["No work is cited.", "No work is cited."],
  ])("cites as prose does: %s", async (text, expected) => {
    expect(textOf(await render(text))).toBe(expected);
  });

  test("leads to the works it cites", async () => {
    expect((await render("Says so [@zhu2012; @gu2016].")).match(/href="[^"]+"/g)).toEqual([
      'href="/sub/references/1/"',
      'href="/sub/references/3/"',
    ]);
  });

  test("explains abbreviations once a page", async () => {
    const page = newPage();
    expect(await render("MSCs and MSC move [@zhu2012].", page)).toContain(
      '<a class="ab" href="#abbr-MSCs"><abbr title="stem cells">MSCs</abbr></a> and MSC',
    );
    expect(await render("MSCs again.", page)).toBe("MSCs again.");
  });

  test("is text, not HTML or Markdown", async () => {
    expect(await render("x < y & *z* [@zhu2012].")).toMatch(/^x &#x3C; y &#x26; <span class="nb">\*z\*/);
  });

  test("has no ids, so that it can stand on any page", async () => {
    expect(await render("Says so [@zhu2012; @ji2015; @gu2016].")).not.toContain(" id=");
  });

  test("is refused where a marker is linked to no work, not shown without it", async () => {
    const review = linkEntries({ notes: [makeNote("one", { note: "Says so [@zhu2012]." })] });
    const unlinked = { ...review, notes: review.notes.map((note) => ({ ...note, cites: [] })) };
    await expect(renderAll(unlinked)).rejects.toThrow("a marker of the note one is linked to no work");
  });

  test("does not break a ring for its own fault, only for a work that is retracted", async () => {
    const about = [{ section: "abstract", sentences: ["p1s1"] }, { reference: "zhu2012" }];
    const [fault] = await renderAll(linkEntries({ notes: [makeNote("one", { about, note: "Not so [@zhu2012]." })] }));
    const [gone] = await renderAll(
      linkEntries({ notes: [makeNote("one", { about, note: "Gone [@zhu2012].", status: "retracted" })] }),
    );
    expect(fault).toContain('class="c"');
    expect(gone).toContain('class="c x"');
  });
});

test("no real note shows a citation as typed, and none is empty", async () => {
  for (const html of await renderAll(linkRealWithNotes())) {
    expect(textOf(html)).not.toMatch(/@/);
    expect(textOf(html).trim()).not.toBe("");
  }
});
