// Searching from any page: the first results stand under the field of the header, and the page behind stays as it is.
import { addresses } from "../addresses/addresses.ts";
import { href } from "../addresses/site-url.ts";
import type { Search } from "../search/open-search.ts";
import { countResults, inOrderSeen } from "./choose-results.ts";
import { describeAnswer, describeReading } from "./describe-answer.ts";
import { element } from "./element.ts";
import { leadToMatch } from "./lead-to-match.ts";
import { loadSearch } from "./load-search.ts";
import { keepRecent } from "./recent-questions.ts";
import { renderRecent } from "./render-recent.ts";
import { renderResult } from "./render-result.ts";
import { toAddress } from "./search-state.ts";
import { toMarked } from "./snippet.ts";
import { walkResults } from "./walk-results.ts";
import { whenBack } from "./when-back.ts";

const most = 8;
const pause = 400;

/** Makes the panel under a field and keeps it in step with what is typed. */
export function openPanel(form: HTMLFormElement, input: HTMLInputElement): void {
  const status = element("p", { className: "lab", role: "status" });
  const list = element("ol", { id: "find-results" });
  const foot = element("div", { className: "find-foot" });
  // On a phone nothing may be left beside the panel to tap at.
  const shut = element("button", { type: "button", className: "shut" }, "Close");
  const panel = element("div", { className: "find-panel", hidden: true }, shut, status, list, foot);
  const toSearch = (question: string) => href(addresses.search) + toAddress(question);
  form.append(panel);
  let saying: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  /** What was last asked. */
  let asked = "";

  const close = () => {
    panel.hidden = true;
  };

  /** Closes the panel, and takes the field away where a link brought it. */
  const leave = () => {
    close();
    form.classList.remove("afloat");
  };

  /** Opens the panel in place of any sheet, which would lie over it. */
  const open = () => {
    for (const sheet of document.querySelectorAll<HTMLElement>("[popover]")) sheet.hidePopover?.();
    panel.hidden = false;
  };

  /** Says what was found when a reader who types comes to rest. */
  const say = (sentence: string) => {
    clearTimeout(saying);
    status.textContent = "";
    saying = setTimeout(() => (status.textContent = sentence), pause);
  };

  /** Shows what was asked before. */
  const showRecent = () => {
    clearTimeout(saying);
    status.textContent = "";
    list.replaceChildren();
    foot.replaceChildren(...renderRecent(toSearch, () => (showRecent(), input.focus())));
    if (foot.childElementCount === 0) close();
    else open();
  };

  /** Answers a question as far as the panel shows it. */
  const answerFor = (search: Search, question: string) => {
    const query = search.readQuery(question, { isTyping: true });
    const answer = search.answer(query);
    const marked = toMarked(query, search.index);
    const first = inOrderSeen(answer).slice(0, most);
    const items = first
      .flatMap((id) => search.index.record(id) ?? [])
      .map((record) => renderResult(record, marked, href("/")));
    return { query, answer, items, said: describeAnswer(query, answer, answer, search.index) };
  };

  const show = ({ query, answer, items, said }: ReturnType<typeof answerFor>, question: string) => {
    list.replaceChildren(...items);
    const count = countResults(answer);
    const rest = count > most ? `All ${count} results` : "Open the search page";
    foot.replaceChildren(element("a", { href: toSearch(question) }, rest));
    say([said, ...describeReading(query, answer)].join(" "));
    open();
  };

  const update = async () => {
    const mine = ++turn;
    const question = input.value;
    asked = question;
    if (question.trim() === "") {
      showRecent();
      return;
    }
    try {
      const search = await loadSearch(href("/"));
      const found = await search.complete(() => answerFor(search, question));
      if (mine === turn) show(found, question);
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
      foot.replaceChildren(element("a", { href: toSearch(question) }, "Open the search page"));
      say("The search could not be loaded, so nothing was searched. The next key tries again.");
      open();
    }
  };

  shut.addEventListener("click", () => {
    leave();
    document.querySelector<HTMLElement>(".find-link")?.focus(); // which brought the field
  });
  input.addEventListener("input", () => void update());
  input.addEventListener("focus", () => void update());
  form.addEventListener("submit", (event) => {
    keepRecent(input.value);
    const links = list.querySelectorAll<HTMLAnchorElement>("li > a");
    if (links.length !== 1 || panel.hidden) return;
    event.preventDefault();
    links[0]?.click();
  });
  list.addEventListener("click", () => keepRecent(input.value));
  walkResults(form, input, list);
  leadToMatch(list);
  form.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.key !== "Escape" || event.isComposing || panel.hidden) return;
    close();
    event.preventDefault(); // the field keeps its words
  });
  // Results stay while the focus is nowhere, as after a keyboard on the screen is put away, or in another window.
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) close();
  });
  // A mouse goes on elsewhere when it is pressed, a finger when it is lifted without having scrolled.
  for (const type of ["pointerdown", "pointerup"] as const)
    addEventListener(type, ({ pointerType, target }) => {
      if ((pointerType === "mouse") === (type === "pointerdown") && !form.contains(target as Node)) leave();
    });
  whenBack(() => {
    input.value = asked; // the results still stand below
  });
  // A click within, where nothing takes the focus, must not close it.
  panel.addEventListener("mousedown", (event) => {
    if (!(event.target instanceof Element && event.target.closest("a, button"))) event.preventDefault();
  });
  void update();
}
