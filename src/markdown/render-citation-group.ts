import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { addresses } from "../addresses/addresses.ts";
import { isFaulted } from "../evidence/works.ts";
import type { Reference, Sentence } from "../graph/review.types.ts";
import { groupNumbers } from "../words/phrases.ts";
import type { PageContext } from "./page-context.ts";

/** Characters that are there for copying and for screen readers, while the ring does their work for the eye. */
const bracket = (text: string): Element => h("span", { className: ["b"] }, text);

/** The next anchor of a reference on this page: `cite-39-2`. */
function nextAnchor(number: number, page: PageContext): string | undefined {
  const count = (page.cited.get(number) ?? 0) + 1;
  page.cited.set(number, count);
  return page.hasAnchors ? `cite-${number}-${count}` : undefined;
}

/** One number as a link to its reference. A faulted one says so to those who cannot see that its ring is broken. */
function link(
  reference: Reference,
  className: string[],
  page: PageContext,
  isBroken: boolean,
  children: ElementContent[],
): Element {
  const { number } = reference;
  const properties = {
    className: isBroken ? [...className, "x"] : className,
    id: nextAnchor(number, page),
    href: page.href(addresses.reference(number)),
    role: "doc-biblioref",
    ariaCurrent: page.ownReference === number ? "page" : undefined,
    title: isBroken ? "A curator’s note concerns this citation" : undefined,
  };
  return h("a", properties, children);
}

/**
 * Renders a marker as rings: `[39]` one ring, `[12, 13]` two that touch, `[5–11]` one long ring whose ends are links and
 * whose dash leads to the list of its members. Every member keeps an anchor, so that its reference can lead back here.
 * A citation that a note faults in `sentence` has a broken ring. The page remembers what it names.
 */
export function renderCitationGroup(
  references: readonly Reference[],
  page: PageContext,
  sentence?: Sentence,
): Element[] {
  for (const reference of references) page.named.add(reference);
  const byNumber = new Map(references.map((reference) => [reference.number, reference]));
  const get = (number: number): Reference => {
    const reference = byNumber.get(number);
    if (!reference) throw new Error(`the marker does not cite ${number}`);
    return reference;
  };
  const spans = groupNumbers(references.map((reference) => reference.number));
  return spans.map((span, index) => {
    const before = index === 0 ? [bracket(" [")] : [];
    const after = [bracket(index === spans.length - 1 ? "]" : ", ")];
    const joined = index === 0 ? [] : ["j"];
    const [first, ...others] = span;
    const last = others.pop();
    if (first === undefined) throw new Error("a marker without numbers cannot be rendered");
    const toLink = (number: number, className: string[], children: ElementContent[]) =>
      link(get(number), className, page, isFaulted(get(number), sentence), children);
    if (last === undefined) {
      return toLink(first, ["c", ...joined], [...before, { type: "text", value: String(first) }, ...after]);
    }
    const start = toLink(first, ["end"], [{ type: "text", value: String(first) }]);
    const middle = others.flatMap((number) => {
      const anchor = nextAnchor(number, page);
      return anchor ? [h("span", { id: anchor })] : [];
    });
    const end = toLink(last, ["end"], [{ type: "text", value: String(last) }]);
    const name = `References ${first} to ${last}, listed`;
    const dash = h("a", { className: ["to"], href: page.worksAddress(first), ariaLabel: name }, "–");
    const isBroken = span.some((number) => isFaulted(get(number), sentence));
    const className = ["c", "rg", ...joined, ...(isBroken ? ["x"] : [])];
    return h("span", { className }, [...before, start, ...middle, dash, end, ...after]);
  });
}
