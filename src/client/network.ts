// On the page of the network: two topics in, every chain between them out. The question stands in the address.
import { describeChains } from "../network/describe-chains.ts";
import { findChains, type ChainKind } from "../network/find-chains.ts";
import { findNarrowerQuestions } from "../network/find-narrower-questions.ts";
import { findTopic } from "../network/find-topic.ts";
import type { Network, NetworkTopic } from "../network/network.ts";
import { element } from "./element.ts";
import { fetchData, readHeldData } from "./page-data.ts";
import { renderStrand, renderWorks } from "./strand.ts";
import { tellLoaded } from "./tell-loaded.ts";
import { whenBack } from "./when-back.ts";

/** What each kind of chain is called, and what it may claim. */
const headings: Record<ChainKind, [title: string, claim: string]> = {
  whole: ["Told whole", "Every step stands in one diagram, and one work is behind all that are cited."],
  several: ["One diagram, several works", "One drawing, but no single work; the strand is cut where the work changes."],
  joined: [
    "Joined here, across diagrams",
    "Each step is stated; the whole is not. Where the strand is cut, the diagram and the tumor may change: a lead to check, not a finding.",
  ],
};

tellLoaded();
const titleOfPage = document.title;
const form = document.querySelector<HTMLFormElement>("#network-question");
const answer = document.querySelector<HTMLElement>("#network-answer");
const found = document.querySelector<HTMLElement>("#network-chains");
const holder = document.querySelector<HTMLElement>("#network-data");
if (form && answer && found && holder) {
  const held = readHeldData(holder);
  if (held !== undefined) start(form, answer, found, held as Network);
  else startWhenAsked(form, answer, found, holder);
}

/** Fetches a large network once something is asked of it or about to be; what failed is told and can be asked again. */
function startWhenAsked(form: HTMLFormElement, answer: HTMLElement, found: HTMLElement, holder: HTMLElement): void {
  let loading: Promise<void> | undefined;
  const load = (): Promise<void> =>
    (loading ??= fetchData(holder)
      .then((data) => {
        const network = data as Network;
        form.removeEventListener("submit", wait);
        const names = network.topics.flatMap(({ shape, name }) =>
          shape === undefined ? [] : element("option", { value: name }),
        );
        form.querySelector("datalist")?.replaceChildren(...names);
        // What was typed while it came is the question to be asked, and not what the address asks.
        const inputs = [...form.querySelectorAll("input")];
        const typed = inputs.map(({ value }) => value);
        start(form, answer, found, network);
        for (const [index, input] of inputs.entries()) input.value = typed[index] || input.value;
      })
      .catch((error: unknown) => {
        loading = undefined;
        const { message } = error as Error; // of the fetch, or of what was made of its answer
        answer.replaceChildren(`The network could not be loaded (${message}), so no chain was looked for. Ask again.`);
        throw error;
      }));
  /** A question that comes before the network waits for it. */
  const wait = (event: SubmitEvent): void => {
    event.preventDefault();
    answer.replaceChildren("Loading the network …");
    load()
      .then(() => form.requestSubmit())
      .catch(() => undefined);
  };
  form.addEventListener("submit", wait);
  form.addEventListener("focusin", () => void load().catch(() => undefined));
  if (location.search !== "") void load().catch(() => undefined);
}

function start(form: HTMLFormElement, answer: HTMLElement, found: HTMLElement, network: Network): void {
  const base = (form.dataset["base"] ?? "/").replace(/\/$/, "");
  const href = (address: string) => base + address;
  const fields = { from: field("from"), to: field("to") };
  function field(name: string): HTMLInputElement {
    const input = form.elements.namedItem(name);
    if (!(input instanceof HTMLInputElement)) throw new Error(`the form has no field ${name}`);
    return input;
  }
  const toAddress = (from: string, to: string) => `?${new URLSearchParams({ from, to }).toString()}`;

  /** Why words name no topic, and which come near. */
  function tellUnknown(words: string, near: readonly NetworkTopic[], name: "from" | "to"): (Node | string)[] {
    const others = near.flatMap((topic, index) => {
      const asked = { from: fields.from.value, to: fields.to.value, [name]: topic.name };
      return [index > 0 ? ", " : "", element("a", { href: toAddress(asked.from, asked.to) }, topic.name)];
    });
    return [
      `No topic of the review is written “${words}”.`,
      ...(near.length > 0 ? [" Did you mean ", ...others, "?"] : [" The topics with an edge are listed below."]),
    ];
  }

  /** Which questions between narrower topics have an answer, since diagrams keep these apart. */
  function tellNarrower(from: NetworkTopic, to: NetworkTopic, hasChain: boolean): (Node | string)[] {
    const questions = findNarrowerQuestions(network, from, to);
    if (questions === undefined || (hasChain && questions.length === 0)) return [];
    if (questions.length === 0) return [" Nor does one between narrower topics."];
    const links = questions.flatMap(([one, other], index) => [
      index > 0 ? ", " : "",
      element("a", { href: toAddress(one.id, other.id) }, `${one.name} to ${other.inSentence}`),
    ]);
    return [" Narrower topics have chains of their own: ", ...links, "."];
  }

  /** The question of the address that is answered. */
  let shown = "";
  function show(): void {
    shown = location.search;
    const asked = new URLSearchParams(location.search);
    const words = { from: asked.get("from") ?? "", to: asked.get("to") ?? "" };
    found.replaceChildren();
    document.title = titleOfPage;
    if (words.from.trim() === "" || words.to.trim() === "") {
      fields.from.value = words.from;
      fields.to.value = words.to;
      const missing = words.from || words.to ? "Name the other topic, too." : "";
      answer.replaceChildren(missing);
      return;
    }
    const [from, to] = [findTopic(words.from, network.topics), findTopic(words.to, network.topics)];
    fields.from.value = from.topic?.name ?? words.from;
    fields.to.value = to.topic?.name ?? words.to;
    document.title = `${fields.from.value} to ${fields.to.value} · ${titleOfPage}`;
    if (!from.topic || !to.topic) {
      answer.replaceChildren(
        ...(from.topic ? [] : tellUnknown(words.from, from.near, "from")),
        " ",
        ...(to.topic ? [] : tellUnknown(words.to, to.near, "to")),
      );
      return;
    }
    if (from.topic === to.topic) {
      answer.replaceChildren("A chain leads from one topic to another; these are the same.");
      return;
    }
    const undrawn = [from.topic, to.topic].filter(({ shape }) => shape === undefined);
    if (undrawn.length > 0) {
      answer.replaceChildren(
        `No edge of a diagram begins or ends at ${undrawn.map(({ inSentence }) => inSentence).join(" or ")}, so no chain can be told.`,
        ...tellNarrower(from.topic, to.topic, false),
      );
      return;
    }
    const places = [from.topic, to.topic].map((topic) => network.topics.indexOf(topic));
    const strands = findChains(network, places[0] ?? -1, places[1] ?? -1);
    answer.replaceChildren(
      describeChains(strands, from.topic, to.topic).join(" "),
      ...tellNarrower(from.topic, to.topic, strands.length > 0),
    );
    const start = from.topic;
    for (const kind of ["whole", "several", "joined"] as const) {
      const rows = strands.filter((strand) => strand.kind === kind);
      if (rows.length === 0) continue;
      const [title, claim] = headings[kind];
      const ends = [start, to.topic].map((topic) =>
        element("span", { className: `sh ${topic.shape ?? ""}` }, topic.name),
      );
      found.append(
        element(
          "section",
          { className: `told ${kind}` },
          element("h2", {}, title),
          element("p", { className: "lab" }, claim),
          element(
            "div",
            { className: "span" },
            element("div", { className: "ends", ariaHidden: "true" }, ...ends),
            element("ol", {}, ...rows.map((strand) => renderStrand(strand, start, network, href))),
          ),
        ),
      );
    }
    if (strands.length > 0) found.append(renderWorks(strands, network));
  }

  /** Asks; the same question again is no new step of the history. */
  function ask(from: string, to: string): void {
    const address = toAddress(
      findTopic(from, network.topics).topic?.id ?? from.trim(),
      findTopic(to, network.topics).topic?.id ?? to.trim(),
    );
    if (address !== location.search) history.pushState(null, "", address);
    show();
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(fields.from.value, fields.to.value);
  });
  form.querySelector("#network-turn")?.addEventListener("click", () => ask(fields.to.value, fields.from.value));
  // A link within the page comes here, too, and asks nothing new: what is typed meanwhile stays.
  addEventListener("popstate", () => location.search !== shown && show());
  whenBack(() => {
    if (fields.from.value === "" && fields.to.value === "") show();
  });
  show();
}
