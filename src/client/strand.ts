// One chain from one topic to another as a strand between two membranes.
import { addresses } from "../addresses/addresses.ts";
import type { Strand, StrandStep } from "../network/find-chains.ts";
import type { Network, NetworkEdge, NetworkTopic } from "../network/network.ts";
import { element } from "./element.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
const heads: Readonly<Record<NetworkEdge["kind"], { d: string; width: number }>> = {
  raises: { d: "M0 3 10 8 0 13Z", width: 10 },
  lowers: { d: "M2 1V15", width: 5 },
  moves: { d: "M1 3 9 8 1 13", width: 10 },
  beside: { d: "", width: 10 },
};

/** The head of an edge: arrowhead, bar or open arrow. */
function renderHead(kind: NetworkEdge["kind"]): SVGElement {
  const { d, width } = heads[kind];
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("class", "dia hd");
  for (const [name, value] of Object.entries({
    width,
    height: 16,
    viewBox: `0 0 ${width} 16`,
    "aria-hidden": "true",
  })) {
    svg.setAttribute(name, String(value));
  }
  const group = document.createElementNS(svgNamespace, "g");
  group.setAttribute("class", `head ${kind}`);
  const path = document.createElementNS(svgNamespace, "path");
  path.setAttribute("d", d);
  group.append(path);
  svg.append(group);
  return svg;
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** A topic as its diagrams draw it, which leads to its page. */
function renderTopic({ id, name, shape }: NetworkTopic, className: string, href: (address: string) => string) {
  return element("a", { className: `sh ${shape ?? "molecule"} ${className}`, href: href(addresses.topic(id)) }, name);
}

/** What stands at a place, or under a number, of the network. @throws Error when nothing does */
function at<Item>(items: Readonly<Record<number, Item>>, place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`the network has nothing at ${place}`);
  return item;
}

/** One step: relation over the line, rings of its references on it, where it was seen under it. */
function renderStep({ edges }: StrandStep, network: Network, href: (address: string) => string): HTMLElement {
  const edge = at(edges, 0);
  const numbers = unique(edges.flatMap(({ references }) => references)).sort((a, b) => a - b);
  const rings = numbers.map((number, index) =>
    element(
      "a",
      { className: `c lone${index > 0 ? " j" : ""}`, href: href(addresses.reference(number)) },
      element("span", { className: "b" }, "["),
      String(number),
      element("span", { className: "b" }, "]"),
    ),
  );
  const places = unique(edges.flatMap(({ seenIn }) => (seenIn.length > 0 ? seenIn : ["no tumor named"])));
  const rows = edges.map(({ pathway, number }) => addresses.edge(at(network.pathways, pathway).id, number));
  return element(
    "span",
    { className: `se ${edge.kind} ${edge.mark ? "dashed" : ""}` },
    element(
      "span",
      { className: "wd" },
      element("a", { className: `relation ${edge.kind}`, href: href(at(rows, 0)) }, edge.words),
      ...(edge.mark ? [" ", element("span", { className: "lab" }, edge.mark)] : []),
    ),
    element("span", { className: "ln" }),
    element(
      "span",
      { className: "rs" },
      ...(rings.length > 0 ? rings : [element("span", { className: "c lone uncited" }, "?")]),
    ),
    element("span", { className: "ln" }),
    renderHead(edge.kind),
    element("span", { className: "inn" }, places.join(", ")),
  );
}

/** A strand as a row: its two ends, every step, and the diagrams through which it runs. */
export function renderStrand(
  strand: Strand,
  from: NetworkTopic,
  network: Network,
  href: (address: string) => string,
): HTMLElement {
  const parts: HTMLElement[] = [renderTopic(from, "end", href)];
  for (const [index, step] of strand.steps.entries()) {
    const last = index === strand.steps.length - 1;
    const isCutHere = strand.steps[index + 1]?.isCut === true;
    parts.push(renderStep(step, network, href));
    parts.push(renderTopic(at(network.topics, step.edges[0]?.to ?? -1), last ? "end" : isCutHere ? "cut" : "", href));
    const changing = strand.kind === "joined" ? "diagram" : "work";
    if (isCutHere) parts.push(element("span", { className: "vh" }, `Here the ${changing} changes.`));
  }
  const pathways = unique(strand.steps.flatMap(({ edges }) => edges.map(({ pathway }) => pathway)));
  const links = pathways.map((place) => {
    const { id, title } = at(network.pathways, place);
    return element("a", { href: href(addresses.pathway(id)) }, title);
  });
  const under =
    links.length < 3 ? links : [element("details", {}, element("summary", {}, `${links.length} diagrams`), ...links)];
  return element(
    "li",
    { className: "strand-row" },
    element("div", { className: "line" }, ...parts),
    element("div", { className: "under" }, ...under),
  );
}

/** The works whose numbers strands wear, in full: for paper, where no number leads anywhere. */
export function renderWorks(strands: readonly Strand[], { references }: Network): HTMLElement {
  const numbers = strands.flatMap(({ steps }) =>
    steps.flatMap(({ edges }) => edges.flatMap((edge) => edge.references)),
  );
  const lines = unique(numbers)
    .sort((a, b) => a - b)
    .map((number) => element("li", { value: number }, at(references, number)));
  return element(
    "section",
    { className: "on-paper", hidden: lines.length === 0 },
    element("h2", {}, "Works named here"),
    element("ol", {}, ...lines),
  );
}
