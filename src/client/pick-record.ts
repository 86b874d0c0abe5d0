// Puts the work or the finding that a page is about into a reader's selection, and leads to all that is selected.
import { parseSpans } from "../words/number-ranges.ts";
import { formatCount } from "../words/phrases.ts";
import { element } from "./element.ts";
import { newSelection, type SelectionKind, toSelectionQuery } from "./kept-selection.ts";

/** Brings the line of a page to life; it names the kind, the number, the numbers that there are and where their list is. */
function start(line: HTMLElement, kind: SelectionKind): void {
  const number = Number(line.dataset["number"]);
  const noun = kind === "works" ? "reference" : "finding";
  const box = element("input", { type: "checkbox" });
  const said = element("span", { role: "status", className: "vh", ariaLabel: "Selection" });
  const link = element("a", {});
  line.append(element("label", { className: "pick" }, box, ` Select this ${noun}`), " ", said, " ", link);
  line.hidden = false;

  const show = () => {
    const numbers = selection.numbers();
    const count = numbers.length;
    box.checked = numbers.includes(number);
    said.textContent = count > 0 ? `${formatCount(count, noun)} selected.` : "";
    link.textContent = `Open ${count} selected`; // short: on a phone it stands in one line with the box
    link.hidden = count === 0;
    link.href = (line.dataset["list"] ?? "") + toSelectionQuery(numbers);
  };
  const selection = newSelection(kind, new Set(parseSpans(line.dataset["known"] ?? "")), "", show);
  box.addEventListener("change", () => {
    selection.choose(number, box.checked);
  });
  show();
}

const line = document.querySelector<HTMLElement>(".pick-record");
const kind = line?.dataset["kind"];
if (line && (kind === "works" || kind === "findings")) start(line, kind);
