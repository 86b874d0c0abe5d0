import type { Element, Root as HastRoot } from "hast";
import type { Paragraph, PhrasingContent, Root } from "mdast";
import { resolve } from "node:path";
import { Cite, rehypeCitationGenerator } from "rehype-citation";
import { remark } from "remark";
import remarkRehype from "remark-rehype";
import { parseProse } from "../prose/parse-prose.ts";
import type { ReferenceEntry } from "../schemas/reference.ts";
import { contentDirectory } from "../source/read-files.ts";

/** Name under which the style is registered with the citation processor. */
const citationStyle = "article-numbers";

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

/** A processor from Markdown to an HTML tree whose citations rehype-citation renders. */
type Citer = (root: Root) => Promise<Element[]>;

const citers = new WeakMap<readonly ReferenceEntry[], Citer>();

/**
 * A citer that knows these works. rehype-citation would read and parse its bibliography anew for every text; here it is
 * given the works that the review was linked from, so that there is no second road to them.
 * Raw HTML never passes: remark-rehype drops it, and `prose-has-no-html` refuses it before.
 */
function getCiter(works: readonly ReferenceEntry[]): Citer {
  const known = citers.get(works);
  if (known) return known;
  const bibliography = new Cite(
    works.map(({ custom: _, ...item }) => item),
    { generateGraph: false },
  );
  function KnownCite() {
    return bibliography;
  }
  const rehypeCitation = rehypeCitationGenerator(Object.assign(KnownCite, { plugins: Cite.plugins }));
  const processor = remark()
    // Sentences arrive as nodes that name their own element.
    .use(remarkRehype)
    // After that, because it looks for `[@key]` in the text of HTML elements.
    .use(rehypeCitation, {
      path: resolve(contentDirectory),
      bibliography: "references.json", // it insists on a file; what it reads there is not looked at
      csl: citationStyle,
      linkCitations: true,
      suppressBibliography: true,
      inlineClass: ["cite"],
    });
  const citer: Citer = async (root) => {
    const tree = (await processor.run(root)) as HastRoot;
    return tree.children.filter((node): node is Element => node.type === "element" && node.tagName === "p");
  };
  citers.set(works, citer);
  return citer;
}

/** A sentence as a Markdown node that becomes `<span class="s" id="p1s2">`. */
function toSentenceNode(id: string, children: PhrasingContent[]): PhrasingContent {
  const node = { type: "sentence", children, data: { hName: "span", hProperties: { className: ["s"], id } } };
  return node as unknown as PhrasingContent; // remark-rehype takes any node that says what element it is
}

/**
 * Turns a section's Markdown into paragraphs of sentences with every citation rendered by rehype-citation:
 * `<p id="p1"><span class="s" id="p1s1">… <span class="cite">[<a href="#bib-zhu2012">39</a>]</span>.</span> …</p>`
 */
export function citeProse(markdown: string, works: readonly ReferenceEntry[]): Promise<Element[]> {
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
  return getCiter(works)(root);
}

/** Whether an element is a marker that rehype-citation rendered: `<span class="cite">[<a href="#bib-zhu2012">39</a>]</span>` */
export const isMarker = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes("cite");

/** So many texts are cited at once: the processor looks through all citations that it has made at each further one. */
const atOnce = 100;

/** Texts that are no Markdown, such as notes, each as a paragraph with every citation rendered by rehype-citation. */
export async function citeTexts(texts: readonly string[], works: readonly ReferenceEntry[]): Promise<Element[]> {
  const cite = getCiter(works);
  const paragraphs = texts.map((value): Paragraph => ({ type: "paragraph", children: [{ type: "text", value }] }));
  const cited: Element[] = [];
  for (let from = 0; from < paragraphs.length; from += atOnce)
    cited.push(...(await cite({ type: "root", children: paragraphs.slice(from, from + atOnce) })));
  return cited;
}
