// The way back. A sentence that a reader was led to says which place of its work it is, and leads on and back; a
// reference's page marks the sentence a reader came from. Without this script the rings and the quotations are the way.
import { readCitationAnchor } from "../addresses/addresses.ts";
import { element } from "./element.ts";
import { importAgain } from "./import-again.ts";
import { placeOf } from "./sentence-place.ts";

const key = "place";

/** A sentence's id on a page that quotes it: `tumor-growth-p1s2`, on whatever page it stands. */
function nameSentence(sentence: Element): string {
  const place = placeOf(sentence);
  return place ? `${place.section}-${place.id}` : sentence.id;
}

/** Remembers for the next page which place of the text a reader leaves. */
export function rememberPlace(link: Element): void {
  const sentence = link.closest(".s[id]");
  if (!sentence) return;
  const anchor = link.id || link.closest(".c")?.querySelector("[id]")?.id || sentence.id;
  sessionStorage.setItem(key, JSON.stringify([nameSentence(sentence), `${location.pathname}#${anchor}`]));
}

let bar: HTMLElement | undefined;

/** Shows a line at the foot of the window; in the document it follows what it is about. */
function show(about: Element, name: string, ...content: Node[]): void {
  const close = element(
    "button",
    { type: "button", className: "pv-close", ariaLabel: "Close", onclick: () => bar?.remove() },
    "×",
  );
  bar = element("nav", { className: "way", ariaLabel: name }, ...content, close);
  about.after(bar);
}

/** Tells of the citation that the address names. */
async function tellOfCitation(): Promise<void> {
  const anchor = location.hash.slice(1);
  const number = readCitationAnchor(anchor)?.number;
  const sentence = document.getElementById(anchor)?.closest(".s");
  if (!number || !sentence) return;
  const { findOccurrence, loadPreviews, toPlaces } = await importAgain(() => import("./preview-parts.ts"));
  const preview = (await loadPreviews("references", [String(number)]))[number];
  const occurrence = preview?.places && findOccurrence(preview.places, location.pathname, anchor);
  if (!occurrence) return;
  const back = element("a", { href: `${preview.address}#${nameSentence(sentence)}` }, `Back to reference ${number}`);
  show(sentence.closest("p") ?? sentence, `Places that cite reference ${number}`, toPlaces(occurrence), back);
}

/** What is remembered, if it is a sentence's id and a place of this site; other scripts of the host can write there, too. */
function readPlace(stored: string | null): readonly [id: string, address: string] | undefined {
  const value: unknown = stored === null ? undefined : JSON.parse(stored);
  if (!Array.isArray(value)) return undefined;
  const [id, address] = value as unknown[];
  const isPlace =
    typeof id === "string" && typeof address === "string" && /^\/(?![\\/])[\w./~-]*#[\w-]+$/.test(address);
  return isPlace ? [id, address] : undefined;
}

/** Marks the sentence that a reader came from among those that a reference's page quotes. */
function tellOfOrigin(): void {
  const stored = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const [id, address] = readPlace(stored) ?? [];
  if (id === undefined || address === undefined) return;
  const quotation = document.getElementById(id);
  if (!quotation?.matches(".quote")) return;
  quotation.classList.add("from");
  const place = quotation.querySelector(".lab")?.textContent.trim() ?? "";
  const words = element("p", {}, "You came from ", element("a", { href: `#${id}` }, place));
  show(
    quotation.lastElementChild ?? quotation,
    "The way back",
    words,
    element("a", { href: address }, "Back to the text"),
  );
}

try {
  tellOfOrigin();
} catch {
  // No storage: the way back is the browser's own.
}
addEventListener("hashchange", () => {
  bar?.remove();
  void tellOfCitation().catch(() => undefined);
});
void tellOfCitation().catch(() => undefined);
