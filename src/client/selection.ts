// A reader's own selection of works on /references/: kept in the browser, and in the address where it is shared.
import { element } from "./element.ts";
import { toSelectionQuery } from "./kept-selection.ts";
import { startSelection } from "./selection-bar.ts";
import { takeFiles } from "./take-files.ts";
import { tellAnswered } from "./tell-answered.ts";
import { tellLoaded } from "./tell-loaded.ts";
import { tellVain } from "./tell-vain.ts";

/** Brings the list of references to life. */
function start(bar: HTMLElement, list: HTMLElement): void {
  const lines = [...document.querySelectorAll<HTMLLIElement>("li[data-number]")].map((line) => ({
    line,
    number: Number(line.dataset["number"]),
    place: line.querySelector(".where") ?? line,
    title: line.querySelector(".t")?.textContent?.trim() ?? "",
  }));
  const known = { values: new Map([["selected", new Set(lines.map(({ number }) => String(number)))]]) };
  /** Says on paper, where the line of the selection does not stand, that the list is not whole. */
  const told = element("p", { className: "lab on-paper" });
  const vain = element("p", { className: "lab" });
  bar.after(vain, told);
  const show = () => {
    const chosen = new Set(selection.numbers());
    for (const { line, number } of lines) line.hidden = selection.isOnly() && !chosen.has(number);
    told.hidden = !selection.isOnly();
    vain.textContent = tellVain(location.search, known).join("; ");
    told.textContent = `Listed here are ${chosen.size} of ${lines.length} references, selected by hand.`;
  };
  const selection = startSelection({
    bar,
    kind: "works",
    items: lines,
    onChange: (isMadeHere) => {
      const address = location.pathname + (selection.isOnly() ? toSelectionQuery(selection.numbers()) : "");
      if (address !== location.pathname + location.search) {
        const whole = location.origin + address; // a path that begins with two slashes would name another host
        if (isMadeHere) history.pushState(null, "", whole);
        else history.replaceState(null, "", whole);
      }
      show();
    },
  });
  addEventListener("popstate", () => {
    selection.follow(location.search);
    show();
  });
  takeFiles(list, () => {
    const numbers = selection.numbers();
    return numbers.length > 0 ? numbers : undefined;
  });
  show();
  tellAnswered();
  tellLoaded();
}

const bar = document.querySelector<HTMLElement>("#selection");
const list = document.querySelector<HTMLElement>(".list-files");
if (bar && list) start(bar, list);
