// On the page of a pathway: what is pointed at, in the drawing or among the rows, is lit in both and read in one pane.
import { element } from "./element.ts";
import { findReach, type Link } from "./find-reach.ts";

const stage = document.querySelector<HTMLElement>(".stage");
const drawing = stage?.querySelector<SVGSVGElement>("svg.dia[role=group]");
const pane = stage?.querySelector<HTMLElement>("#pane");
const rest = stage?.querySelector<HTMLElement>(".rest");

/** What can be shown: an edge by its number, or a node by its id. */
interface Shown {
  kind: "edge" | "node";
  id: string;
}

/** How long the pointer rests on something before it is shown, so that it may cross others on its way, in ms. */
const before = 120;
/** How long something is still shown once the pointer has left it, in ms. */
const after = 350;

if (stage && drawing && pane && rest) start(stage, drawing, pane, rest);

/** The thing that an element of the page stands for. */
function shownBy(target: EventTarget | null): Shown | undefined {
  const owner = target instanceof Element ? target.closest<HTMLElement | SVGElement>("[data-edge], [data-node]") : null;
  const { edge, node } = owner?.dataset ?? {};
  if (edge !== undefined) return { kind: "edge", id: edge };
  return node === undefined ? undefined : { kind: "node", id: node };
}

function start(stage: HTMLElement, drawing: SVGSVGElement, pane: HTMLElement, rest: HTMLElement): void {
  const rows = new Map(
    [...stage.querySelectorAll<HTMLElement>(".step")].map((row) => [row.dataset["edge"] ?? "", row] as const),
  );
  const links = [...drawing.querySelectorAll<SVGPathElement>("path.edge")].map((line): Link => {
    const { edge = "", from = "", to = "" } = line.dataset;
    return { id: edge, from, to, isWay: !line.classList.contains("beside") };
  });
  // A line is thin: an unseen wide one under it takes the pointer.
  for (const line of drawing.querySelectorAll<SVGPathElement>("path.edge")) {
    const wide = line.cloneNode() as SVGPathElement;
    wide.removeAttribute("marker-end");
    wide.setAttribute("class", "hit");
    line.before(wide);
  }
  stage.classList.add("js");
  const isDrawn = () => drawing.checkVisibility();
  let held: Shown | undefined;
  let timer = 0;

  const names = [...drawing.querySelectorAll(".node .name")].map((name) => name.textContent);
  /** A name as it is written, with its second line where another has the same. */
  const nameOf = (node: string) => {
    const drawn = drawing.querySelector(`.node[data-node="${CSS.escape(node)}"]`);
    const name = drawn?.querySelector(".name")?.textContent ?? node;
    const detail = drawn?.querySelector(".detail")?.textContent;
    return detail && names.indexOf(name) !== names.lastIndexOf(name) ? `${name} (${detail})` : name;
  };

  /** What the pane says of a node: what lies up- and downstream of it, and the way to its topic. */
  function tellNode(id: string): HTMLElement[] {
    const { up, down } = findReach(id, links);
    const row = (name: string, nodes: readonly string[]) =>
      element(
        "p",
        { className: "flow" },
        element("b", {}, name),
        element("span", {}, nodes.map(nameOf).join(" · ") || "nothing in this diagram"),
      );
    const topic = drawing.querySelector(`.node[data-node="${CSS.escape(id)}"] a`)?.getAttribute("href") ?? "";
    return [
      element("h3", {}, nameOf(id)),
      row("Upstream", up),
      row("Downstream", down),
      element("p", {}, element("a", { href: topic }, `Open the topic`)),
    ];
  }

  /** What the pane says of an edge: its row, and all that the row opens to. */
  function tellEdge(id: string): Node[] {
    const row = rows.get(id);
    const said = row?.querySelector(".said")?.cloneNode(true) as HTMLElement | undefined;
    const ground = row?.querySelector(".ground")?.cloneNode(true) as HTMLElement | undefined;
    for (const part of said?.querySelectorAll("[id]") ?? []) part.removeAttribute("id");
    return [element("h3", {}, ...(said?.childNodes ?? [])), ...(ground?.childNodes ?? [])];
  }

  function show(shown: Shown | undefined): void {
    clearTimeout(timer);
    const reach = shown?.kind === "node" ? findReach(shown.id, links) : undefined;
    const lines = new Set(reach ? reach.edges : shown ? [shown.id] : []);
    const ends = links.filter(({ id }) => lines.has(id)).flatMap(({ from, to }) => [from, to]);
    const nodes = new Set(shown?.kind === "node" ? [shown.id, ...ends] : ends);
    stage.classList.toggle("on", shown !== undefined);
    for (const part of stage.querySelectorAll<HTMLElement | SVGElement>("[data-edge], [data-node]")) {
      const { edge, node } = part.dataset;
      part.classList.toggle("lit", edge === undefined ? nodes.has(node ?? "") : lines.has(edge));
      part.classList.toggle("held", edge !== undefined && held?.kind === "edge" && held.id === edge);
      part.classList.toggle("chosen", shown?.kind === "node" && node === shown.id);
    }
    pane.hidden = shown === undefined;
    // Whoever goes by keyboard comes to it next, so it gives way to the pane for a pointer only.
    rest.hidden = shown !== undefined && !stage.contains(document.activeElement);
    pane.replaceChildren(...(!shown ? [] : shown.kind === "edge" ? tellEdge(shown.id) : tellNode(shown.id)));
    pane.scrollTop = 0;
  }

  /** Keeps something shown, and says so in the address, without a step in the history. */
  function hold(shown: Shown | undefined, isFromAddress = false): void {
    held = shown;
    pane.ariaLive = "polite"; // what one has chosen is read out, what one passes on the way is not
    // With its host: a path that begins with two slashes would name another.
    const address = shown ? `#${shown.kind}-${shown.id}` : location.origin + location.pathname + location.search;
    if (!isFromAddress) history.replaceState(history.state, "", address);
    show(shown);
    if (shown?.kind === "edge") rows.get(shown.id)?.scrollIntoView({ block: "nearest" });
  }

  const pass = (shown: Shown | undefined) => {
    pane.ariaLive = "off";
    show(shown);
  };
  const later = (shown: Shown | undefined, ms: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => pass(shown), ms);
  };
  stage.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || !isDrawn()) return;
    const shown = shownBy(event.target);
    if (shown) later(shown, before);
    else if (event.target instanceof Node && pane.contains(event.target)) clearTimeout(timer);
    else later(held, after);
  });
  stage.addEventListener("pointerleave", () => isDrawn() && later(held, after));
  stage.addEventListener("focusin", ({ target }) => {
    const shown = shownBy(target);
    if (shown && isDrawn() && target instanceof Element && target.matches(":focus-visible")) pass(shown);
  });
  stage.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target.closest("a, summary, path.hit") : null;
    const shown = shownBy(target);
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!shown || !isDrawn() || isElsewhere || target?.closest(".ground")) return;
    event.preventDefault();
    hold(shown);
  });
  document.addEventListener("keydown", ({ key, isComposing }) => {
    if (key === "Escape" && !isComposing && !pane.hidden) hold(undefined);
  });

  const read = () => {
    const [, kind, id = ""] = /^#(edge|node)-(.+)$/.exec(location.hash) ?? [];
    const isKnown =
      kind === "edge"
        ? rows.has(id)
        : kind === "node" && drawing.querySelector(`.node[data-node="${CSS.escape(id)}"]`) !== null;
    if (!isKnown || !isDrawn()) return;
    hold({ kind: kind as Shown["kind"], id }, true);
  };
  addEventListener("hashchange", read);
  read();
}
