// Puts the work or the finding that a page is about into a reader's selection, and leads to all that is selected.
import { formatCount } from "../words/phrases.ts";
import { element } from "./element.ts";
import {
  keepSelection,
  recallSelection,
  type SelectionKind,
  toSelectionQuery,
  watchSelection,
} from "./kept-selection.ts";

/** Brings the line of a page to life; it names the kind, the number, the numbers that there are and where their list is. */
function start(line: HTMLElement, kind: SelectionKind): void {
  const number = Number(line.dataset["number"]);
  const noun = kind === "works" ? "reference" : "finding";
  const known = new Set((line.dataset["known"] ?? "").split(" ").map(Number));
  let selected = new Set(recallSelection(kind, known));

  const box = element("input", { type: "checkbox" });
  const said = element("span", { role: "status", ariaLabel: "Selection" });
  const link = element("a", {});
  line.append(element("label", { className: "pick" }, box, ` Select this ${noun}`), " ", said, " ", link);
  line.hidden = false;

  const show = () => {
    const count = selected.size;
    box.checked = selected.has(number);
    said.textContent = count > 0 ? `${formatCount(count, noun)} selected.` : "";
    link.textContent = count === 1 ? "Open the selection" : `Open these ${count}`;
    link.hidden = count === 0;
    link.href = (line.dataset["list"] ?? "") + toSelectionQuery([...selected].sort((a, b) => a - b));
  };
  const recall = () => {
    selected = new Set(recallSelection(kind, known));
    show();
  };
  box.addEventListener("change", () => {
    // Another tab may have selected more meanwhile.
    const isChosen = box.checked;
    for (const other of recallSelection(kind, known)) selected.add(other);
    if (isChosen) selected.add(number);
    else selected.delete(number);
    keepSelection(
      kind,
      [...selected].sort((a, b) => a - b),
    );
    show();
  });
  watchSelection(kind, recall);
  show();
}

const line = document.querySelector<HTMLElement>(".pick-record");
const kind = line?.dataset["kind"];
if (line && (kind === "works" || kind === "findings")) start(line, kind);
