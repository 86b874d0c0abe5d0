// A list of files that follows what a reader has chosen: the same links give all records, or only the chosen ones.
import { element } from "./element.ts";
import { listFormats, pickRecords } from "./pick-records.ts";
import { saveFile } from "./save-file.ts";

/** Numbers of the chosen records of a kind; nothing while all are chosen. */
type FindChosen = (kind: "works" | "findings") => readonly number[] | undefined;

/**
 * Makes the links of a list of files give what is chosen. What fails is said beside them, and can be tried again by the same
 * link; so is that nothing is chosen, of which a file would be one of nothing.
 */
export function takeFiles(list: HTMLElement, findChosen: FindChosen): void {
  const said = element("p", { className: "lab", role: "status", ariaLabel: "Files" });
  list.after(said); // in an entry of its own it would take a line before it says anything
  const take = async (link: HTMLAnchorElement, numbers: readonly number[]) => {
    said.textContent = "";
    const file = new URL(link.href).pathname.split("/").at(-1) ?? "";
    const format = listFormats.find((ending) => file.endsWith(`.${ending}`));
    try {
      if (!format) throw new Error("its format is not known here");
      const response = await fetch(link.href, { cache: "no-cache" });
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      // A response's own text would come without the mark by which Excel knows UTF-8.
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
      saveFile(file.replace(".", "-chosen."), link.type, pickRecords(text, format, numbers));
    } catch (error) {
      said.textContent = `${file} could not be made: ${error instanceof Error ? error.message : "unknown fault"}. Try the link again.`;
    }
  };
  /** The link that is meant, with what is chosen of its kind; nothing while it gives all. */
  const findMeant = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a") : null;
    const kind = link?.dataset["of"];
    if (!link || (kind !== "works" && kind !== "findings")) return undefined;
    const numbers = findChosen(kind);
    return numbers && { link, kind, numbers };
  };
  const give = (event: Event) => {
    const meant = findMeant(event);
    if (!meant) return;
    event.preventDefault();
    if (meant.numbers.length > 0) void take(meant.link, meant.numbers);
    else said.textContent = `There is nothing to take: none of the ${meant.kind} is left.`;
  };
  list.addEventListener("click", give);
  list.addEventListener("auxclick", (event) => event.button === 1 && give(event));
  // What a browser's own menu saves is what the link leads to, and no script can change that.
  list.addEventListener("contextmenu", (event) => {
    const kind = findMeant(event)?.kind;
    if (kind)
      said.textContent = `Saved from this menu, the file holds all ${kind}; a click gives those that are chosen.`;
  });
}
