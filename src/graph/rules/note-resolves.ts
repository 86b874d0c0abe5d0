import { suggest } from "../../problems/find-nearest.ts";
import type { Problem } from "../../problems/problem.ts";
import type { DataPath } from "../../source/parse-file.ts";
import type { ContentEntry } from "../../source/read-content.ts";
import { problemAt, type Rule, type RuleInput } from "../rule.ts";

const name = "note-resolves";

/** One thing that a note names. */
interface Target {
  note: ContentEntry<"notes">;
  path: DataPath;
  exists: boolean;
  message: string;
  hint: string;
}

/** Every place that a note is about. */
function collectPlaces(note: ContentEntry<"notes">, { content, prose, unread }: RuleInput): Target[] {
  return note.data.about.flatMap((place, index): Target[] => {
    const path = ["about", index];
    if ("finding" in place) {
      return [
        {
          note,
          path: [...path, "finding"],
          exists: content.findings.some(({ id }) => id === String(place.finding)) || unread.has(String(place.finding)),
          message: `The note is about finding ${place.finding}, but there is no findings/${place.finding}.yaml.`,
          hint: "Correct the number.",
        },
      ];
    }
    if ("reference" in place) {
      const keys = new Set([...content.references.map(({ id }) => id), ...unread]);
      return [
        {
          note,
          path: [...path, "reference"],
          exists: keys.has(place.reference),
          message: `The note is about the reference \`${place.reference}\`, which has no entry in references.json.`,
          hint: suggest(place.reference, keys, "add the work to references.json."),
        },
      ];
    }
    if ("figure" in place) {
      return [
        {
          note,
          path: [...path, "figure"],
          exists: content.figures.some(({ data }) => data.number === place.figure) || unread.has(String(place.figure)),
          message: `The note is about figure ${place.figure}, which has no entry in figures.yaml.`,
          hint: `The article has ${content.figures.map(({ data }) => `figure ${data.number}`).join(", ") || "no figures"}.`,
        },
      ];
    }
    if (!("section" in place)) return [];
    const paragraphs = prose.get(place.section)?.paragraphs;
    if (!paragraphs && unread.has(place.section)) return [];
    if (!paragraphs) {
      return [
        {
          note,
          path: [...path, "section"],
          exists: false,
          message: `The note is about the section \`${place.section}\`, but there is no sections/${place.section}.md.`,
          hint: suggest(place.section, prose.keys(), "correct the id."),
        },
      ];
    }
    const ids = new Set(paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ id }) => id)));
    const counts = paragraphs.map((paragraph) => paragraph.sentences.length).join(", ");
    return place.sentences.map((id, position) => ({
      note,
      path: [...path, "sentences", position],
      exists: ids.has(id),
      message: `The section \`${place.section}\` has no sentence ${id}.`,
      hint: `Its paragraphs have ${counts} sentences; count lines from 1.`,
    }));
  });
}

/** Every work that a note cites, and every note that it is related to. */
function collectOthers(note: ContentEntry<"notes">, { content, unread }: RuleInput): Target[] {
  const keys = new Set([...content.references.map(({ id }) => id), ...unread]);
  const notes = new Set([...content.notes.map(({ id }) => id), ...unread].filter((id) => id !== note.id));
  return [
    ...[...note.data.note.matchAll(/@([a-z0-9-]+)/g)].map(([, key = ""]) => ({
      note,
      path: ["note"],
      exists: keys.has(key),
      message: `The citation \`@${key}\` has no entry in references.json.`,
      hint: suggest(key, keys, "add the work to references.json."),
    })),
    ...note.data.relatedTo.map((id, index) => ({
      note,
      path: ["relatedTo", index],
      exists: notes.has(id),
      message: `There is no other note \`${id}\` for this one to be related to.`,
      hint: suggest(id, notes, "correct the id, or take it away."),
    })),
  ];
}

/** Everything a note is about, cites or is related to exists. */
export const noteResolves: Rule = {
  name,
  truth: "Everything that a note is about, cites or is related to exists.",
  namesEntries: true,
  check(input) {
    return input.content.notes
      .flatMap((note) => [...collectPlaces(note, input), ...collectOthers(note, input)])
      .filter((target) => !target.exists)
      .map(({ note, path, message, hint }): Problem => problemAt(name, note, path, { message, hint }));
  },
};
