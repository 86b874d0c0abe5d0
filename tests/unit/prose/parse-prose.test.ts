import { describe, expect, test } from "vitest";
import { parseProse } from "../../../src/prose/parse-prose.ts";

const sentencesOf = (markdown: string) => parseProse(markdown).paragraphs.flatMap((paragraph) => paragraph.sentences);
const markersOf = (markdown: string) => sentencesOf(markdown).flatMap((sentence) => sentence.markers);
const linesOf = (markdown: string) => markdown.split(/\r?\n/);

const twoParagraphs = [
  "The first sentence cites one work [@zhu2012].",
  "The second cites three at two places [@lai2010a; @fukuchi2004], here too [@ji2015].",
  "",
  "",
  "A second paragraph.",
].join("\n");

describe("paragraphs and sentences", () => {
  test("a line is a sentence, a blank line ends a paragraph, and both are numbered", () => {
    const { paragraphs } = parseProse(twoParagraphs);
    expect(paragraphs.map(({ id, line, column }) => ({ id, line, column }))).toEqual([
      { id: "p1", line: 1, column: 1 },
      { id: "p2", line: 5, column: 1 },
    ]);
    expect(sentencesOf(twoParagraphs).map(({ id, line }) => ({ id, line }))).toEqual([
      { id: "p1s1", line: 1 },
      { id: "p1s2", line: 2 },
      { id: "p2s1", line: 5 },
    ]);
  });

  test("every sentence is the line that it stands on", () => {
    const lines = linesOf(twoParagraphs);
    for (const sentence of sentencesOf(twoParagraphs)) expect(sentence.text).toBe(lines[sentence.line - 1]);
  });

  test("places are those of the file when the body is padded with the lines above it", () => {
    const padded = `${"\n".repeat(7)}${twoParagraphs}`;
    expect(parseProse(padded).paragraphs.map(({ line }) => line)).toEqual([8, 12]);
    expect(markersOf(padded).map(({ line }) => line)).toEqual([8, 9, 9]);
  });

  test("lines that end as on Windows are the same sentences at the same places", () => {
    const onWindows = parseProse(twoParagraphs.replaceAll("\n", "\r\n"));
    expect(onWindows).toEqual(parseProse(twoParagraphs));
  });

  test("emphasis, links and code stay with their sentence, as nodes and as text", () => {
    const sentences = sentencesOf("In *vivo*, see [the table](/findings/).\nThen `code` and **more**.");
    expect(sentences.map(({ text }) => text)).toEqual(["In vivo, see the table.", "Then code and more."]);
    expect(sentences.map(({ children }) => children.map(({ type }) => type))).toEqual([
      ["text", "emphasis", "text", "link", "text"],
      ["text", "inlineCode", "text", "strong", "text"],
    ]);
  });

  test("a sentence may begin with what is not text", () => {
    expect(sentencesOf("One.\n*Two* words.").map(({ text }) => text)).toEqual(["One.", "Two words."]);
  });

  test("nothing at all has no paragraphs", () => {
    expect(parseProse("\n\n  \n")).toEqual({
      paragraphs: [],
      links: [],
      strayMarkers: [],
      rawHtml: [],
      otherBlocks: [],
    });
  });
});

describe("markers", () => {
  test("are found with their keys in the order written", () => {
    expect(markersOf(twoParagraphs).map(({ keys }) => keys)).toEqual([
      ["zhu2012"],
      ["lai2010a", "fukuchi2004"],
      ["ji2015"],
    ]);
  });

  test("stand where the file has them, also behind emphasis and links", () => {
    const prose = `${twoParagraphs}\nSome *emphasis*, a [link](/about/) and then [@gu2016] and [@qi2017].`;
    const lines = linesOf(prose);
    const markers = markersOf(prose);
    expect(markers).toHaveLength(5);
    for (const { line, column, raw } of markers) {
      expect(lines[line - 1]?.slice(column - 1, column - 1 + raw.length)).toBe(raw);
    }
  });

  test("side by side are two", () => {
    expect(markersOf("Twice [@a][@b].").map(({ raw }) => raw)).toEqual(["[@a]", "[@b]"]);
  });

  test.each(["[@a;@b]", "[@a, @b]", "[@a, p. 3]", "[see @a]", "[@A]", "[@]", "[ @a ]", "[@a; b]", "[-@a]", "[a@b]"])(
    "that cannot be read have no keys, but a place: %s",
    (raw) => {
      expect(markersOf(`Text ${raw}.`)).toEqual([{ raw, keys: [], line: 1, column: 6 }]);
    },
  );

  test.each(["Brackets [like these] cite nothing.", "Write to someone@example.org.", "As @zhu2012 says."])(
    "are no other brackets and no bare names: %s",
    (text) => {
      expect(markersOf(text)).toEqual([]);
    },
  );
});

describe("stray markers", () => {
  test.each([
    ["# Heading [@a]", "a heading"],
    ["Some *emphasis [@a]*.", "emphasis"],
    ["Some **emphasis [@a]**.", "strong emphasis"],
    ["See [text [@a] more](/about/).", "a link"],
    ["Some `[@a]`.", "code"],
    ["    [@a]", "code"],
    ["<!-- [@a] -->", "raw HTML"],
    ["[@a]: /about/", "a link definition"],
  ])("say what holds them: %s", (markdown, inside) => {
    const { strayMarkers } = parseProse(`A line before.\n\n${markdown}`);
    expect(strayMarkers.map((marker) => [marker.raw, marker.inside, marker.line])).toEqual([["[@a]", inside, 3]]);
  });

  test("are counted once, by the outermost holder", () => {
    expect(parseProse("# A *heading [@a]*").strayMarkers.map(({ inside }) => inside)).toEqual(["a heading"]);
  });

  test("are no markers of the sentence", () => {
    expect(markersOf("Some *emphasis [@a]* and [@b].").map(({ raw }) => raw)).toEqual(["[@b]"]);
  });

  test("do not arise in running text", () => {
    expect(parseProse(twoParagraphs).strayMarkers).toEqual([]);
  });
});

describe("what else stands in prose", () => {
  test("links and link definitions are found with their address and place", () => {
    const { links } = parseProse("See [the *table*](/findings/) and <https://example.org/>.\n\n[x]: /elsewhere/");
    expect(links).toEqual([
      { url: "/findings/", line: 1, column: 5 },
      { url: "https://example.org/", line: 1, column: 35 },
      { url: "/elsewhere/", line: 3, column: 1 },
    ]);
  });

  test("raw HTML is found within a line and as a block", () => {
    expect(parseProse("A <b>bold\nword</b>.\n\n<div>\nblock\n</div>").rawHtml).toEqual([
      { line: 1, column: 3 },
      { line: 2, column: 5 },
      { line: 4, column: 1 },
    ]);
  });

  test("blocks that are no paragraphs are named", () => {
    const { otherBlocks, paragraphs } = parseProse("# Title\n\nText.\n\n- item\n\n> quoted\n\n---\n\n```\ncode\n```");
    expect(otherBlocks).toEqual([
      { type: "heading", line: 1, column: 1 },
      { type: "list", line: 5, column: 1 },
      { type: "blockquote", line: 7, column: 1 },
      { type: "thematicBreak", line: 9, column: 1 },
      { type: "code", line: 11, column: 1 },
    ]);
    expect(paragraphs.map(({ id, line }) => ({ id, line }))).toEqual([{ id: "p1", line: 3 }]);
  });
});
