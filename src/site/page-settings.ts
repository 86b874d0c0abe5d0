import { toFragment } from "../addresses/addresses.ts";
import type { PagedList } from "../addresses/list-pages.ts";
import { href } from "../addresses/site-url.ts";
import type { Note, Finding, Section } from "../graph/review.types.ts";
import { newMentionFinder } from "../graph/spellings.ts";
import { citeTexts } from "../markdown/cite-prose.ts";
import { newPageContext, type PageContext, type PageSettings } from "../markdown/page-context.ts";
import { type RenderedNote, renderNote } from "../markdown/render-note.ts";
import { findAbbreviationInList, findReferenceInList } from "./lists.ts";
import { review } from "./review.ts";

const findMentions = newMentionFinder(review.topics);

/**
 * A fresh page of this site: links under its base, its abbreviations, its topics. Pages that are read list what they
 * abbreviate; all others lead to the list of the page about the site.
 */
export function newPage(settings: Partial<PageSettings> = {}): PageContext {
  const abbreviationAddress = (id: string) =>
    settings.hasAnchors ? toFragment("", `abbr-${id}`) : href(findAbbreviationInList(id));
  return newPageContext({
    href,
    abbreviations: review.abbreviations,
    findMentions,
    abbreviationAddress,
    ...settings,
  });
}

const citedTexts = await citeTexts(
  review.notes.map(({ note }) => note),
  review.references.map(({ entry }) => entry),
);
const citedByNote = new Map(review.notes.map((note, index) => [note, citedTexts[index]]));

/**
 * Renders notes for a page. They get no anchors for their citations and do not count as citing sentences, since a note
 * is about the article and not of it.
 */
export function renderNotes(notes: readonly Note[], page: PageContext): RenderedNote[] {
  // A note may cite what its page does not list, so a range leads to the list of all.
  const worksAddress = (number: number) => href(findReferenceInList(number));
  const quiet = { ...page, worksAddress, hasAnchors: false };
  return notes.map((note) => {
    const cited = citedByNote.get(note);
    if (!cited) throw new Error(`the note ${note.id} was not cited`);
    return { note, html: renderNote(note, cited, quiet) };
  });
}

/** What the article prints beside the text of a section, each with the notes about it. */
interface DisplayItems {
  figures: { figure: Section["figures"][number]; notes: RenderedNote[] }[];
  /** Table 1, in the section that holds it. */
  table?: { rows: PagedList<Finding>; notes: RenderedNote[]; printedHeading: string | undefined };
}

/** The figures and the table of a section. To be rendered after its text, whose first words explain abbreviations. */
export function renderDisplayItems(section: Section, page: PageContext): DisplayItems {
  const notesOn = (about: (note: Note) => boolean) => renderNotes(review.notes.filter(about), page);
  return {
    figures: section.figures.map((figure) => ({
      figure,
      notes: notesOn((note) => note.figures.includes(figure.number)),
    })),
    ...(section === review.tableSection &&
      review.tableRows && {
        table: {
          rows: review.tableRows,
          notes: notesOn((note) => note.isAboutTable),
          printedHeading: review.article.table?.printedHeading,
        },
      }),
  };
}
