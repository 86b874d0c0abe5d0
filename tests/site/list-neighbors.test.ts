import { expect, test } from "vitest";
import { getAttribute } from "../../src/build/read-pages.ts";
import { findings, notes, references, topics } from "../count-evidence.ts";
import { bodyText, getPage, hasClass, within } from "./site-pages.ts";

/** Where the links of a relation lead from a page. */
const follow = (address: string, rel: string): (string | undefined)[] =>
  getPage(address)
    .elements.filter((element) => element.tagName === "a" && getAttribute(element, "rel") === rel)
    .map((element) => getAttribute(element, "href"));

const findingPages = findings.map(({ number }) => `/findings/${number}/`);
const referencePages = references
  .map((reference) => Number(reference["citation-label"]))
  .sort((a, b) => a - b)
  .map((number) => `/references/${number}/`);

test.each([
  ["findings", findingPages],
  ["references", referencePages],
])("of the %s each leads to the one before and the one behind it, whatever numbers were given up", (_, pages) => {
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(follow(page, "prev"), page).toEqual(index === 0 ? [] : [pages[index - 1]]);
    expect(follow(page, "next"), page).toEqual(index === pages.length - 1 ? [] : [pages[index + 1]]);
  }
});

test("in the list of references only marks of rows of Table 1 stand behind its name", () => {
  const page = getPage("/references/");
  const rows = new Map(findings.map((finding) => [`/findings/${finding.number}/`, "printed" in finding]));
  const places = page.elements.filter((element) => hasClass(element, "where"));
  const marks = places.flatMap((place) =>
    within(page, place).flatMap((element) => (element.tagName === "a" ? (getAttribute(element, "href") ?? []) : [])),
  );
  expect(marks.length).toBe([...rows.values()].filter(Boolean).length);
  expect(marks.filter((mark) => !rows.get(mark))).toEqual([]);
});

/** The notes on some findings: those about one of them, and those about a sentence that states one. */
function notesOn(list: readonly (typeof findings)[number][]): Set<string> {
  const about = [...notes].filter(([, note]) =>
    note.about.some(
      (place) =>
        list.some(({ number }) => number === place.finding) ||
        list.some(
          ({ section, sentences = [] }) =>
            section === place.section && sentences.some((sentence) => place.sentences?.includes(sentence)),
        ),
    ),
  );
  return new Set(about.map(([id]) => id));
}

test("a process says how many notes there are on its findings, and names each, however many", () => {
  const processes = [...topics].filter(([, { kind }]) => kind === "process").map(([id]) => id);
  let most = 0;
  for (const id of processes) {
    const own = notesOn(findings.filter(({ process }) => process.includes(id)));
    const page = getPage(`/topics/${id}/`);
    const [, told] = /Curator’s notes, (\d+)/.exec(bodyText(page)) ?? [];
    if (own.size > 1) expect(Number(told), id).toBe(own.size);
    const named = page.elements.flatMap(
      (element) => /^\/notes\/#(.+)$/.exec(getAttribute(element, "href") ?? "")?.[1] ?? [],
    );
    for (const note of own) expect(named, `${id}: ${note}`).toContain(note);
    most = Math.max(most, own.size);
  }
  expect(most).toBeGreaterThan(8);
});
