import { yearOf, type ReferenceEntry } from "../../schemas/reference.ts";
import { problemAt, type Rule } from "../rule.ts";

/**
 * A year within a DOI, as of `10.1016/j.biocel.2003.11.001`. What stands last may be the number of a page or of a manuscript, and
 * four figures beside four others are pages or the number of a journal.
 */
const yearWithin = /(?<![\p{L}\d]|\d{4}-)((?:19|20)\d{2})[./-](?!\d{3}[\dX])(?=[\p{L}\d])/gu;

/** How long a journal may keep what has its DOI until it prints it, and for how long it may stay behind its own years. */
const [before, after] = [3, 1];

/** Publishers whose DOIs end in the number of the article that stands in the place of its pages: PLoS and Frontiers. */
const numbered = /^10\.(?:1371\/journal\.[a-z]+|3389\/[a-z]+\.\d{4})\.(\d+)$/;

/** What a DOI says of its work that the entry denies; nothing where it says nothing, or the same. */
function findMisfit({ DOI, page, volume, issued }: ReferenceEntry): string | undefined {
  if (DOI === undefined) return undefined;
  const article = numbered.exec(DOI)?.[1];
  const printed = /^e?(\d+)$/.exec(page ?? "")?.[1];
  if (article !== undefined && printed !== undefined && !article.endsWith(printed))
    return `ends in the number ${article}, but the work has the number ${printed}`;
  const year = yearOf({ issued });
  const told = [...DOI.matchAll(yearWithin)].map(({ 1: number = "" }) => number).filter((number) => number !== volume);
  const isNear = (number: string) => Number(number) >= year - before && Number(number) <= year + after;
  return told.length === 0 || told.some(isNear)
    ? undefined
    : `names the year ${told.join(" and ")}, but the work came out in ${year}`;
}

/** The DOI of another work leads readers to that, and nothing on the page would tell. */
export const doiFitsItsWork: Rule = {
  name: "doi-fits-its-work",
  truth: "A DOI that names a year or the number of an article names those of its work.",
  check({ content }) {
    return content.references.flatMap((reference) => {
      const misfit = findMisfit(reference.data);
      if (misfit === undefined) return [];
      return problemAt(reference, ["DOI"], {
        message: `The DOI ${reference.data.DOI} ${misfit}.`,
        hint: "Look it up: it may be that of another work, or year or pages may be mistyped.",
      });
    });
  },
};
