import type { Element, Root as HastRoot } from "hast";
import type { Paragraph, PhrasingContent, Root } from "mdast";
import { resolve } from "node:path";
import rehypeCitation, { Cite } from "rehype-citation";
import { remark } from "remark";
import remarkRehype from "remark-rehype";
import { parseProse } from "../prose/parse-prose.ts";
import { contentDirectory } from "../source/read-files.ts";

/** Name under which the style is registered with the citation processor. */
export const citationStyle = "article-numbers";

/**
 * A CSL style that prints the article's own numbers, kept in `citation-label`, instead of counting by appearance:
 * `[@lai2010a; @fukuchi2004]` → `[5, 6]`. Registered once, because a style given as a path is parsed for every file.
 */
const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Article numbers</title><id>article-numbers</id><updated>2026-01-01T00:00:00Z</updated><category citation-format="numeric"/></info>
  <citation><layout prefix="[" suffix="]" delimiter=", "><text variable="citation-label"/></layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`;

/** The part of citation-js that takes a style; its own types leave it out. */
interface StylePlugins {
  config: { get(plugin: "@csl"): { templates: { add(name: string, xml: string): void } } };
}

(Cite.plugins as StylePlugins).config.get("@csl").templates.add(citationStyle, style);

/** Markdown to HTML tree. Raw HTML never passes: remark-rehype drops it, and `prose-has-no-html` refuses it before. */
const processor = remark()
  // Sentences arrive as nodes that name their own element.
  .use(remarkRehype)
  // After that, because it looks for `[@key]` in the text of HTML elements.
  .use(rehypeCitation, {
    path: resolve(contentDirectory),
    bibliography: "references.json", // a string: an array would be changed under way
    csl: citationStyle,
    linkCitations: true,
    suppressBibliography: true,
    inlineClass: ["cite"],
  });

/** A sentence as a Markdown node that becomes `<span class="s" id="p1s2">`. */
function toSentenceNode(id: string, children: PhrasingContent[]): PhrasingContent {
  const node = { type: "sentence", children, data: { hName: "span", hProperties: { className: ["s"], id } } };
  return node as unknown as PhrasingContent; // remark-rehype takes any node that says what element it is
}

/**
 * Turns a section's Markdown into paragraphs of sentences with every citation rendered by rehype-citation:
 * `<p id="p1"><span class="s" id="p1s1">… <span class="cite">[<a href="#bib-zhu2012">39</a>]</span>.</span> …</p>`
 */
export async function citeProse(markdown: string): Promise<Element[]> {
  const root: Root = {
    type: "root",
    children: parseProse(markdown).paragraphs.map((paragraph): Paragraph => ({
      type: "paragraph",
      data: { hProperties: { id: paragraph.id } },
      children: paragraph.sentences.flatMap((sentence, index) => {
        const node = toSentenceNode(sentence.id, sentence.children);
        return index === 0 ? [node] : [{ type: "text", value: " " }, node];
      }),
    })),
  };
  const tree = (await processor.run(root)) as HastRoot;
  return tree.children.filter((node): node is Element => node.type === "element" && node.tagName === "p");
}
