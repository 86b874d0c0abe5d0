import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { newMentionFinder } from "../../../src/graph/spellings.ts";
import type { Topic } from "../../../src/graph/review.types.ts";
import { linkMentions } from "../../../src/markdown/link-mentions.ts";
import { newPageContext, type PageContext } from "../../../src/markdown/page-context.ts";

const makeLinked = (id: string, name: string): Topic => ({
  id,
  name,
  kind: "target",
  aliases: [],
  synonyms: [],
  definition: "A topic of a test.",
  narrower: [],
  findings: [],
  sentences: [],
  references: [],
  pathways: [],
  identifiers: [],
  general: false,
});
const topics = [makeLinked("msc", "MSC"), makeLinked("mir-21", "miR-21"), makeLinked("vegf", "VEGF")];
const abbreviations = [{ id: "MSCs", expansion: "stem cells", forms: ["MSCs", "MSC"] }];
const newPage = (settings: Partial<PageContext> = {}) =>
  newPageContext({
    href: (address) => `/sub${address}`,
    abbreviations: [],
    findMentions: newMentionFinder(topics),
    ...settings,
  });
const link = (text: string, page = newPage()) => toHtml(linkMentions(text, page));
const linkedIn = (html: string) => [...html.matchAll(/href="\/sub\/topics\/([^/]+)\//g)].map((match) => match[1]);

test("a mention leads to the page of its topic, under the base path", () => {
  expect(link("Some miR-21 falls")).toBe('Some <a class="topic nb" href="/sub/topics/mir-21/">miR-21</a> falls');
});

test("only the first mention is a link, in whatever spelling", () => {
  expect(linkedIn(link("VEGF, miR-21, VEGF and mir 21"))).toEqual(["vegf", "mir-21"]);
});

test("what one text of a paragraph linked the next does not, until the paragraph ends", () => {
  const page = newPage();
  link("VEGF", page);
  expect(linkedIn(link("VEGF and miR-21", page))).toEqual(["mir-21"]);
  page.memory.beginParagraph();
  expect(linkedIn(link("VEGF", page))).toEqual(["vegf"]);
});

describe("abbreviations", () => {
  test("are explained within a link and beside it", () => {
    expect(link("MSCs send VEGF", newPage({ abbreviations }))).toBe(
      '<a class="topic" href="/sub/topics/msc/"><abbr title="stem cells">MSCs</abbr></a> send <a class="topic" href="/sub/topics/vegf/">VEGF</a>',
    );
  });

  test("are explained where their topic is no longer linked", () => {
    const page = newPage({ abbreviations });
    const [msc] = topics;
    if (msc) page.memory.link(msc);
    expect(link("MSCs send", page)).toBe(
      '<a class="ab" href="#abbr-MSCs"><abbr title="stem cells">MSCs</abbr></a> send',
    );
  });
});

test("no text is lost, and nothing of it becomes HTML", () => {
  for (const text of ["", "VEGF", " VEGF ", "a < b & VEGF <i>", "VEGF VEGF", "x"]) {
    const bare = link(text, newPage({ abbreviations })).replace(/<[^>]+>/g, "");
    expect(bare.replaceAll("&#x3C;", "<").replaceAll("&#x26;", "&")).toBe(text);
  }
});
