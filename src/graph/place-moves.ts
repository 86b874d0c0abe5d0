import { posix } from "node:path";
import type { Problem } from "../problems/problem.ts";
import { moveList } from "../source/content-kinds.ts";
import { readContent, type ContentEntry } from "../source/read-content.ts";
import { contentDirectory } from "../source/read-files.ts";
import { readFolder } from "../source/read-folder.ts";

/** Where a field of the entry that says where an address moved stands, for a report. */
export type PlaceOfMove = (from: string, field: "from" | "to") => Pick<Problem, "file" | "line" | "column">;

/** What `moved.yaml` says, entry by entry, and where; none where there is no such list. */
export function readMoves(directory = contentDirectory): ContentEntry<"moved">[] {
  return readContent(readFolder(directory).files.filter(({ path }) => path === moveList)).content.moved;
}

/**
 * Where each entry stands. What only the finished site can tell of a move is told there, too, though its pages and files no
 * longer know where in the content they come from; so the list is read again when something is wrong.
 */
export function placeMoves(entries: readonly ContentEntry<"moved">[], directory = contentDirectory): PlaceOfMove {
  const sources = new Map(entries.map(({ data, source }) => [data.from, source]));
  return (from, field) => {
    const source = sources.get(from);
    return source
      ? { file: source.file, ...source.placeOf([field]) }
      : { file: posix.join(directory, moveList), line: 1, column: 1 };
  };
}
