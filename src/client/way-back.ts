// The way back. A sentence that a reader was led to says which place of its work it is, and leads on and back; a
// reference's page marks the sentence a reader came from. Without this script the rings and the quotations are the way.
// Fetched by lead-back.ts where there is one to tell of.
import { element } from "./element.ts";
import { importAgain } from "./import-again.ts";
import { nameSentence } from "./sentence-place.ts";

/** What tells of the places of a work; its style sheet is that of the line, too. */
const loadParts = () => importAgain(() => import("./preview-parts.ts"));

let bar: HTMLElement | undefined;

/** Shows a line at the foot of the window; in the document it follows what it is about. Closed, it gives the focus to `place`. */
function show(about: Element, place: HTMLElement | null, name: string, ...content: Node[]): void {
  const close = element(
    "button",
    {
      type: "button",
      className: "pv-close",
      ariaLabel: "Close",
      onclick: () => {
        bar?.remove();
        place?.focus({ preventScroll: true });
      },
    },
    "×",
  );
  bar = element("nav", { className: "way", ariaLabel: name }, ...content, close);
  about.after(bar);
}

/** Tells of the citation that the address names. */
export async function tellOfCitation(): Promise<void> {
  const { findOccurrence, loadPreviews, readCitationAnchor, toPlaces } = await loadParts();
  const anchor = location.hash.slice(1);
  const number = readCitationAnchor(anchor)?.number;
  const citation = document.getElementById(anchor);
  const sentence = citation?.closest(".s");
  if (!number || !sentence) return;
  const preview = (await loadPreviews("references", [String(number)]))[number];
  const occurrence = preview?.places && findOccurrence(preview.places, location.pathname, anchor);
  if (!occurrence) return;
  const back = element("a", { href: `${preview.address}#${nameSentence(sentence)}` }, `Back to reference ${number}`);
  show(sentence.closest("p") ?? sentence, citation, `Places that cite reference ${number}`, toPlaces(occurrence), back);
}

/** What is remembered, if it is a sentence's id and a place of this site; other scripts of the host can write there, too. */
function readPlace(stored: string): readonly [id: string, address: string] | undefined {
  const value: unknown = JSON.parse(stored);
  if (!Array.isArray(value)) return undefined;
  const [id, address] = value as unknown[];
  const isPlace =
    typeof id === "string" && typeof address === "string" && /^\/(?![\\/])[\w./~-]*#[\w-]+$/.test(address);
  return isPlace ? [id, address] : undefined;
}

/** Marks the sentence that a reader came from, as remember-place.ts stored it, among those that a reference's page quotes. */
export async function tellOfOrigin(stored: string): Promise<void> {
  const [id, address] = readPlace(stored) ?? [];
  if (id === undefined || address === undefined) return;
  const quotation = document.getElementById(id);
  if (!quotation?.matches(".quote")) return;
  quotation.classList.add("from");
  await loadParts();
  const place = quotation.querySelector(".lab")?.textContent.trim() ?? "";
  const words = element("p", {}, "You came from ", element("a", { href: `#${id}` }, place));
  show(
    quotation.lastElementChild ?? quotation,
    quotation.querySelector("a"),
    "The way back",
    words,
    element("a", { href: address }, "Back to the text"),
  );
}

addEventListener("hashchange", () => bar?.remove());
