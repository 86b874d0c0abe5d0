// The filters of /findings/. Without this script the page shows every finding and no filters.
import { formatCount } from "../words/phrases.ts";
import { element } from "./element.ts";
import { startSelection } from "./selection-bar.ts";
import { tellAnswered } from "./tell-answered.ts";
import { tellLoaded } from "./tell-loaded.ts";
import { tellVain } from "./tell-vain.ts";
import { whenBack } from "./when-back.ts";
import {
  compareKeys,
  countValues,
  findWaysOut,
  formatState,
  isShown,
  parseState,
  toggleChoice,
  type Item,
  type Known,
  type State,
} from "./facets.ts";

/** A row of the table and what it can be filtered and sorted by. */
interface Row {
  line: HTMLTableRowElement;
  item: Item;
  keys: Readonly<Record<string, string>>;
}

/** What a reader has selected is one more thing that rows can be filtered by, under this name. */
const own = "selected";

/** The parts of the page. */
interface Places {
  form: HTMLFormElement;
  table: HTMLTableElement;
  status: HTMLElement;
  /** The line that says what is selected. */
  bar: HTMLElement;
}

/** Brings the form and the table of a page to life. */
function start({ form, table, status, bar }: Places): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const body = table.tBodies[0];
  if (!body) return;
  const facets = [...new Set(boxes.map((box) => box.name))];
  const rows = [...body.rows].map((line): Row => ({
    line,
    item: Object.fromEntries([
      ...facets.map((facet) => [facet, (line.dataset[facet] ?? "").split(" ").filter(Boolean)] as const),
      [own, [line.dataset["number"] ?? ""]],
    ]),
    keys: Object.fromEntries(
      [...line.cells].flatMap((cell) =>
        cell.dataset["sort"] ? [[cell.dataset["column"] ?? "", cell.dataset["sort"]]] : [],
      ),
    ),
  }));
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th[data-column]")];
  const filterable: Known = {
    values: new Map(
      facets.map((facet) => [facet, new Set(boxes.filter((box) => box.name === facet).map((box) => box.value))]),
    ),
    sorts: ["", ...heads.map((head) => head.dataset["column"] ?? "")],
  };
  const known: Known = {
    ...filterable,
    values: new Map([...filterable.values, [own, new Set(rows.flatMap(({ item }) => item[own] ?? []))]]),
  };
  /** What is chosen among the facets; what is selected is held by the line that shows it. */
  let filters = parseState(location.search, filterable);
  /** What the rows were last filtered and sorted by. */
  let shown = filters;
  /** All that rows are filtered by, the selection among it. */
  const findState = (): State => ({
    ...filters,
    choices: new Map([
      ...filters.choices,
      ...(selection.isOnly() ? [[own, new Set(selection.numbers().map(String))] as const] : []),
    ]),
  });

  /** What is chosen, in words: a list that lacks rows says which, on paper too, where no box is to be seen. */
  const told = element("p", { className: "lab", id: "finding-choices" });
  status.after(told);
  const nameValues = (facet: string, values: Iterable<string>) =>
    [...values]
      .map((value) => boxes.find((box) => box.name === facet && box.value === value)?.closest("label"))
      .map((label) => label?.querySelector("span")?.textContent ?? "")
      .join(" or ");
  const nameChoice = ([facet, values]: readonly [string, ReadonlySet<string>]) => {
    const box = boxes.find(({ name }) => name === facet);
    return facet === own
      ? "Selected by hand"
      : `${box?.closest("details")?.querySelector("summary")?.textContent ?? facet}: ${nameValues(facet, values)}`;
  };
  /** Works in full for paper that only rows name. */
  const onPaper = document.querySelectorAll<HTMLLIElement>(".on-paper li[data-filtered]");
  /** The order in words, as the page has it while nothing is sorted. */
  const order = document.querySelector("#finding-order");
  const ownOrder = order?.textContent ?? "";
  const nameOf = (column: string) => heads.find((head) => head.dataset["column"] === column)?.textContent?.trim() ?? "";

  const items = rows.map((row) => row.item);
  const show = () => {
    const state = findState();
    shown = state;
    const counts = new Map(facets.map((facet) => [facet, countValues(items, facet, state.choices)]));
    for (const box of boxes) {
      box.checked = state.choices.get(box.name)?.has(box.value) ?? false;
      const label = box.closest("label");
      const count = counts.get(box.name)?.get(box.value) ?? 0;
      const badge = label?.querySelector(".count");
      if (badge) badge.textContent = String(count);
      label?.classList.toggle("empty", count === 0);
    }
    const left = rows.filter((row) => isShown(row.item, state.choices));
    for (const row of rows) row.line.hidden = !left.includes(row);
    const sorted =
      state.sort === ""
        ? rows
        : rows.toSorted((a, b) => compareKeys(a.keys[state.sort] ?? "", b.keys[state.sort] ?? ""));
    const isInOrder = sorted.every((row, index) => body.rows[index] === row.line);
    if (!isInOrder) {
      const focused = document.activeElement;
      body.append(...sorted.map((row) => row.line));
      // A row that is moved loses the focus: Back undoes an order while one stands in the list.
      if (focused instanceof HTMLElement && body.contains(focused)) focused.focus({ preventScroll: true });
    }
    for (const head of heads) head.ariaSort = head.dataset["column"] === state.sort ? "ascending" : "none";
    showWaysOut(left.length > 0 ? [] : findWaysOut(items, state.choices));
    table.hidden = left.length === 0;
    status.textContent =
      left.length === rows.length
        ? `All ${rows.length} findings`
        : left.length === 0
          ? `None of ${rows.length} findings has all that is chosen.`
          : `${left.length} of ${rows.length} findings`;
    const named = new Set(left.flatMap(({ line }) => (line.dataset["works"] ?? "").split(" ")));
    for (const work of onPaper) work.hidden = !named.has(String(work.value));
    told.textContent = [...[...state.choices].map(nameChoice), ...tellVain(location.search, known)].join("; ");
    told.hidden = told.textContent === "";
    if (order) order.textContent = state.sort === "" ? ownOrder : `Sorted by “${nameOf(state.sort)}”.`;
  };
  /** Where nothing is left: which one choice to take away, and what that would show. */
  const waysOut = element("ul", { className: "ways-out" });
  table.before(waysOut);
  const showWaysOut = (ways: ReturnType<typeof findWaysOut>) =>
    waysOut.replaceChildren(
      ...ways.map(({ facet, values, count }) => {
        const what = facet === own ? "your selection" : nameValues(facet, values);
        const words = `Without ${what}: ${formatCount(count, "finding")}`;
        const button = element("button", { type: "button", className: "copy" }, words);
        button.addEventListener("click", () => {
          if (facet === own) selection.setOnly(false);
          change({ ...filters, choices: new Map([...filters.choices].filter(([other]) => other !== facet)) });
          status.focus();
        });
        return element("li", {}, button);
      }),
    );
  const change = (next: State, isMadeHere = true) => {
    filters = next;
    // With its host: a path that begins with two slashes would name another.
    const address = location.origin + location.pathname + formatState(findState(), known);
    if (isMadeHere) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    show();
  };

  const selection = startSelection({
    bar,
    kind: "findings",
    items: rows.map(({ line }) => ({
      number: Number(line.dataset["number"]),
      place: line.querySelector(".title") ?? line,
      title: line.querySelector(".title a")?.textContent?.trim() ?? "",
    })),
    onChange: (isMadeHere) => {
      if (formatState(findState(), known) !== formatState(shown, known)) change(filters, isMadeHere);
    },
  });
  form.addEventListener("change", (event) => {
    const box = event.target;
    if (box instanceof HTMLInputElement)
      change({ ...filters, choices: toggleChoice(filters.choices, box.name, box.value) });
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    selection.setOnly(false);
    change({ ...filters, choices: new Map() });
  });
  for (const head of heads) {
    const column = head.dataset["column"] ?? "";
    const button = element("button", { type: "button" }, ...head.childNodes);
    button.addEventListener("click", () => change({ ...filters, sort: filters.sort === column ? "" : column }));
    head.append(button);
  }
  addEventListener("popstate", () => {
    filters = parseState(location.search, filterable);
    selection.follow(location.search);
    show();
  });
  whenBack(show);
  show();
  tellAnswered();
}

tellLoaded();
const form = document.querySelector<HTMLFormElement>("#finding-filters");
const table = document.querySelector<HTMLTableElement>("#all-findings");
const status = document.querySelector<HTMLElement>("#finding-count");
const bar = document.querySelector<HTMLElement>("#selection");
if (form && table && status && bar) start({ form, table, status, bar });
