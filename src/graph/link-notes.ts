import { addresses } from "../addresses/addresses.ts";
import { cutList, newPageFinder } from "../addresses/list-pages.ts";
import { findMarkers } from "../prose/parse-prose.ts";
import { compareWeight, type NoteEntry, noteSchema } from "../schemas/note.ts";
import { byId, enter, getById } from "./lookups.ts";
import { resolveLinks } from "./links.ts";
import type { ReviewEntries, Targets } from "./register-targets.ts";
import type { Finding, Note, Reference, Resolved, Sentence } from "./review.types.ts";

/** What a note is about, by kinds of things. A kind that it may newly be about has no place here, which is an error of types. */
function sortPlaces(about: Resolved<NoteEntry>["about"]) {
  const sentences: Sentence[] = [];
  const findings: Finding[] = [];
  const references: Reference[] = [];
  const figures: number[] = [];
  let [isAboutTable, isAboutReview] = [false, false];
  for (const place of about) {
    if ("section" in place) sentences.push(...place.sentences);
    else if ("finding" in place) findings.push(place.finding);
    else if ("reference" in place) references.push(place.reference);
    else if ("figure" in place) figures.push(place.figure);
    else if ("table" in place) isAboutTable = true;
    else if ("review" in place) isAboutReview = true;
    else place satisfies never;
  }
  return { sentences, findings, references, figures, isAboutTable, isAboutReview };
}

/** Notes without the links among themselves, which can only be resolved when all are there. */
const unrelated = noteSchema.omit({ relatedTo: true });

/**
 * Where a note's first sentence stands in the review: section, paragraph, sentence. Notes about none come after, by the
 * number of their first finding.
 */
const placeOf = (note: Note): [number, number, number] => {
  const sentence = note.sentences[0];
  if (!sentence) return [Infinity, note.findings[0]?.number ?? Infinity, 0];
  const { paragraph } = sentence;
  return [paragraph.section.order, paragraph.number, sentence.number];
};

/** Which of two places comes first. */
const comparePlaces = (a: readonly number[], b: readonly number[]): number => {
  const differing = a.findIndex((number, index) => number !== b[index]);
  return differing < 0 ? 0 : (a[differing] ?? 0) < (b[differing] ?? 0) ? -1 : 1;
};

/** Resolves every link of the notes and enters each with all that it is about. Findings must have been linked before. */
export function linkNotes(
  entries: ReviewEntries["notes"],
  findings: readonly Finding[],
  targets: Targets,
  mostInList: number,
): Note[] {
  const findingById = new Map(findings.map((finding) => [String(finding.number), finding]));
  const notes = entries.map(({ id, data: { relatedTo: _, ...rest } }): Note => {
    const { about, ...fields } = resolveLinks(unrelated, rest, { ...targets, findingById });
    return {
      ...fields,
      id,
      page: addresses.notes, // until all are there and in order
      ...sortPlaces(about),
      cites: findMarkers(rest.note).map(({ keys }) =>
        keys.map((key) => getById(targets.referenceById, key, "reference")),
      ),
      edges: [],
      relatedTo: [],
    };
  });
  notes.sort((a, b) => compareWeight(a, b) || comparePlaces(placeOf(a), placeOf(b)) || a.id.localeCompare(b.id, "en"));

  const pageOf = newPageFinder(cutList(addresses.notes, notes, mostInList));
  for (const note of notes) note.page = pageOf(note);
  const noteById = byId(notes);
  const entryById = byId(entries);
  for (const note of notes) {
    const related = getById(entryById, note.id, "note").data.relatedTo;
    note.relatedTo = related.map((id) => getById(noteById, id, "note"));
    for (const sentence of note.sentences) enter(sentence.notes, note);
    for (const reference of note.references) enter(reference.notes, note);
    const stated = note.sentences.flatMap((sentence) => sentence.findings);
    for (const finding of new Set([...note.findings, ...stated])) enter(finding.notes, note);
  }
  return notes;
}
