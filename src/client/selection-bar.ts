// The boxes by which a list can be selected from, and the line above it that says what is selected.
import { recordNames } from "../words/record-words.ts";
import { tellSelected } from "../words/selection-words.ts";
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
  /** The line above the list as the page has it, hidden. */
  bar: HTMLElement;
  kind: SelectionKind;
  items: readonly Selectable[];
  /** Called when the selection, or whether only it is to be shown, has changed: here, or in another tab. */
  onChange: (isMadeHere: boolean) => void;
}

/** Brings boxes and line to life. What the list itself does to the selection is shown at once and not told to `onChange`. */
export function startSelection({
  bar,
  kind,
  items,
  onChange,
}: SelectionSettings): Pick<Selection, "numbers" | "isOnly" | "setOnly" | "follow"> {
  const tell = (isMadeHere: boolean) => {
    show();
    onChange(isMadeHere);
  };
  const selection = newSelection(kind, new Set(items.map(({ number }) => number)), location.search, tell);

  const [status, onlyLabel, share, clear] = bar.children;
  const only = onlyLabel?.querySelector("input");
  const isWhole = share instanceof HTMLAnchorElement && clear instanceof HTMLButtonElement;
  if (!status || !(onlyLabel instanceof HTMLLabelElement) || !only || !isWhole)
    throw new Error("the line of the selection is not whole");
  const noun = recordNames[kind === "works" ? "references" : "findings"].one;
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
    status.textContent = tellSelected(kind, selected.size, items.length);
    for (const part of [onlyLabel, share, clear]) part.hidden = selected.size === 0;
    share.href = toSelectionQuery(numbers);
  };
  for (const [index, { box, number }] of boxes.entries()) {
    box.addEventListener("change", () => {
      selection.choose(number, box.checked);
      if (box.offsetParent) return;
      // Where only what is selected is shown, its line is gone: the next one has the focus, or the last.
      const others = [...boxes.slice(index + 1), ...boxes.slice(0, index).toReversed()];
      others.find((other) => other.box.offsetParent)?.box.focus();
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
