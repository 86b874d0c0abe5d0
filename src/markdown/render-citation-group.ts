import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { addresses } from "../addresses/addresses.ts";
import { toCitationAnchor } from "../addresses/citation-anchor.ts";
import { isFaulted } from "../evidence/works.ts";
import type { Reference, Sentence } from "../graph/review.types.ts";
import { groupNumbers } from "../words/number-ranges.ts";
import type { PageContext } from "./page-context.ts";

/** Characters that are there for copying and for screen readers, while the ring does their work for the eye. */
const bracket = (text: string): Element => h("span", { className: ["b"] }, text);

/** The next anchor of a reference on this page: `cite-39-2`. Nothing where citations get none. */
const nextAnchor = (reference: Reference, page: PageContext): string | undefined =>
  page.hasAnchors ? toCitationAnchor(reference.number, page.memory.cite(reference)) : undefined;

const isLink = (node: ElementContent): node is Element => node.type === "element" && node.tagName === "a";

/**
 * The links that rehype-citation made of a marker, one a work. It reads the marker by itself, so what it printed is held
 * against what the graph found. @throws Error when the two differ
 */
function getLinks(marker: Element, references: readonly Reference[]): ReadonlyMap<number, Element> {
  const links = marker.children.filter(isLink);
  const printed = links.map(({ children: [text] }) => (text?.type === "text" ? text.value : "")).join(", ");
  const expected = references.map(({ number }) => number).join(", ");
  if (printed !== expected) throw new Error(`a marker was rendered as [${printed}] where the text cites [${expected}]`);
  return new Map(references.map(({ number }, index) => [number, links[index] ?? marker]));
}

/**
 * The link that rehype-citation made, with its number, as this site shows it: to the page of the reference, as a ring.
 * A faulted one says so to those who cannot see that its ring is broken.
 */
function decorate(
  made: Element,
  reference: Reference,
  className: string[],
  page: PageContext,
  isBroken: boolean,
  [before, after]: [ElementContent[], ElementContent[]] = [[], []],
): Element {
  const { number } = reference;
  const properties = {
    className: isBroken ? [...className, "x"] : className,
    id: nextAnchor(reference, page),
    href: page.href(addresses.reference(number)),
    role: "doc-biblioref",
    ariaCurrent: page.ownReference === number ? "page" : undefined,
    title: isBroken ? "A curator’s note concerns this citation" : undefined,
  };
  return h("a", properties, [...before, ...made.children, ...after]);
}

/**
 * Renders a marker that rehype-citation has read as rings: `[39]` one ring, `[12, 13]` two that touch, `[5–11]` one long
 * ring whose ends are links and whose dash leads to the list of its members. Every member keeps an anchor, so that its
 * reference can lead back here. A citation that a note faults in `sentence` has a broken ring. The page remembers what it
 * names.
 */
export function renderCitationGroup(
  marker: Element,
  references: readonly Reference[],
  page: PageContext,
  sentence?: Sentence,
): Element[] {
  page.memory.name(references);
  const links = getLinks(marker, references);
  const byNumber = new Map(references.map((reference) => [reference.number, reference]));
  const get = (number: number): { reference: Reference; made: Element } => {
    const [reference, made] = [byNumber.get(number), links.get(number)];
    if (!reference || !made) throw new Error(`the marker does not cite ${number}`);
    return { reference, made };
  };
  const spans = groupNumbers(references.map((reference) => reference.number));
  return spans.map((span, index) => {
    const before = index === 0 ? [bracket(" [")] : [];
    const after = [bracket(index === spans.length - 1 ? "]" : ", ")];
    const joined = index === 0 ? [] : ["j"];
    const [first, ...others] = span;
    const last = others.pop();
    if (first === undefined) throw new Error("a marker without numbers cannot be rendered");
    const toLink = (number: number, className: string[], around?: [ElementContent[], ElementContent[]]) => {
      const { reference, made } = get(number);
      return decorate(made, reference, className, page, isFaulted(reference, sentence), around);
    };
    if (last === undefined) return toLink(first, ["c", ...joined], [before, after]);
    const start = toLink(first, ["end"]);
    const middle = others.flatMap((number) => {
      const anchor = nextAnchor(get(number).reference, page);
      return anchor ? [h("span", { id: anchor })] : [];
    });
    const end = toLink(last, ["end"]);
    const name = `References ${first} to ${last}, listed`;
    const dash = h("a", { className: ["to"], href: page.worksAddress(first), ariaLabel: name }, "–");
    const isBroken = span.some((number) => isFaulted(get(number).reference, sentence));
    const className = ["c", "rg", ...joined, ...(isBroken ? ["x"] : [])];
    return h("span", { className }, [...before, start, ...middle, dash, end, ...after]);
  });
}
