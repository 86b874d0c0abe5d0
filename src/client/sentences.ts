// Sentences are things: each can be chosen, by a tap, by the mark at its end that a mouse brings up, or from the button
// beside its paragraph, and then offers its link, a quotation with its source, and what stands on it. Fetched when a reader
// comes to the prose.
import { href } from "../addresses/site-url.ts";
import { copyText, type Copied } from "./copy-text.ts";
import { element } from "./element.ts";
import type * as PreviewParts from "./preview-parts.ts";
import { offerSource, quote } from "./quotation.ts";
import { placeOf } from "./sentence-place.ts";

/** What is needed of the twin of a section's page. */
interface SectionRecord {
  paragraphs: {
    sentences: { id: string; citationGroups: { reference: number }[][]; findings: number[]; notes: string[] }[];
  }[];
}

/** The panel that previews.ts lends, since only one thing is open at a time. */
export interface Panel {
  present(opener: HTMLElement, part: HTMLElement, kind: string, name: string, content: Node[]): void;
  /** Keeps it open and moves the focus into it. */
  keep(): void;
  isOpen(): boolean;
  /** What tells of works, findings and notes. */
  parts: Pick<typeof PreviewParts, "loadPreviews" | "toCards">;
}

/** A finger that moved further than this did not tap, and one that stayed longer selects a word. */
const slip = 10;
const longest = 500;

const sentenceAt = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>(".prose .s[id]")) || undefined;
const sentencesOf = (paragraph: Element | null): HTMLElement[] => [
  ...(paragraph?.querySelectorAll<HTMLElement>(".s[id]") ?? []),
];
const addressOf = (sentence: HTMLElement): string => {
  const place = placeOf(sentence);
  return new URL(place ? `${href(`/sections/${place.section}/`)}#${place.id}` : `#${sentence.id}`, location.href).href;
};

const records = new Map<string, Promise<SectionRecord>>();
/** The twin of a section's page; asked for again after a failure. */
function loadSection(section: string): Promise<SectionRecord> {
  let record = records.get(section);
  if (!record) {
    record = fetch(href(`/sections/${section}.json`), { cache: "no-cache" }).then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json() as Promise<SectionRecord>;
    });
    record.catch(() => records.delete(section));
    records.set(section, record);
  }
  return record;
}

/** Lights what stands on the sentence that is pointed at, or the sentence that it stands on. */
function light(sentence: string | undefined, isText: boolean): void {
  for (const lit of document.querySelectorAll(".near")) lit.classList.remove("near");
  if (!sentence) return;
  const selector = isText ? `.mg [data-s="${CSS.escape(sentence)}"]` : `#${CSS.escape(sentence)}`;
  for (const other of document.querySelectorAll(selector)) other.classList.add("near");
}

/** Brings sentences to life. */
export function startSentences({ present, keep, isOpen, parts: { loadPreviews, toCards } }: Panel): void {
  /** What stands on a sentence: works, findings and notes, told as previews tell them. */
  async function findGrounds(sentence: HTMLElement): Promise<Node[]> {
    const place = placeOf(sentence);
    if (!place) return [];
    const { paragraphs } = await loadSection(place.section);
    const record = paragraphs.flatMap(({ sentences }) => sentences).find((candidate) => candidate.id === place.id);
    // The page may be older than the file: what is not told there is not known, and not nothing.
    if (!record) throw new Error(`${place.section} tells of no ${place.id}`);
    const works = [...new Set(record.citationGroups.flat().map(({ reference }) => String(reference)))];
    const groups = [
      { kind: "references", name: works.length === 1 ? "Its work" : "Its works", ids: works },
      { kind: "findings", name: "What it reports", ids: record.findings.map(String) },
      { kind: "notes", name: "Curator’s notes on it", ids: record.notes },
    ].filter(({ ids }) => ids.length > 0);
    if (groups.length === 0)
      return [element("p", { className: "lab" }, "It cites nothing, and no finding or note stands on it.")];
    const parts = await Promise.all(
      groups.map(async ({ kind, name, ids }) => {
        const previews = await loadPreviews(kind, ids);
        const shown = ids.map((one) => {
          const preview = previews[one];
          if (!preview) throw new Error(`nothing is told of ${kind} ${one}`);
          return { preview, ...(kind === "references" && { number: Number(one) }) };
        });
        return [element("h3", {}, name), ...toCards(shown, true)];
      }),
    );
    return parts.flat();
  }

  function choose(sentence: HTMLElement, opener: HTMLElement): void {
    const paragraph = sentence.closest("p");
    const all = sentencesOf(paragraph);
    const at = all.indexOf(sentence);
    const place = `${paragraph?.closest(".row")?.querySelector(".pn")?.textContent.trim() ?? ""}, sentence ${at + 1} of ${all.length}`;
    const address = addressOf(sentence);
    const status = element("span", { role: "status" });
    const copier = (name: string, read: () => Copied) =>
      element("button", {
        type: "button",
        className: "copy",
        textContent: name,
        onclick: async () => (status.textContent = await copyText(read())),
      });
    const step = (name: string, other: HTMLElement | undefined) =>
      other
        ? [
            element("button", {
              type: "button",
              className: "copy",
              textContent: name,
              onclick: () => choose(other, opener),
            }),
          ]
        : [];
    const grounds = element("div", { className: "grounds" }, element("p", { className: "lab" }, "…"));
    const quotation = () => quote(sentence, address);
    present(opener, sentence, "sentence", `Sentence ${at + 1} of this paragraph`, [
      element("p", { className: "lab" }, place),
      element(
        "p",
        { className: "acts" },
        copier("Copy its link", () => ({ text: address })),
        copier("Copy it as a quotation with its source", quotation),
        status,
      ),
      grounds,
      element(
        "p",
        { className: "acts" },
        ...step("Sentence before", all[at - 1]),
        ...step("Next sentence", all[at + 1]),
      ),
    ]);
    light(sentence.id, false);
    keep();
    void findGrounds(sentence).then(
      (found) => grounds.replaceChildren(...found),
      () =>
        grounds.replaceChildren(
          element("p", {}, "What stands on it could not be loaded. "),
          element("button", {
            type: "button",
            className: "copy",
            textContent: "Try again",
            onclick: () => choose(sentence, opener),
          }),
        ),
    );
  }

  // Without a mouse: one button beside each paragraph, from which one goes from sentence to sentence.
  for (const number of document.querySelectorAll<HTMLElement>(".pn")) {
    const first = () => sentencesOf(number.closest(".prose"))[0];
    const button = element("button", {
      type: "button",
      className: "choose",
      ariaLabel: `Sentences of ${number.ariaLabel ?? ""}`,
    });
    button.addEventListener("click", (event) => {
      event.stopPropagation(); // a click anywhere else closes what is open
      const sentence = first();
      if (sentence) choose(sentence, button);
    });
    number.after(button);
  }

  // With a mouse: a quiet mark at the end of the sentence that is pointed at.
  const mark = element("button", {
    type: "button",
    className: "choose end",
    tabIndex: -1,
    ariaLabel: "Choose this sentence",
  });
  mark.addEventListener("click", (event) => {
    event.stopPropagation();
    const sentence = sentenceAt(mark);
    if (sentence) choose(sentence, mark);
  });
  addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse" || !(target instanceof Element)) return;
    const beside = target.closest<HTMLElement>(".mg [data-s]");
    const sentence = sentenceAt(target);
    if (!isOpen()) light(beside?.dataset["s"] ?? sentence?.id, !beside);
    if (sentence && !sentence.contains(mark) && !isOpen()) sentence.append(mark);
  });

  // With a finger: a tap on its words.
  let touched: { x: number; y: number; time: number; wasOpen: boolean } | undefined;
  addEventListener(
    "pointerdown",
    ({ pointerType, clientX, clientY, timeStamp }) => {
      touched = pointerType === "mouse" ? undefined : { x: clientX, y: clientY, time: timeStamp, wasOpen: isOpen() };
    },
    { capture: true },
  );
  addEventListener("pointerup", ({ target, clientX, clientY, timeStamp }) => {
    const sentence = sentenceAt(target);
    if (!touched || !sentence || touched.wasOpen || (target as Element).closest("a, button")) return;
    const isTap = Math.hypot(clientX - touched.x, clientY - touched.y) < slip && timeStamp - touched.time < longest;
    const button = sentence.closest(".prose")?.querySelector<HTMLElement>(".choose");
    if (isTap && button && getSelection()?.isCollapsed !== false) choose(sentence, button);
  });
  // The finger's click that follows must not close what its tap opened.
  addEventListener(
    "click",
    (event) => {
      if (touched && !touched.wasOpen && sentenceAt(event.target) && !(event.target as Element).closest("a, button"))
        event.stopImmediatePropagation();
    },
    { capture: true },
  );
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") light(undefined, false);
  });
  offerSource(addressOf);
}
