import type { Finding, Section } from "./graph/review.types.ts";
import type { PageContext } from "./markdown/page-context.ts";
import type { RenderedNote } from "./markdown/rendered-note.ts";
import { renderNotes } from "./note-pages.ts";
import { review } from "./review.ts";

/** What the article prints beside the text of a section, each with the notes about it. */
interface DisplayItems {
  figures: { figure: Section["figures"][number]; notes: RenderedNote[] }[];
  /** Table 1, in the section that holds it. */
  table?: { findings: Finding[]; notes: RenderedNote[] };
}

/** The figures and the table of a section. To be rendered after its text, whose first words explain abbreviations. */
export function renderDisplayItems(section: Section, page: PageContext): DisplayItems {
  const notesOn = (about: (note: (typeof review.notes)[number]) => boolean) =>
    renderNotes(review.notes.filter(about), page);
  return {
    figures: section.figures.map((figure) => ({
      figure,
      notes: notesOn((note) => note.figures.includes(figure.number)),
    })),
    ...(section === review.tableSection && {
      table: { findings: review.findings, notes: notesOn((note) => note.isAboutTable) },
    }),
  };
}
