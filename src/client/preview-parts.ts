// What previews show and how they look: all that a page does without until a mark is pointed at.
import { loadSheet } from "./load-sheet.ts";
import sheet from "../styles/preview.css?url";

await loadSheet(sheet);

export { readCitationAnchor } from "../addresses/citation-anchor.ts";
export { findOccurrence } from "./find-occurrence.ts";
export { fetchShown, findShown } from "./find-shown.ts";
export { loadPreviews } from "./load-previews.ts";
export { toCards, toPlaces, toRest } from "./render-preview.ts";
