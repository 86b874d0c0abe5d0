import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Note } from "../graph/review.types.ts";
import { isMarker } from "./cite-prose.ts";
import { glueMarkers } from "./glue-marker.ts";
import { explainAbbreviations } from "./link-mentions.ts";
import type { PageContext } from "./page-context.ts";
import { renderCitationGroup } from "./render-citation-group.ts";

/** A note with its text ready to be put on a page. */
export interface RenderedNote {
  note: Note;
  /** What stands inside its `<p>`. */
  html: string;
}

/**
 * Renders a note's text, as `citeTexts` has cited it; it cites as prose does, and is about places rather than one of them.
 */
export function renderNote(note: Note, cited: Element, page: PageContext): string {
  let group = 0;
  const nodes = cited.children.flatMap((node): ElementContent[] => {
    if (node.type === "text") return explainAbbreviations(node.value, page);
    if (node.type !== "element" || !isMarker(node)) return [];
    const references = note.cites[group++];
    if (!references) throw new Error(`a marker of the note ${note.id} is linked to no work`);
    return renderCitationGroup(node, references, page);
  });
  return toHtml(glueMarkers(nodes));
}
