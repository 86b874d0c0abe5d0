import type { Link, ListItem, Paragraph, RootContent } from "mdast";
import { remark } from "remark";
import { describe, expect, test } from "vitest";
import { formatBrief } from "../../../src/metadata/format-brief.ts";
import type { PageRecord } from "../../../src/metadata/page-record.ts";
import { hostileTexts } from "../../hostile-text.ts";
import { linkMinimal } from "../../link-prose.ts";

const { article } = linkMinimal();
const toRecord = (kind: PageRecord["kind"], address: string, text: string): PageRecord => ({
  kind,
  address,
  title: text,
  description: `${text}.`,
  caveats: [],
  alternates: [],
});

/** What a reader of Markdown finds in the brief: the kinds of its blocks, the quoted lines, and each page that it lists. */
function read(text: string, address = "/sections/a/") {
  const records = [
    toRecord("home", "/", text),
    toRecord("section", address, text),
    toRecord("topic", "/topics/b/", "b"),
  ];
  const brief = formatBrief(article, records, (path) => `https://example.org${path}`);
  const { children } = remark().parse(brief);
  const plain = (node: RootContent): string =>
    "value" in node ? node.value : "children" in node ? node.children.map(plain).join("") : "";
  const [pages] = children.filter((node) => node.type === "list");
  const listed = (pages?.children ?? []).map(({ children: [told] }: ListItem) => {
    const [link, ...rest] = (told as Paragraph).children;
    return { url: (link as Link).url, title: plain(link as Link), description: rest.map(plain).join("") };
  });
  return { kinds: children.map(({ type }) => type), quoted: plain(children[1] as RootContent), listed };
}

describe("the brief lists each page that is no record, whatever its title holds", () => {
  test.each<readonly [what: string, text: string]>([
    ...hostileTexts,
    ["a bracket that closes", "A ] b"],
    ["a bracket that opens", "[A b"],
    ["what reads as a link", "A](https://example.com) [b](c)"],
    ["a backslash at the end", "A b\\"],
    ["code and emphasis", "`A` *b* _c_ __d__ ~~e~~"],
    ["an address in angles", "<https://example.com/>"],
    ["what begins a heading", "# A"],
    ["what begins an item", "1. A - b"],
  ])("%s", (_what, text) => {
    expect(read(text)).toEqual({
      kinds: ["heading", "blockquote", "paragraph", "paragraph", "heading", "list", "heading", "list"],
      quoted: `${text}.`,
      listed: [{ url: "https://example.org/sections/a/", title: text, description: `: ${text}.` }],
    });
  });
});
