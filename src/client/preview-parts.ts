// What previews show and where they stand: all that a page does without until a reader first moves.
export { findOccurrence } from "./find-occurrence.ts";
export { findShown, findTargets } from "./find-shown.ts";
export { loadPreviews } from "./load-previews.ts";
export { isNear, placePreview } from "./place-preview.ts";
export { toCards, toPlaces } from "./render-preview.ts";
