import type { NoteEntry, Severity } from "../schemas/note.ts";

/** Each weight of a curator's note in words, with what it says of the article. */
export const severityNames: Readonly<Record<Severity, { name: string; meaning: string }>> = {
  A: { name: "Changes the meaning", meaning: "Faults that change what the article means, or mislead." },
  B: { name: "Weakens the evidence", meaning: "Faults that make a statement rest on less than it seems to." },
  C: { name: "Small", meaning: "Faults worth knowing when one checks a sentence." },
};

/** What a note rests on, in words. */
export const groundNames: Readonly<Record<NoteEntry["restsOn"][number]["kind"], string>> = {
  text: "the text itself",
  title: "a title",
  abstract: "an abstract",
  record: "a public record",
};

/** What public records say of a work. They are quoted, so it is reported. */
export const statusNames: Readonly<Record<NonNullable<NoteEntry["status"]>, string>> = {
  retracted: "reported retracted",
  corrected: "reported corrected",
};
