// Pure: what is said of an answer before its results. Runs in the browser and in tests.
import type { Answer } from "../search/answer.ts";
import type { Query } from "../search/query.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { formatCount, spellNumber } from "../words/phrases.ts";
import { countResults, isPartial } from "./choose-results.ts";

const quote = (words: readonly string[]) => words.map((word) => `“${word}”`).join(", ");

/** What no entry has all of. */
function nameAll({ groups }: Answer): string {
  const [group] = groups;
  const count = group ? group.had.length + group.lacked.length : 0;
  return count === 2 ? "both words" : `all ${spellNumber(count)} words`;
}

/** How many entries have what is required, and how many more come near. */
function countParts({ groups: [whole, ...parts] }: Answer): string {
  const { had = [], records = [] } = whole ?? {};
  const more = parts.reduce((sum, group) => sum + group.records.length, 0);
  const words = quote(had.map(({ written }) => written));
  return `${formatCount(records.length, "entry has", "entries have")} ${words}; ${formatCount(more, "more comes", "more come")} near.`;
}

/**
 * The head of an answer, in one sentence that holds for everything it tells.
 * @param answer what is shown, after the filters
 * @param all what was found, before them
 */
export function describeAnswer(
  query: Query,
  answer: Answer,
  all: Answer,
  index: Pick<SearchIndex, "kindOf" | "numberOf">,
): string {
  const [shown, found] = [countResults(answer), countResults(all)];
  if (query.work) {
    const { record } = query.work;
    return index.kindOf(record) === "reference"
      ? `That is reference ${index.numberOf(record)}.`
      : "That is the article itself.";
  }
  if (query.unknown.length > 0) {
    return `No results: ${quote(query.unknown)} ${query.unknown.length === 1 ? "does" : "do"} not occur in this review.`;
  }
  if (query.unfinished !== undefined) {
    return query.offers.length > 0
      ? `“${query.unfinished}” by itself does not occur; it may go on.`
      : "Go on typing: so few letters name nothing yet.";
  }
  if (query.terms.length === 0) return "No results: there is no word to search for.";
  if (found === 0) return "No results: what is excluded, or the kind that is named, leaves nothing.";
  if (shown === 0) return `No result has these filters; ${formatCount(found, "entry has", "entries have")} the words.`;
  if (isPartial(all)) return `No entry has ${nameAll(all)}.`;
  if (isPartial(answer)) return `No entry with these filters has ${nameAll(all)}.`;
  if (shown === found && answer.groups.length > 1) return countParts(answer);
  return shown < found ? `${shown} of ${formatCount(found, "result")}` : formatCount(found, "result");
}

/** What is said under the head: how the question was read, and what was not understood. */
export function describeReading(query: Query, answer: Answer): string[] {
  const readings = query.work ? [] : query.readings.map(({ written, read }) => `“${written}” is read as ${read}.`);
  const agreed = query.work ? [`Read as a citation; what agrees: ${query.work.agreed.join(", ")}.`] : [];
  const partial = isPartial(answer)
    ? ["These come nearest, the rarest words first; what one lacks is struck through."]
    : [];
  const missing =
    query.missing.length > 0 && answer.groups.length > 0 && !query.work
      ? [`${quote(query.missing)} ${query.missing.length === 1 ? "does" : "do"} not occur in this review.`]
      : [];
  return [...agreed, ...partial, ...missing, ...readings, ...query.remarks];
}
