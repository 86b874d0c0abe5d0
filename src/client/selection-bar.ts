// The boxes by which a list can be selected from, and the line above it that says what is selected.
import { formatCount } from "../words/phrases.ts";
import { element } from "./element.ts";
import {
  keepSelection,
  recallSelection,
  type SelectionKind,
  toSelectionQuery,
  watchSelection,
} from "./kept-selection.ts";
import { parseNumbers } from "./pick-records.ts";

/** One thing that can be selected. */
export interface Selectable {
  number: number;
  /** Where its box goes. */
  place: Element;
  /** What it is called. */
  title: string;
}

/** A list to select from. */
export interface SelectionSettings {
  /** The line above the list, empty and hidden. */
  bar: HTMLElement;
  kind: SelectionKind;
  /** What one thing is called: `reference`. */
  noun: string;
  items: readonly Selectable[];
  /** What the files hold, with and without a selection. */
  filesHold: { some: string; none: string };
  /** Called when the selection, or whether only it is to be shown, has changed. */
  onChange: () => void;
}

/** A selection as its list sees it. */
export interface Selection {
  /** The numbers selected, in order. */
  numbers: () => number[];
  /** Whether only these are to be shown. */
  isOnly: () => boolean;
  /** Says from outside whether only these are to be shown. */
  setOnly: (isOnly: boolean) => void;
}

/** Brings boxes and line to life. Whoever follows a shared address sees that selection; it replaces their own only when they change it. */
export function startSelection({ bar, kind, noun, items, filesHold, onChange }: SelectionSettings): Selection {
  const known = new Set(items.map(({ number }) => number));
  const shared = new URLSearchParams(location.search).getAll("selected").join(",");
  let isShared = shared !== "";
  let selected = new Set(isShared ? parseNumbers(shared, known) : recallSelection(kind, known));
  const numbers = () => [...selected].sort((a, b) => a - b);

  const status = element("span", { role: "status", ariaLabel: "Selection" });
  const only = element("input", { type: "checkbox", checked: isShared && selected.size > 0 });
  const onlyLabel = element("label", {}, only, " Show only these");
  const share = element("a", {}, "Link to this selection");
  const clear = element("button", { type: "button", className: "copy" }, "Select none");
  bar.append(status, " ", onlyLabel, " ", share, " ", clear);
  bar.hidden = false;

  const boxes = items.map(({ number, place, title }) => {
    const box = element("input", { type: "checkbox", ariaLabel: `Select ${noun} ${number}: ${title}` });
    place.append(element("label", { className: "pick" }, box, " Select"));
    return { box, number };
  });

  const show = () => {
    const some = selected.size > 0;
    if (!some) only.checked = false;
    for (const { box, number } of boxes) box.checked = selected.has(number);
    const all = formatCount(items.length, noun);
    status.textContent = some
      ? `${selected.size} of ${all} selected; ${filesHold.some}.`
      : `None of ${all} selected; ${filesHold.none}.`;
    for (const part of [onlyLabel, share, clear]) part.hidden = !some;
    share.href = toSelectionQuery(numbers());
  };
  const change = () => {
    isShared = false;
    keepSelection(kind, numbers());
    show();
    onChange();
  };
  for (const { box, number } of boxes) {
    box.addEventListener("change", () => {
      if (box.checked) selected.add(number);
      else selected.delete(number);
      change();
    });
  }
  only.addEventListener("change", onChange);
  clear.addEventListener("click", () => {
    selected.clear();
    change();
    boxes[0]?.box.focus();
  });
  watchSelection(kind, () => {
    const kept = new Set(recallSelection(kind, known));
    if (isShared || [...kept].join() === numbers().join()) return;
    selected = kept;
    show();
    onChange();
  });
  show();
  return {
    numbers,
    isOnly: () => only.checked,
    setOnly: (isOnly) => {
      only.checked = isOnly && selected.size > 0;
    },
  };
}
