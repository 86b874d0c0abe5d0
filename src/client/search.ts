// The search page. Nothing is loaded before a reader turns to it; without this script the page offers the indexes.
import { countResults, step, toKnown } from "./choose-results.ts";
import { describeAnswer, describeReading } from "./describe-answer.ts";
import { element } from "./element.ts";
import { toggleChoice, type State } from "./facets.ts";
import { leadToMatch } from "./lead-to-match.ts";
import { loadSearch } from "./load-search.ts";
import { keepRecent } from "./recent-questions.ts";
import { renderRecent } from "./render-recent.ts";
import {
  enterQuestion,
  keepEntry,
  questionNow,
  readEntry,
  toAddress,
  writeChoices,
  writeQuestion,
} from "./search-state.ts";
import {
  base,
  end,
  form,
  head,
  indexes,
  input,
  list,
  places,
  reading,
  recent,
  root,
  shortcut,
} from "./search-elements.ts";
import { renderPageSearch } from "./search-pages.ts";
import { makeView, planLoaded, type View } from "./search-view.ts";
import { keepPlace, returnToPlace } from "./result-place.ts";
import { offerSlash } from "./shortcut-setting.ts";
import { hideFilters, offerFilters } from "./show-filters.ts";
import { showResults } from "./show-results.ts";
import { renderTakeAlong } from "./take-along.ts";
import { tellLoaded } from "./tell-loaded.ts";
import { walkResults } from "./walk-results.ts";
import { whenBack } from "./when-back.ts";

tellLoaded();
const titleOfPage = document.title;
/** After so many milliseconds without a key, what was found is said. */
const pause = 400;
const slow = 4000;

let turn = 0;
let saying: ReturnType<typeof setTimeout> | undefined;

/** Takes back what was said. */
function quiet(): void {
  clearTimeout(saying);
  head.textContent = "";
  reading.replaceChildren();
}

/** Says what was found: at once, or when a reader who types comes to rest, so that nobody hears each key. */
function say(isTyping: boolean, sentence: string, ...more: (Node | string)[]): void {
  quiet();
  const speak = () => {
    head.textContent = sentence;
    reading.replaceChildren(...more);
  };
  if (isTyping) saying = setTimeout(speak, pause);
  else speak();
}

/** Shows what was asked before, while nothing is asked. */
function showRecent(): void {
  recent.replaceChildren(...renderRecent(toAddress, () => (showRecent(), input.focus())));
  recent.hidden = recent.childElementCount === 0 || input.value.trim() !== "";
}

/** The page before anything is asked, or when nothing can be answered. */
function clear(): void {
  list.replaceChildren();
  list.ariaBusy = null;
  list.removeAttribute("data-partial");
  list.removeAttribute("data-cited");
  end.replaceChildren();
  hideFilters(places);
  indexes.hidden = false;
}

/** Says that the search could not be loaded, and offers to try again. */
function tellFailure(): void {
  clear();
  const retry = element("button", { type: "button" }, "Try again");
  retry.addEventListener("click", () => {
    input.focus(); // the button goes
    void ask(input.value, false);
  });
  say(false, "The search could not be loaded, so nothing was searched.", "The lists below lead to everything. ", retry);
}

/**
 * Asks the search, and says so when it takes long to be loaded.
 * @returns nothing when it cannot be had
 */
async function getView(mine: number, question: string, isTyping: boolean): Promise<View | undefined> {
  const late = setTimeout(() => {
    if (mine === turn)
      say(false, "The search is still being loaded …", "The lists below lead to everything meanwhile.");
  }, slow);
  try {
    const search = await loadSearch(base);
    return await search.complete(() => makeView(search, question, isTyping && document.activeElement === input));
  } catch {
    if (mine === turn) tellFailure();
    return undefined;
  } finally {
    clearTimeout(late);
  }
}

/** What is shown. */
let shownNow: View | undefined;

/** Shows an answer as far as it is to be seen. */
function show(view: View, isTyping: boolean): void {
  const { search, question, query, all, answer, choices, plan, ways } = view;
  const mine = turn;
  shownNow = view;
  showResults(list, view, base);
  const count = list.childElementCount;
  indexes.hidden = answer.groups.length > 0;
  const ids = answer.groups.flatMap((group) => group.records);
  end.replaceChildren();
  if (plan.left > 0) {
    const more = element("button", { type: "button", className: "more" }, `${plan.next} more of ${plan.left}`);
    more.addEventListener("click", () => {
      const shown = (readEntry().shown ?? step.alone) + step.alone;
      void search
        .complete(() => planLoaded(search, answer, shown))
        .then(
          (longer) => {
            if (shownNow !== view) return;
            keepEntry({ shown });
            show({ ...view, plan: longer }, false);
            list.children[count]?.querySelector("a")?.focus();
          },
          () => {
            more.textContent = "These could not be loaded. Try again";
          },
        );
    });
    end.append(more);
  }
  if (ids.length > 0) end.append(renderTakeAlong(ids, search, base));
  const pageSearch = renderPageSearch(question, base);
  if (pageSearch) end.append(pageSearch);
  if (countResults(all) > 0) void offerFilters(places, all, search, choices, () => mine === turn);
  else hideFilters(places);
  const sentences = describeReading(query, answer);
  say(
    isTyping,
    describeAnswer(query, answer, all, search.index),
    ...sentences.flatMap((sentence) => [sentence, " "]),
    ...ways,
  );
}

/**
 * Asks and shows. A later question overtakes an earlier one.
 * @param isTyping whether the last word may go on
 * @param isSpoken whether to say at once what was found
 */
async function ask(question: string, isTyping: boolean, isSpoken = true): Promise<void> {
  const mine = ++turn;
  form.classList.toggle("long", question.length > 60);
  showRecent();
  document.title = question.trim() ? `${question.trim().slice(0, 80)} · ${titleOfPage}` : titleOfPage;
  if (question.trim() === "") {
    shownNow = undefined;
    clear();
    say(false, "");
    return;
  }
  quiet();
  list.ariaBusy = "true"; // what is still there answers the question before
  const view = await getView(mine, question, isTyping);
  if (mine !== turn) return;
  list.ariaBusy = null;
  if (view) show(view, !isSpoken);
}

input.addEventListener("focus", () => void loadSearch(base).catch(() => undefined), { once: true });
input.addEventListener("input", (event) => {
  writeQuestion(input.value);
  const isKey =
    event instanceof InputEvent && (event.inputType.startsWith("delete") || (event.data ?? "").length === 1);
  void ask(input.value, true, !isKey);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const isShown = shownNow?.question === input.value;
  const links = list.querySelectorAll<HTMLAnchorElement>("li > a");
  enterQuestion(input.value);
  keepRecent(input.value);
  if (isShown && links.length === 1) {
    links[0]?.click();
    return;
  }
  void ask(input.value, false);
});
root.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement && box.type === "checkbox")) return;
  choose(toggleChoice(shownNow?.choices ?? new Map(), box.name, box.value));
});
places.chips.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (!button) return;
  const { facet, value } = button.dataset;
  choose(facet && value ? toggleChoice(shownNow?.choices ?? new Map(), facet, value) : new Map());
});

/** Takes choices into force. */
function choose(choices: State["choices"]): void {
  if (!shownNow) return;
  writeChoices(input.value, choices, toKnown(shownNow.search.index, [...choices.keys()]));
  void ask(input.value, false);
}

addEventListener("popstate", () => {
  if (history.state === null && location.search === shownNow?.address) return; // a link within the page asks nothing
  input.value = questionNow();
  void ask(input.value, false).then(returnToPlace);
});
whenBack(() => {
  input.value = questionNow();
});
keepPlace();

list.addEventListener("click", () => keepRecent(input.value));
offerSlash(shortcut, input);
walkResults(root, input, list);
leadToMatch(list);
history.scrollRestoration = "manual"; // the list is not there yet when a browser would scroll
input.value = questionNow();
if (input.value) {
  keepRecent(input.value);
  void ask(input.value, false).then(returnToPlace);
} else {
  showRecent();
  if (matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
}
