import type { Preview, PreviewLine } from "../previews/preview.ts";
import { effectWords, originMarks } from "../words/finding-words.ts";
import { capitalize, formatCount } from "../words/phrases.ts";
import { recordNames } from "../words/record-words.ts";
import { element } from "./element.ts";
import type { Occurrence } from "./find-occurrence.ts";

/** One record that a preview shows. */
export interface Shown {
  preview: Preview;
  /** Which kind of record it is; nothing for what is none, as an abbreviation. */
  kind?: string;
  /** The number on the ring that stands for it, where several are shown. */
  number?: number;
  occurrence?: Occurrence | undefined;
}

type Effect = NonNullable<Preview["effect"]>;
type VesicleOrigin = NonNullable<Preview["origin"]>;

const ring = (number: number) => element("span", { className: "c w" }, String(number));
const effectWord = (effect: NonNullable<Preview["effect"]>) =>
  element("em", { className: `eff ${effect}` }, effectWords[effect].name);
/** The classes of a finding's mark: its effect, and the wall of whose vesicle it is. */
const classOf = (effect: Effect, origin: VesicleOrigin = "msc") => `${effect} ${originMarks[origin]}`.trim();
const vesicle = (effect: Effect, origin?: VesicleOrigin) =>
  element("i", { className: `v m ${classOf(effect, origin)}` });
/** A finding's vesicle with the numbers of its works, which stand in the lines of its preview. */
const numbered = (effect: Effect, origin: VesicleOrigin | undefined, lines: readonly PreviewLine[]) => {
  const numbers = lines.flatMap(({ mark }) => (typeof mark === "number" ? mark : []));
  return element("span", { className: `v num ${classOf(effect, origin)}` }, numbers.join(", ") || "?");
};

/** A line with its mark; an effect also says its word. */
function toLine({ mark, origin, text, address }: PreviewLine): HTMLElement {
  const link = element("a", { href: address }, text);
  if (typeof mark === "number") return element("li", {}, ring(mark), link);
  if (mark === "note")
    return element("li", { className: "caveat" }, element("span", {}, `${capitalize(recordNames.notes.one)}: `, link));
  return element("li", {}, vesicle(mark, origin), element("span", {}, effectWord(mark), " · ", link));
}

/** Which place of how many, with links to the ones before and after. */
export function toPlaces({ position, total, previous, next }: Occurrence): HTMLElement {
  const line = element("p", { className: "places" }, `Place ${position} of ${total}`);
  if (previous) line.append(" ", element("a", { href: previous, rel: "prev" }, "previous"));
  if (next) line.append(" ", element("a", { href: next, rel: "next" }, "next"));
  return line;
}

/** What one record looks like in a preview of its own. */
function toCard({ preview, occurrence }: Shown): HTMLElement {
  const { address, name, label, effect, origin, title, text, lines = [], count } = preview;
  const head = element("p", { className: "lab" }, label);
  if (effect) head.prepend(vesicle(effect, origin), effectWord(effect), " · ");
  const card = element("div", { className: "card" }, head, element("p", { className: "t" }, title));
  if (text) card.append(element("p", { className: "said" }, text));
  if (lines.length > 0) card.append(element("ul", {}, ...lines.map(toLine)));
  const open = element("a", { href: address }, `Open ${name}`);
  card.append(element("p", { className: "go" }, element("span", {}, count), " ", open));
  if (occurrence && occurrence.total > 1) card.append(toPlaces(occurrence));
  return card;
}

/** One of several records, in a line: a work's ring or a finding's vesicle, its title as a link, and who or where. */
function toEntry({ preview: { address, label, effect, origin, title, lines = [] }, number }: Shown): HTMLElement {
  const link = element("a", { href: address }, title);
  const said = element("div", {}, link);
  if (effect) said.prepend(element("em", { className: "vh" }, `${effectWords[effect].name}: `));
  else said.append(" ", element("span", { className: "lab" }, label));
  for (const { mark, text } of lines) if (mark === "note") said.append(element("b", {}, ` ${text}`));
  return element(
    "li",
    { className: "card" },
    number ? ring(number) : effect ? numbered(effect, origin, lines) : "",
    said,
  );
}

/** How many findings of a cell of the map its marks leave out, with the way to them; nothing where they stand for all. */
export function toRest({ dataset, href }: HTMLAnchorElement): HTMLElement[] {
  const left = Number(dataset["left"] ?? 0);
  if (left === 0) return [];
  const count = element("span", {}, `and ${formatCount(left, "more finding")}`);
  return [element("p", { className: "go" }, count, element("a", { href }, "Open its findings"))];
}

/** What a mark stands for: one record told in a few lines, or several in a line each, as all are in a list. */
export const toCards = (shown: readonly Shown[], isListed = shown.length > 1): HTMLElement[] =>
  isListed ? [element("ol", {}, ...shown.map(toEntry))] : shown.map(toCard);
