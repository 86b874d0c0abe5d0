import type { DataPath } from "../../source/parse-file.ts";
import type { Content, ContentEntry } from "../../source/read-content.ts";

/** A text in a field of an entry. */
interface FieldText {
  entry: ContentEntry;
  path: DataPath;
  text: string;
}

/** Fields that hold what others wrote, as they wrote it. */
const quoted: ReadonlySet<PropertyKey> = new Set(["printed", "printedHeading", "identifiers", "synonyms"]);

/** Every text of an entry that is the curator's own. */
function listTexts(value: unknown, path: DataPath = []): { path: DataPath; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    quoted.has(key) ? [] : listTexts(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Every text in a field that is the curator's own, of all kinds of entry that have some. */
export const listOwnTexts = ({
  sections,
  findings,
  topics,
  notes,
  pathways,
  figures,
  moved,
}: Content): readonly FieldText[] =>
  [sections, findings, topics, notes, pathways, figures, moved]
    .flat()
    .flatMap((entry: ContentEntry) => listTexts(entry.data).map((found) => ({ entry, ...found })));

/** Of these, those that are shown as they are typed: all but what a note says, which cites as prose does. */
export const listPlainTexts = (content: Content): readonly FieldText[] =>
  listOwnTexts(content).filter(
    ({ entry, path }) => !(path[0] === "note" && content.notes.some((note) => note === entry)),
  );
