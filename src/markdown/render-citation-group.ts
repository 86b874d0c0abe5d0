import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { addresses } from "../addresses.ts";
import { groupNumbers } from "./group-numbers.ts";
import type { PageContext } from "./page-context.ts";

/** Characters that are there for copying and for screen readers, while the ring does their work for the eye. */
const bracket = (text: string): Element => h("span", { className: ["b"] }, text);

/** The next anchor of a reference on this page: `cite-39-2`. */
function nextAnchor(number: number, page: PageContext): string | undefined {
  const count = (page.cited.get(number) ?? 0) + 1;
  page.cited.set(number, count);
  return page.hasAnchors ? `cite-${number}-${count}` : undefined;
}

/** One number as a link to its reference. */
function link(number: number, className: string[] | undefined, page: PageContext, children: ElementContent[]): Element {
  const properties = {
    className,
    id: nextAnchor(number, page),
    href: page.href(addresses.reference(number)),
    role: "doc-biblioref",
    ariaCurrent: page.ownReference === number ? "page" : undefined,
  };
  return h("a", properties, children);
}

/**
 * Renders a marker as rings: `[39]` one ring, `[12, 13]` two that touch, `[5–11]` one long ring whose ends are links and
 * whose dash leads to the list of its members. Every member keeps an anchor, so that its reference can lead back here.
 */
export function renderCitationGroup(numbers: readonly number[], page: PageContext): Element[] {
  const spans = groupNumbers(numbers);
  return spans.map((span, index) => {
    const before = index === 0 ? [bracket(" [")] : [];
    const after = [bracket(index === spans.length - 1 ? "]" : ", ")];
    const joined = index === 0 ? [] : ["j"];
    const [first, ...others] = span;
    const last = others.pop();
    if (first === undefined) throw new Error("a marker without numbers cannot be rendered");
    if (last === undefined) {
      return link(first, ["c", ...joined], page, [...before, { type: "text", value: String(first) }, ...after]);
    }
    const start = link(first, undefined, page, [{ type: "text", value: String(first) }]);
    const middle = others.flatMap((number) => {
      const anchor = nextAnchor(number, page);
      return anchor ? [h("span", { id: anchor })] : [];
    });
    const end = link(last, undefined, page, [{ type: "text", value: String(last) }]);
    const name = `References ${first} to ${last}, listed`;
    const dash = h("a", { className: ["to"], href: page.worksAddress(first), ariaLabel: name }, "–");
    return h("span", { className: ["c", "rg", ...joined] }, [...before, start, ...middle, dash, end, ...after]);
  });
}
