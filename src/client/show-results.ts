// Shows the results of an answer: one list, or groups by the words they have, each with what it lacks.
import { formatCount } from "../words/phrases.ts";
import type { Answer, AnswerGroup } from "../search/answer.ts";
import type { Query } from "../search/query.ts";
import type { Search } from "../search/open-search.ts";
import { countResults, isPartial, step } from "./choose-results.ts";
import { element } from "./element.ts";
import { renderResult } from "./render-result.ts";
import { toMarked } from "./snippet.ts";

/** The words that the members of a group have, and those they lack, struck through. */
function renderHead({ had, lacked, records }: AnswerGroup): HTMLElement {
  const words = [
    ...had.map(({ written }) => element("span", {}, written)),
    ...lacked.map(({ written }) => element("s", {}, element("span", { className: "vh" }, "without "), written)),
  ];
  const count = formatCount(records.length, "entry", "entries");
  return element(
    "h2",
    { className: "had" },
    element("span", {}, ...words.flatMap((word) => [word, " "])),
    element("span", { className: "lab" }, count),
  );
}

/**
 * Fills the list.
 * @param shown how many results of a whole answer are shown
 * @param base path of the site, ended by a slash
 * @returns how many records the next step shows, and how many are left in all
 */
export function showResults(
  list: HTMLElement,
  query: Query,
  answer: Answer,
  search: Search,
  shown: number,
  base: string,
): { next: number; left: number } {
  const marked = toMarked(query, search.findTopics);
  const render = (id: number) => {
    const record = search.index.records[id];
    return record ? [renderResult(record, marked, base)] : [];
  };
  list.toggleAttribute("data-partial", isPartial(answer));
  list.toggleAttribute("data-cited", query.work !== undefined);
  const [only] = answer.groups;
  if (answer.groups.length < 2 && !isPartial(answer)) {
    const records = only?.records ?? [];
    list.replaceChildren(...records.slice(0, shown).flatMap(render));
    const left = Math.max(0, records.length - shown);
    return { next: Math.min(left, step.alone), left };
  }
  const areSingle = answer.groups.length > 8; // a long question: each group has few members
  const items = answer.groups.slice(0, areSingle ? shown : undefined).flatMap((group) => {
    const most = answer.groups.length === 1 ? step.alone : step.grouped;
    const members = group.records.slice(0, most).flatMap(render);
    members[0]?.prepend(renderHead(group));
    const rest = group.records.slice(most);
    if (rest.length > 0) {
      const more = element("button", { type: "button", className: "more" }, `${rest.length} more`);
      more.addEventListener("click", () => {
        const added = rest.flatMap(render);
        members.at(-1)?.after(...added);
        more.remove();
        added[0]?.querySelector("a")?.focus();
      });
      members.at(-1)?.append(more);
    }
    return members;
  });
  list.replaceChildren(...items);
  const after = areSingle ? answer.groups.slice(shown) : [];
  return { next: countResults({ groups: after.slice(0, step.alone) }), left: countResults({ groups: after }) };
}
