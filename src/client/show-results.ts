// Shows the results of an answer: one list, or groups by the words they have, each with what it lacks.
import { formatCount } from "../words/phrases.ts";
import type { AnswerGroup } from "../search/answer.ts";
import { isPartial } from "./choose-results.ts";
import { element } from "./element.ts";
import { renderResult } from "./render-result.ts";
import type { View } from "./search-view.ts";

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
 * @param base path of the site, ended by a slash
 */
export function showResults(list: HTMLElement, { search, query, answer, plan, marked }: View, base: string): void {
  const render = (id: number) => {
    const record = search.index.record(id);
    return record ? [renderResult(record, marked, base)] : [];
  };
  const renderGroup = ({ group, members, rest }: (typeof plan.groups)[number]) => {
    const items = members.flatMap(render);
    if (!plan.isOne) items[0]?.prepend(renderHead(group));
    if (rest.length === 0) return items;
    const more = element("button", { type: "button", className: "more" }, `${rest.length} more`);
    more.addEventListener("click", () => {
      void search
        .complete(() => rest.flatMap(render))
        .then(
          (added) => {
            items.at(-1)?.after(...added);
            more.remove();
            added[0]?.querySelector("a")?.focus();
          },
          () => {
            more.textContent = "These could not be loaded. Try again";
          },
        );
    });
    items.at(-1)?.append(more);
    return items;
  };
  list.toggleAttribute("data-partial", isPartial(answer));
  list.toggleAttribute("data-cited", query.work !== undefined);
  list.replaceChildren(...plan.groups.flatMap(renderGroup));
}
