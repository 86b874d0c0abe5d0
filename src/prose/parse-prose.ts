import type { Paragraph as MdastParagraph, PhrasingContent, Root, RootContent } from "mdast";
import { remark } from "remark";
import type { Place } from "../problems/problem.ts";
import { findAlike, readKeys } from "./citation-marker.ts";

/** A citation marker as written, `[@zhu2012]` or `[@lai2010a; @fukuchi2004]`, with its place in the file. */
interface Marker extends Place {
  /** The marker as it stands in the source. */
  raw: string;
  /** Cite keys in the order written. Empty where the marker cannot be read. */
  keys: string[];
}

/** One sentence: a line of the source. */
export interface ProseSentence extends Place {
  /** Stable within the section: `p2s3` is the third sentence of the second paragraph. */
  id: string;
  /** What stands on the line, as Markdown nodes. */
  children: PhrasingContent[];
  /** The sentence as plain text, markers as written. */
  text: string;
  markers: Marker[];
}

/** One paragraph of prose. */
interface ProseParagraph extends Place {
  /** `p2` for the second. */
  id: string;
  sentences: ProseSentence[];
}

/** A place where a marker stands although no citation would be rendered there. */
interface StrayMarker extends Marker {
  /** What holds it, in words: `a heading`. */
  inside: string;
}

/** A link written in prose. */
interface ProseLink extends Place {
  url: string;
}

/** Prose taken apart. */
export interface Prose {
  paragraphs: ProseParagraph[];
  links: ProseLink[];
  strayMarkers: StrayMarker[];
  rawHtml: Place[];
  /** Anything that is not a paragraph, by its Markdown name, such as `heading`. */
  otherBlocks: (Place & { type: string })[];
}

const holders: Record<string, string> = {
  heading: "a heading",
  emphasis: "emphasis",
  strong: "strong emphasis",
  link: "a link",
  linkReference: "a link",
  inlineCode: "code",
  code: "code",
  html: "raw HTML",
  definition: "a link definition",
  image: "an image",
};

/** Every marker in a text, with places counted from where the text begins. */
export function findMarkers(text: string, start: Place = { line: 1, column: 1 }): Marker[] {
  return findAlike(text).map(({ raw, index }) => {
    const before = text.slice(0, index).split("\n");
    const last = before.at(-1) ?? "";
    return {
      raw,
      keys: readKeys(raw),
      line: start.line + before.length - 1,
      column: before.length === 1 ? start.column + last.length : last.length + 1,
    };
  });
}

const placeOf = (node: RootContent | PhrasingContent): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** Splits a paragraph at its line breaks: one line, one sentence. */
function splitSentences(paragraph: MdastParagraph, id: string): ProseSentence[] {
  const sentences: ProseSentence[] = [];
  let current: ProseSentence | undefined;
  const add = (node: PhrasingContent, text: string, place: Place) => {
    current ??= { ...place, id: `${id}s${sentences.length + 1}`, children: [], text: "", markers: [] };
    current.children.push(node);
    current.text += text;
    if (node.type === "text") current.markers.push(...findMarkers(text, place));
  };
  const end = () => {
    if (current) sentences.push(current);
    current = undefined;
  };
  for (const node of paragraph.children) {
    if (node.type !== "text") {
      add(node, plainText(node), placeOf(node));
      continue;
    }
    const start = placeOf(node);
    node.value.split(/\r?\n/).forEach((value, index) => {
      if (index > 0) end();
      if (value === "") return;
      add({ type: "text", value }, value, index === 0 ? start : { line: start.line + index, column: 1 });
    });
  }
  end();
  return sentences;
}

/** The text of a node and all below it. */
function plainText(node: RootContent | PhrasingContent): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plainText).join("") : "";
}

/** Everything that cannot hold a citation or must not stand in prose at all, found by walking the whole tree. */
function inspect(node: Root | RootContent, prose: Prose, isHeld = false): void {
  if (node.type === "link" || node.type === "definition") prose.links.push({ ...placeOf(node), url: node.url });
  if (node.type === "html") prose.rawHtml.push(placeOf(node));
  const inside = node.type === "root" ? undefined : holders[node.type];
  if (inside && node.type !== "root" && !isHeld) {
    // A definition such as `[@key]: …` swallows its marker, so its label is looked at, too.
    const text = node.type === "definition" ? `[${node.label ?? node.identifier}]` : plainText(node);
    prose.strayMarkers.push(...findMarkers(text, placeOf(node)).map((marker) => ({ ...marker, inside })));
  }
  if ("children" in node) for (const child of node.children) inspect(child, prose, isHeld || inside !== undefined);
}

/** Parses the Markdown of a section. Places are those of the text given, so pass the body as `parseFile` pads it. */
export function parseProse(markdown: string): Prose {
  const root = remark().parse(markdown);
  const prose: Prose = { paragraphs: [], links: [], strayMarkers: [], rawHtml: [], otherBlocks: [] };
  for (const node of root.children) {
    if (node.type === "paragraph") {
      const id = `p${prose.paragraphs.length + 1}`;
      prose.paragraphs.push({ ...placeOf(node), id, sentences: splitSentences(node, id) });
    } else if (node.type !== "html") {
      prose.otherBlocks.push({ ...placeOf(node), type: node.type });
    }
  }
  inspect(root, prose);
  return prose;
}
