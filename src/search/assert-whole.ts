// Pure: whether a part of the search is what it is taken for. A host may answer with something else that is JSON, and what is
// not there would be told as not found.
import { plainFields, type PartKind, type PartsByKind, type StartFile, type TextsPart } from "./search-files.ts";

/** The lists that a part of each kind holds. */
const lists: { readonly [Kind in PartKind]: readonly (keyof PartsByKind[Kind])[] } = {
  words: ["tokens", "spellings", "stems", "topics"],
  positions: ["words"],
  beginnings: ["forms", "names"],
  facet: ["values", "records"],
  texts: ["works", "work"],
};

/** The lists that have an entry for each record of a part. */
const columnsOf = ({ plain, works, work }: TextsPart) => [...plainFields.map((field) => plain[field]), works, work];

/**
 * Makes sure that a part holds what its kind does, of as many records as it must.
 * @throws Error when it does not
 */
export function assertWhole<Kind extends PartKind>(
  kind: Kind,
  part: PartsByKind[Kind],
  { count }: Pick<StartFile, "count">,
): void {
  const holdsLists = lists[kind].every((field) => Array.isArray(part[field]));
  const lengths = !holdsLists
    ? []
    : kind === "facet"
      ? [(part as PartsByKind["facet"]).records.length, count]
      : kind === "texts"
        ? [(part as TextsPart).count, ...columnsOf(part as TextsPart).map((column) => column.length)]
        : [1];
  if (lengths.length === 0 || lengths.includes(0) || new Set(lengths).size > 1)
    throw new Error(`a part of the search is not whole: ${kind}, ${lengths.join(", ") || "without its lists"}`);
}
