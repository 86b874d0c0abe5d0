import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Note, Reference } from "../graph/review.types.ts";
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

const marker = /\[@[a-z0-9-]+(?:; @[a-z0-9-]+)*\]/g;

/** Renders a note's text; it cites as prose does, and is about places rather than one of them. */
export function renderNote(note: Note, referenceById: ReadonlyMap<string, Reference>, page: PageContext): string {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const match of note.note.matchAll(marker)) {
    nodes.push(...explainAbbreviations(note.note.slice(end, match.index), page));
    const references = match[0]
      .slice(1, -1)
      .split("; ")
      .map((key) => referenceById.get(key.slice(1)));
    nodes.push(
      ...renderCitationGroup(
        references.filter((reference) => reference !== undefined),
        page,
      ),
    );
    end = match.index + match[0].length;
  }
  nodes.push(...explainAbbreviations(note.note.slice(end), page));
  return toHtml(glueMarkers(nodes));
}
