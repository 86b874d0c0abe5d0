import CSL from "citeproc";
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";
import { isPerson, type Name } from "../schemas/reference.ts";
import acs from "./csl/american-chemical-society.csl?raw";
import apa from "./csl/apa.csl?raw";
import cse from "./csl/council-of-science-editors-author-date.csl?raw";
import locale from "./csl/locales-en-US.xml?raw";
import vancouver from "./csl/vancouver.csl?raw";
import type { CslItem } from "./csl-item.ts";
import { spaceInitials } from "./format-reference.ts";

/** A style in which citations are offered. */
interface CitationStyle {
  /** Short, lower case; the class by which `styles/cite.css` shows the chosen one alone. */
  id: string;
  name: string;
  /** The style itself: CSL 1.0, XML. */
  csl: string;
}

/**
 * The styles in which the article itself says how to cite it, and Vancouver. The CSL project's style for the NLM is an alias
 * of its Vancouver, so these two are one; CSE is the name-year system, as the article prints it.
 */
export const citationStyles: readonly CitationStyle[] = [
  { id: "nlm", name: "NLM, Vancouver", csl: vancouver },
  { id: "apa", name: "APA", csl: apa },
  { id: "acs", name: "ACS", csl: acs },
  { id: "cse", name: "CSE", csl: cse },
];

/** What stands after the names of a cut list; every style prints “et al.” in its place. */
const unnamed = { family: "(not named in the source)", given: "" };

/**
 * A style that prints “et al.” after as many names as it is given less one, whatever it does with complete lists:
 * the list was cut in the source, so it must never look complete.
 */
function cutAfter(csl: string, names: number): string {
  return csl.replace(/<bibliography\b[^>]*>/, (tag) =>
    tag
      .replace(/\set-al-[a-z-]+="[^"]*"/g, "")
      .replace("<bibliography", `<bibliography et-al-min="${names + 1}" et-al-use-first="${names}"`),
  );
}

/**
 * A style without what tells works apart and puts them in order, neither of which one that is formatted alone needs: a mark in
 * the text would be made of each, twice, to be compared with those of others.
 */
function forOneAlone(csl: string): string {
  return csl
    .replace(/<citation\b.*?<\/citation>/s, '<citation><layout><text value="-"/></layout></citation>')
    .replace(/<sort>.*?<\/sort>/gs, "");
}

/** A processor, and the item that it is to ask for. */
interface Processor {
  engine: InstanceType<typeof CSL.Engine>;
  item: object;
}

const processors = new Map<string, Processor>();

/** The processor for a style, made once, since reading a style takes longer than using it. */
function getProcessor(style: CitationStyle, cutNames: number): Processor {
  const key = `${style.id} ${cutNames}`;
  const known = processors.get(key);
  if (known) return known;
  const csl = cutNames > 0 ? cutAfter(style.csl, cutNames) : style.csl;
  const system = { retrieveLocale: () => locale, retrieveItem: () => processor.item };
  const processor: Processor = { engine: new CSL.Engine(system, forOneAlone(csl), "en-US"), item: {} };
  processors.set(key, processor);
  return processor;
}

/** A style that shortens given names would keep the first alone of initials that stand together. */
const withInitials = (name: Name): Name => (isPerson(name) ? { ...name, given: spaceInitials(name.given) } : name);

/** Characters that no markup may hold: controls other than tab and line ends. https://html.spec.whatwg.org/#preprocessing-the-input-stream */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

const withoutControls = (item: CslItem): CslItem =>
  JSON.parse(JSON.stringify(item), (_key, value: unknown) =>
    typeof value === "string" ? value.replace(controls, "") : value,
  ) as CslItem;

type Element = DefaultTreeAdapterTypes.Element;

function findByClass(node: DefaultTreeAdapterTypes.ParentNode, name: string): Element | undefined {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    if (child.attrs.some((attribute) => attribute.name === "class" && attribute.value === name)) return child;
    const inside = findByClass(child, name);
    if (inside) return inside;
  }
  return undefined;
}

/** How often a processor was asked: the most expensive step of a page. */
let asked = 0;

/** Formats one item alone, so that no other work changes it (`2013a`). @throws Error when the style prints nothing */
export function formatAlone(item: CslItem, style: CitationStyle): string {
  asked += 1;
  const isCut = item.custom?.authorsTruncated === true;
  const processor = getProcessor(style, isCut ? (item.author ?? []).length : 0);
  // `custom` is ours and says nothing to a style.
  const { custom: _custom, author, ...fields } = withoutControls(item);
  const names = author?.map(withInitials) ?? [];
  // A style that capitalizes words would make β-Catenin of β-catenin and P of p.
  const title = `<span class="nocase">${fields.title}</span>`;
  processor.item = { ...fields, title, ...(author && { author: isCut ? [...names, unnamed] : names }) };
  processor.engine.updateItems([]); // it would not ask for an item of the same name again
  processor.engine.updateItems([item.id]);
  const bibliography = processor.engine.makeBibliography();
  const fragment = parseFragment(bibliography === false ? "" : bibliography[1].join(""));
  const text = findByClass(fragment, "csl-right-inline") ?? findByClass(fragment, "csl-entry");
  if (!text) throw new Error(`the style ${style.id} prints nothing for ${item.id}`);
  return serialize(text).trim();
}

/** Where citations are found again, by style and all that an item says: the review alone is cited on nearly every page. */
export interface CitationMemory {
  find(key: string): string | undefined;
  keep(key: string, citation: string): void;
}

const inThisProcess = new Map<string, string>();
let memory: CitationMemory = {
  find: (key) => inThisProcess.get(key),
  keep: (key, citation) => inThisProcess.set(key, citation),
};

/** Has citations found in, and added to, what outlives this process. */
export function keepCitations(where: CitationMemory): void {
  memory = where;
}

/** How many citations were formatted so far: each item once in each style, and pages of one kind once for all of them. */
export const countFormatted = (): number => asked;

/** Formats an item, or tells how it was formatted before. */
function formatOnce(item: CslItem, style: CitationStyle): string {
  const key = `${style.id} ${JSON.stringify(item)}`;
  const known = memory.find(key);
  if (known !== undefined) return known;
  const citation = formatAlone(item, style);
  memory.keep(key, citation);
  return citation;
}

/** Words, parted by single spaces, hyphens, commas and colons, in brackets or not: what every style prints as it stands. */
const plainTitle = /^[\p{L}\p{Nd}]+(?:(?:[:,)]? \(?|-)[\p{L}\p{Nd}]+)*\)?$/u;
const plainUrl = /^https?:\/\/[\w.:/-]+\/$/;

/** What stands for a title and an address while a page is formatted for all that differ in nothing else. */
const standIn = { title: "qxtitlexq", url: "https://qxaddressxq.example/" };

/**
 * The citation of a page, made from that of any other page of the site by its title and its address; nothing where a style
 * might print one of the two otherwise than it stands.
 */
function formatFromTemplate({ title, URL: url, ...same }: CslItem, style: CitationStyle): string | undefined {
  if (url === undefined || !plainTitle.test(title) || !plainUrl.test(url)) return undefined;
  const template = formatOnce({ ...same, id: "page", title: standIn.title, URL: standIn.url }, style);
  const [beforeTitle = "", behindTitle, ...more] = template.split(standIn.title);
  const [between, rest, ...again] = behindTitle?.split(standIn.url) ?? [];
  if (more.length > 0 || again.length > 0 || between === undefined || rest === undefined) return undefined;
  return `${beforeTitle}${title}${between}${url}${rest}`;
}

/**
 * One citation as a style prints it, without a number before it, as safe HTML of one line with nothing but `i`, `b`, `sup`
 * and the like in it. It depends on nothing but the item and the style, so it is formatted once.
 * @throws Error when the style prints nothing
 */
export const formatCitation = (item: CslItem, style: CitationStyle): string =>
  (item.type === "webpage" ? formatFromTemplate(item, style) : undefined) ?? formatOnce(item, style);
