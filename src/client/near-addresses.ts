// On the page of an unknown address: which pages its address is nearest to.
import { element } from "./element.ts";
import { findNear, type KnownPage } from "./find-near.ts";
import { fetchData, readHeldData } from "./page-data.ts";

/** Tells the nearest pages; nothing where none is near. What stands below is seen from then on. */
function tellNear(list: HTMLElement, pages: readonly KnownPage[]): void {
  list.dataset["told"] = "";
  const near = findNear(location.pathname, pages);
  if (near.length === 0) return;
  const items = near.map(({ address, title, spelling }) =>
    element(
      "li",
      {},
      element("span"),
      element(
        "span",
        {},
        element("a", { className: "t", href: address }, title),
        ...(spelling ? [element("span", { className: "meta" }, `also written ${spelling}`)] : []),
      ),
    ),
  );
  list.append(element("h2", {}, "Nearest to it"), element("ul", { className: "works" }, ...items));
  list.removeAttribute("hidden");
}

const list = document.querySelector<HTMLElement>("#near");
const holder = document.querySelector<HTMLElement>("#pages");
if (list && holder) {
  const held = readHeldData(holder);
  if (held !== undefined) tellNear(list, held as KnownPage[]);
  else {
    fetchData(holder)
      .then((pages) => tellNear(list, pages as KnownPage[]))
      .catch(() => {
        list.dataset["told"] = "";
        list.append("The addresses of the site could not be loaded, so the nearest cannot be told.");
        list.removeAttribute("hidden");
      });
  }
}
