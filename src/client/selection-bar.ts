// The boxes by which a list can be selected from, and the line above it that says what is selected.
import { formatCount } from "../words/phrases.ts";
import { element } from "./element.ts";
import { newSelection, type Selection, type SelectionKind, toSelectionQuery } from "./kept-selection.ts";

/** One thing that can be selected. */
interface Selectable {
  number: number;
  /** Where its box goes. */
  place: Element;
  /** What it is called. */
  title: string;
}

/** A list to select from. */
interface SelectionSettings {
  /** The line above the list, empty and hidden. */
  bar: HTMLElement;
  kind: SelectionKind;
  /** What one thing is called: `reference`. */
  noun: string;
  items: readonly Selectable[];
  /** What the files hold, with and without a selection. */
  filesHold: { some: string; none: string };
  /** Called when the selection, or whether only it is to be shown, has changed: here, or in another tab. */
  onChange: (isMadeHere: boolean) => void;
}

/** Brings boxes and line to life. What the list itself does to the selection is shown at once and not told to `onChange`. */
export function startSelection({
  bar,
  kind,
  noun,
  items,
  filesHold,
  onChange,
}: SelectionSettings): Pick<Selection, "numbers" | "isOnly" | "setOnly" | "follow"> {
  const tell = (isMadeHere: boolean) => {
    show();
    onChange(isMadeHere);
  };
  const selection = newSelection(kind, new Set(items.map(({ number }) => number)), location.search, tell);

  const status = element("span", { role: "status", ariaLabel: "Selection" });
  const only = element("input", { type: "checkbox" });
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
    const numbers = selection.numbers();
    const selected = new Set(numbers);
    only.checked = selection.isOnly();
    for (const { box, number } of boxes) box.checked = selected.has(number);
    const all = formatCount(items.length, noun);
    status.textContent =
      selected.size > 0
        ? `${selected.size} of ${all} selected; ${filesHold.some}.`
        : `None of ${all} selected; ${filesHold.none}.`;
    for (const part of [onlyLabel, share, clear]) part.hidden = selected.size === 0;
    share.href = toSelectionQuery(numbers);
  };
  for (const { box, number } of boxes) {
    box.addEventListener("change", () => {
      selection.choose(number, box.checked);
    });
  }
  only.addEventListener("change", () => {
    selection.setOnly(only.checked);
    tell(true);
  });
  clear.addEventListener("click", () => {
    selection.clear();
    boxes[0]?.box.focus();
  });
  show();
  return {
    numbers: selection.numbers,
    isOnly: selection.isOnly,
    setOnly: (isOnly) => {
      selection.setOnly(isOnly);
      show();
    },
    follow: (search) => {
      selection.follow(search);
      show();
    },
  };
}
