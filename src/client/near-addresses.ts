// On the page of an unknown address: which pages its address is nearest to.
import { element } from "./element.ts";
import { findNear, type KnownPage } from "./find-near.ts";

const list = document.querySelector("#near");
const data = document.querySelector("#pages");
const near = findNear(location.pathname, JSON.parse(data?.textContent ?? "[]") as KnownPage[]);
if (list && near.length > 0) {
  const items = near.map(({ address, title, spelling }) =>
    element(
      "li",
      {},
      element("a", { href: address }, title),
      ...(spelling ? [element("span", { className: "lab" }, ` also written ${spelling}`)] : []),
    ),
  );
  list.append(element("h2", {}, "Nearest to it"), element("ul", {}, ...items));
  list.removeAttribute("hidden");
}
