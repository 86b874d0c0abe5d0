import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { addresses, toFragment } from "../addresses/addresses.ts";
import type { Paragraph, Section, Sentence } from "../graph/review.types.ts";
import { citeProse, isMarker } from "./cite-prose.ts";
import { explainAbbreviations, linkMentions } from "./link-mentions.ts";
import { glueMarkers } from "./glue-marker.ts";
import type { PageContext } from "./page-context.ts";
import { renderCitationGroup } from "./render-citation-group.ts";

/** A paragraph ready to be put on a page. */
export interface RenderedParagraph {
  paragraph: Paragraph;
  /** What stands inside the `<p>`. */
  html: string;
}

const isElement = (node: ElementContent): node is Element => node.type === "element";

/** Cited prose does not depend on the page, so each section is parsed once a build. */
const citedBySection = new Map<string, Promise<Element[]>>();

function getCited(section: Section): Promise<Element[]> {
  const key = `${section.id}\0${section.body}`; // in dev the prose changes under us
  const works = section.references.map(({ entry }) => entry);
  const cited = citedBySection.get(key) ?? citeProse(section.body, works);
  citedBySection.set(key, cited);
  return cited;
}

/** Renders what stands in one sentence. */
function renderChildren(cited: Element, sentence: Sentence, page: PageContext): ElementContent[] {
  let group = 0;
  const render = (node: ElementContent): ElementContent[] => {
    if (node.type === "text") return linkMentions(node.value, page);
    if (!isElement(node)) return [];
    if (isMarker(node)) {
      const own = sentence.groups[group++];
      if (!own) throw new Error(`a marker of ${sentence.paragraph.section.id} ${sentence.id} is linked to no work`);
      const references = own.citations.map((citation) => citation.reference);
      return renderCitationGroup(node, references, page, sentence);
    }
    if (node.tagName === "a") {
      return [{ ...node, properties: { ...node.properties, href: page.href(String(node.properties.href)) } }];
    }
    return [{ ...node, children: node.children.flatMap(render) }];
  };
  return glueMarkers(cited.children.flatMap(render));
}

/** The sentence elements of a cited paragraph. */
const sentencesOf = (paragraph: Element): Element[] =>
  paragraph.children.filter(isElement).filter((node) => node.tagName === "span" && !isMarker(node));

/** The id of a paragraph or sentence on a page: `p1s2`, or `tumor-growth-p1s2` where sections share the page. */
export const anchorOf = (section: Section, id: string, page: Pick<PageContext, "isWholeReview">): string =>
  page.isWholeReview ? `${section.id}-${id}` : id;

/** Renders every paragraph of a section, each sentence an anchor of its own: `<span class="s" id="p1s2">`. */
export async function renderSection(section: Section, page: PageContext): Promise<RenderedParagraph[]> {
  const cited = await getCited(section);
  return section.paragraphs.map((paragraph, index): RenderedParagraph => {
    page.memory.beginParagraph();
    const elements = cited[index] ? sentencesOf(cited[index]) : [];
    const children = paragraph.sentences.flatMap((sentence, position): ElementContent[] => {
      const element = elements[position];
      if (!element) throw new Error(`sentence ${sentence.id} of ${section.id} was not rendered`);
      const id = page.hasAnchors ? { id: anchorOf(section, sentence.id, page) } : {};
      const rendered: Element = {
        ...element,
        properties: { className: ["s"], ...id },
        children: renderChildren(element, sentence, page),
      };
      return position === 0 ? [rendered] : [{ type: "text", value: " " }, rendered];
    });
    return { paragraph, html: toHtml(children) };
  });
}

/** Renders one sentence alone, for quoting it elsewhere: without ids, its ranges of works leading into its own section. */
export async function renderSentence(sentence: Sentence, page: PageContext): Promise<string> {
  const { section } = sentence.paragraph;
  const paragraph = (await getCited(section))[sentence.paragraph.number - 1];
  const element = paragraph && sentencesOf(paragraph)[sentence.paragraph.sentences.indexOf(sentence)];
  if (!element) throw new Error(`sentence ${sentence.id} of ${section.id} was not rendered`);
  page.memory.beginParagraph(page.ownTopic);
  const worksAddress = (first: number) => page.href(toFragment(addresses.section(section.id), `work-${first}`));
  return toHtml(renderChildren(element, sentence, { ...page, worksAddress }));
}

/** Renders plain text that stands outside prose, such as a statement, with its abbreviations explained. */
export function renderText(text: string, page: PageContext): string {
  return toHtml(explainAbbreviations(text, page));
}
