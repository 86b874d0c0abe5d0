// A reader's own selection of works on /references/: kept in the browser, and in the address where it is shared.
import { element } from "./element.ts";
import { parseNumbers } from "./pick-records.ts";
import { takeFiles } from "./take-files.ts";

const key = "selected-works";

/** What was kept; nothing where the browser forbids it. */
function recall(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function keep(numbers: readonly number[]): void {
  try {
    if (numbers.length > 0) localStorage.setItem(key, numbers.join(","));
    else localStorage.removeItem(key);
  } catch {
    // Forbidden storage: the selection lasts as long as the page.
  }
}

/** Brings the list of references to life. */
function start(bar: HTMLElement, list: HTMLElement): void {
  const items = [...document.querySelectorAll<HTMLLIElement>("li[data-number]")];
  const known = new Set(items.map((item) => Number(item.dataset["number"])));
  const shared = new URLSearchParams(location.search).get("selected");
  const selected = new Set(parseNumbers(shared ?? recall(), known));
  const numbers = () => [...selected].sort((a, b) => a - b);

  const status = element("span", { role: "status" });
  const only = element("input", { type: "checkbox" });
  const onlyLabel = element("label", {}, only, " Show only these");
  const share = element("a", {}, "Link to this selection");
  const clear = element("button", { type: "button" }, "Select none");
  bar.append(status, " ", onlyLabel, " ", share, " ", clear);
  bar.hidden = false;

  const boxes = items.map((item) => {
    const box = element("input", { type: "checkbox" });
    const title = item.querySelector(".t")?.textContent?.trim() ?? "";
    box.setAttribute("aria-label", `Select reference ${item.dataset["number"]}: ${title}`);
    item.querySelector(".where")?.append(element("label", { className: "pick" }, box, " Select"));
    return { item, box, number: Number(item.dataset["number"]) };
  });

  const show = () => {
    const some = selected.size > 0;
    if (!some) only.checked = false;
    for (const { item, box, number } of boxes) {
      box.checked = selected.has(number);
      item.hidden = only.checked && !selected.has(number);
    }
    status.textContent = some
      ? `${selected.size} of ${items.length} references selected; the files hold these.`
      : `None of ${items.length} references selected; the files hold all.`;
    for (const part of [onlyLabel, share, clear]) part.hidden = !some;
    share.href = `?selected=${numbers().join(",")}`;
  };
  for (const { box, number } of boxes) {
    box.addEventListener("change", () => {
      if (box.checked) selected.add(number);
      else selected.delete(number);
      keep(numbers());
      show();
    });
  }
  only.addEventListener("change", show);
  clear.addEventListener("click", () => {
    selected.clear();
    keep([]);
    show();
    boxes[0]?.box.focus();
  });
  takeFiles(list, () => (selected.size > 0 ? numbers() : undefined));
  // Whoever follows a shared address sees that selection; it replaces their own only when they change it.
  only.checked = shared !== null && selected.size > 0;
  show();
}

const bar = document.querySelector<HTMLElement>("#selection");
const list = document.querySelector<HTMLElement>(".list-files");
if (bar && list) start(bar, list);
