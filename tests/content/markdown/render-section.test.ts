import { describe, expect, test } from "vitest";
import { newMentionFinder } from "../../../src/graph/spellings.ts";
import type { Section, Sentence } from "../../../src/graph/review.types.ts";
import { newPageContext, type PageContext } from "../../../src/markdown/page-context.ts";
import { anchorOf, renderSection, renderSentence, renderText } from "../../../src/markdown/render-section.ts";
import { linkProse, linkReal } from "../../link-prose.ts";

const newPage = (settings: Partial<PageContext> = {}) =>
  newPageContext({ href: (address) => `/sub${address}`, abbreviations: [], findMentions: () => [], ...settings });
const render = async (section: Section, page = newPage()) =>
  (await renderSection(section, page)).map(({ html }) => html).join("\n");
const textOf = (html: string) => html.replace(/<[^>]+>/g, "");
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
const sentencesOf = (section: Section) => section.paragraphs.flatMap((paragraph) => paragraph.sentences);
const abbreviations = [{ id: "MSCs", expansion: 'stem cells, "so called" & <more>', forms: ["MSCs", "MSC"] }];

function firstSentence(section: Section): Sentence {
  const [sentence] = sentencesOf(section);
  if (!sentence) throw new Error("there is no sentence");
  return sentence;
}

describe("renderSection", () => {
  test("gives one piece of HTML for each paragraph", async () => {
    const section = linkProse("One [@zhu2012].\nTwo.\n\nThree.");
    const rendered = await renderSection(section, newPage());
    expect(rendered.map(({ paragraph }) => paragraph)).toEqual(section.paragraphs);
    expect(rendered.map(({ html }) => textOf(html))).toEqual(["One [39]. Two.", "Three."]);
  });

  test("reads as the article prints it, ranges and all", async () => {
    const section = linkProse("Placenta [@lai2010a; @fukuchi2004; @miao2006; @zhu2012], drugs [@ji2015].");
    expect(textOf(await render(section))).toBe("Placenta [5–7, 39], drugs [73].");
  });

  test("refuses a marker that is linked to no work", async () => {
    const section = linkProse("One [@zhu2012].");
    const paragraphs = section.paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({ ...sentence, groups: [] })),
    }));
    await expect(render({ ...section, paragraphs })).rejects.toThrow("a marker of prose p1s1 is linked to no work");
  });

  test("gives every sentence and citation an id where the text is at home", async () => {
    const html = await render(
      linkProse("One [@zhu2012].\nTwo [@ji2015; @zhu2012].\n\nThree."),
      newPage({ hasAnchors: true }),
    );
    expect(idsOf(html)).toEqual(["p1s1", "cite-39-1", "p1s2", "cite-73-1", "cite-39-2", "p2s1"]);
  });

  test("names the section in ids of sentences where sections share a page", async () => {
    const section = linkProse("One.");
    const html = await render(section, newPage({ hasAnchors: true, isWholeReview: true }));
    expect(idsOf(html)).toEqual([`${section.id}-p1s1`]);
    expect(anchorOf(section, "p1", { isWholeReview: true })).toBe(`${section.id}-p1`);
    expect(anchorOf(section, "p1", { isWholeReview: false })).toBe("p1");
  });

  test("gives no ids where the text is a guest", async () => {
    expect(idsOf(await render(linkProse("One [@zhu2012].\nTwo [@lai2010a; @fukuchi2004; @miao2006].")))).toEqual([]);
  });

  test("puts links under the base path and leaves those to elsewhere", async () => {
    const html = await render(
      linkProse("See [the table](/findings/) and [the *article*](https://doi.org/10.7150/jca.25376)."),
    );
    expect(html).toContain('<a href="/sub/findings/">the table</a>');
    expect(html).toContain("<em>article</em></a>");
  });

  test("escapes what HTML would read, in prose and in abbreviations", async () => {
    const html = await render(linkProse("p < 0.05 & of *MSCs* &lt;b&gt; [@zhu2012]."), newPage({ abbreviations }));
    expect(html).toContain("p &#x3C; 0.05 &#x26; of ");
    expect(html).toContain(
      '<em><a class="ab" href="#abbr-MSCs"><abbr title="stem cells, &#x22;so called&#x22; &#x26; <more>">MSCs</abbr></a></em>',
    );
    expect(textOf(html)).toMatch(/ &#x3C;b> \[39\]\.$/);
  });

  test("explains an abbreviation once a page, across its paragraphs", async () => {
    const html = await render(linkProse("MSCs move.\n\nMSC vesicles move."), newPage({ abbreviations }));
    expect(html.match(/<abbr/g)).toHaveLength(1);
  });

  test("renders a section alike for every page that is alike", async () => {
    const section = linkProse("MSCs move [@zhu2012].");
    const pages = [newPage({ abbreviations, hasAnchors: true }), newPage({ abbreviations, hasAnchors: true })];
    const [first, second] = await Promise.all(pages.map((page) => render(section, page)));
    expect(second).toBe(first);
  });
});

describe("topics", () => {
  const { topics } = linkReal();
  const findMentions = newMentionFinder(topics);
  const prose = "VEGF and miR-21 rise [@zhu2012].\nVEGF falls.\n\nVEGF again.";
  const linksIn = (html: string) =>
    [...html.matchAll(/<a class="topic[^"]*" href="([^"]+)"/g)].map((match) => match[1]);

  test("are linked at their first mention in each paragraph", async () => {
    const html = await render(linkProse(prose), newPage({ findMentions }));
    expect(linksIn(html)).toEqual(["/sub/topics/vegf/", "/sub/topics/mir-21/", "/sub/topics/vegf/"]);
    expect(textOf(html)).toBe("VEGF and miR-21 rise [39]. VEGF falls.\nVEGF again.");
  });

  test("are not linked on their own page", async () => {
    const ownTopic = topics.find(({ id }) => id === "vegf");
    expect(ownTopic).toBeDefined();
    const page = newPage({ findMentions, ...(ownTopic && { ownTopic }) });
    expect(linksIn(await renderSentence(firstSentence(linkProse(prose)), page))).toEqual(["/sub/topics/mir-21/"]);
  });
});

describe("the real review", () => {
  test("has on the page of each section the anchors that works and findings lead to, each once", async () => {
    for (const section of linkReal().sections) {
      const ids = idsOf(await render(section, newPage({ hasAnchors: true })));
      const citations = sentencesOf(section).flatMap(({ groups }) => groups.flatMap((group) => group.citations));
      const expected = [...sentencesOf(section).map(({ id }) => id), ...citations.map(({ anchor }) => anchor)];
      expect(ids.toSorted()).toEqual(expected.toSorted());
    }
  });

  test("has no id twice when all sections share a page", async () => {
    const page = newPage({ hasAnchors: true, isWholeReview: true });
    const ids: (string | undefined)[] = [];
    for (const section of linkReal().sections) ids.push(...idsOf(await render(section, page)));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("renderSentence", () => {
  test("renders one sentence as it stands in its section, without ids", async () => {
    const section = linkProse("One [@zhu2012].\nTwo.\n\nThree *is* [@ji2015].");
    const html = await Promise.all(sentencesOf(section).map((sentence) => renderSentence(sentence, newPage())));
    expect(html.map(textOf)).toEqual(["One [39].", "Two.", "Three is [73]."]);
    expect(html.flatMap(idsOf)).toEqual([]);
  });

  test("marks the work whose page quotes it", async () => {
    const html = await renderSentence(
      firstSentence(linkProse("One [@zhu2012; @ji2015].")),
      newPage({ ownReference: 73 }),
    );
    expect(html).toMatch(/<a [^>]*href="\/sub\/references\/73\/"[^>]*aria-current="page"/);
    expect(html.match(/aria-current/g)).toHaveLength(1);
  });
});

test("text outside prose is escaped, and its abbreviations are explained", () => {
  expect(renderText("x < y & MSC [@zhu2012] *z*", newPage({ abbreviations }))).toBe(
    'x &#x3C; y &#x26; <a class="ab" href="#abbr-MSCs"><abbr title="stem cells, &#x22;so called&#x22; &#x26; <more>">MSC</abbr></a> [@zhu2012] *z*',
  );
});
