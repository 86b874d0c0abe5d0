import type { Preview, PreviewLine } from "../previews/preview.ts";
import { effectWords } from "../words/finding-words.ts";
import { element } from "./element.ts";
import type { Occurrence } from "./find-occurrence.ts";

/** One record that a preview shows. */
export interface Shown {
  preview: Preview;
  /** The number on the ring that stands for it, where several are shown. */
  number?: number;
  occurrence?: Occurrence | undefined;
}

const ring = (number: number) => element("span", { className: "c w" }, String(number));
const effectWord = (effect: NonNullable<Preview["effect"]>) =>
  element("em", { className: `eff ${effect}` }, effectWords[effect].name);
const vesicle = (effect: string) => element("i", { className: `v m ${effect}` });

/** A line with its mark; an effect also says its word. */
function toLine({ mark, text, address }: PreviewLine): HTMLElement {
  const link = element("a", { href: address }, text);
  if (typeof mark === "number") return element("li", {}, ring(mark), link);
  if (mark === "note") return element("li", { className: "caveat" }, element("span", {}, "Curator’s note: ", link));
  return element("li", {}, vesicle(mark), element("span", {}, effectWord(mark), " · ", link));
}

/** Which place of how many, with links to the ones before and after. */
export function toPlaces({ position, total, previous, next }: Occurrence): HTMLElement {
  const line = element("p", { className: "places" }, `Place ${position} of ${total}`);
  if (previous) line.append(" ", element("a", { href: previous, rel: "prev" }, "previous"));
  if (next) line.append(" ", element("a", { href: next, rel: "next" }, "next"));
  return line;
}

/** What one record looks like in a preview. */
export function toCard({ preview, number, occurrence }: Shown): HTMLElement {
  const { address, name, label, effect, title, text, lines = [], count } = preview;
  const head = element("p", { className: "lab" }, label);
  if (number) head.prepend(ring(number), " ");
  if (effect) head.prepend(vesicle(effect), effectWord(effect), " · ");
  const card = element("div", { className: "card" }, head, element("p", { className: "t" }, title));
  if (text) card.append(element("p", { className: "said" }, text));
  if (lines.length > 0) card.append(element("ul", {}, ...lines.map(toLine)));
  const open = element("a", { href: address }, `Open ${name}`);
  card.append(element("p", { className: "go" }, element("span", {}, count), " ", open));
  if (occurrence && occurrence.total > 1) card.append(toPlaces(occurrence));
  return card;
}
