// Files that were published and have moved, or were withdrawn, keep answering as what they were.
import { carryAlong } from "../addresses/find-move.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { siteUrl } from "../addresses/site-url.ts";
import { toJson, type SiteFile } from "../exports/data-file.ts";
import type { PlaceOfMove } from "../graph/place-moves.ts";
import { movedAddressIsFree } from "../graph/rules/moved.ts";
import { ContentError, formatProblems, type Problem } from "../problems/problem.ts";
import type { Review } from "../graph/review.types.ts";

type Moved = Review["moved"][number];

/** What JSON says at an old address: where its content is now, since when and why. */
const toNotice = (from: string, to: string | undefined, { on, why }: Moved): SiteFile => ({
  address: from,
  type: mediaTypes.json,
  toText: () => toJson({ address: from, movedTo: to ? siteUrl(to) : null, on, why }),
});

/** What a file of text says at an old address whose content is on a page now, or nowhere. */
const toSentence = (from: string, to: string | undefined, { on, why }: Moved): string =>
  `${from} ${to ? `moved to ${siteUrl(to)}` : "was withdrawn"} on ${on}. ${why}\n`;

/** One file at its old address: JSON says where it is now, other formats hold what the new one holds, or say why they do not. */
function toMovedFile(from: string, to: string | undefined, move: Moved, files: readonly SiteFile[]): SiteFile {
  if (from.endsWith(".json")) return toNotice(from, to, move);
  const now = files.find(({ address }) => address === to);
  return {
    address: from,
    type: now?.type ?? mediaTypes.text,
    toText: now?.toText ?? (() => toSentence(from, to, move)),
  };
}

/**
 * Every file that moved: those that are said to have, and those beside and below a page that moved.
 * `files` are all that the site offers at their present addresses; `findPlaces` is asked only where something is wrong.
 * @throws ContentError when one of these is said to have moved
 */
export function toMovedFiles(
  moves: readonly Moved[],
  files: readonly SiteFile[],
  findPlaces: () => PlaceOfMove,
): SiteFile[] {
  const own = moves.filter(({ from }) => !from.endsWith("/") && !from.includes("#"));
  const present = new Set(files.map(({ address }) => address));
  const taken = own.filter(({ from }) => present.has(from)).map(({ from }) => from);
  if (taken.length > 0) {
    const placeOf = findPlaces();
    const problems = taken.map((from): Problem => ({
      rule: movedAddressIsFree.name,
      ...placeOf(from, "from"),
      message: `${from} is said to have moved, but that file is still there.`,
      hint: "Remove this line.",
    }));
    throw new ContentError(problems, formatProblems(problems));
  }
  const said = new Set(own.map(({ from }) => from));
  const carried = moves.flatMap((move) => {
    const { from, to } = move;
    if (to === undefined || !to.endsWith("/")) return [];
    return files.flatMap(({ address }) => {
      const old = carryAlong({ from: to, to: from }, address); // the way back: where this file was before
      return old === undefined || said.has(old) ? [] : toMovedFile(old, address, move, files);
    });
  });
  return [...own.map((move) => toMovedFile(move.from, move.to, move, files)), ...carried];
}
