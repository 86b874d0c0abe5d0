import { parse as parseCsv } from "csv-parse/sync";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { siteDirectory } from "../../src/build/publish.ts";
import { getAttribute, textOf, type Page, type PageElement } from "../../src/build/read-pages.ts";
import {
  byTumor,
  columns,
  contrasts,
  countSides,
  disagreements,
  findings,
  isOfMsc,
  mapped,
  nameOf,
  notes,
  numberOf,
  references,
  topics,
  widest,
  workOf,
  worksOf,
  type Finding,
} from "../count-evidence.ts";
import { bodyText, getPage, hasClass, movedEntries, sitePages, within } from "./site-pages.ts";
import { formatCount } from "../../src/words/phrases.ts";

// One matter, one number: counted here from content/ by plain loops, and asked of every page, file, note and description
// that states it. None of these counts is made by src/.

const trimmed = (element: PageElement) => textOf(element).replace(/\s+/g, " ").trim();
const plain = (page: Page) => bodyText(page).replace(/\s+/g, " ");
const find = (page: Page, test: (element: PageElement) => boolean, root?: PageElement) =>
  (root ? within(page, root) : page.elements).filter(test);
const descriptionOf = (page: Page) =>
  page.elements.flatMap((element) =>
    element.tagName === "meta" && getAttribute(element, "name") === "description"
      ? (getAttribute(element, "content") ?? "")
      : [],
  )[0] ?? "";
const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
// Numbers are read back by a list of its own: were it the one that the site writes by, a wrong word in it would agree.
const spelled = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
/** `Six` and `six` → 6, `16` → 16 */
const readNumber = (word: string) => (/^\d+$/.test(word) ? Number(word) : spelled.indexOf(word.toLowerCase()));

/** A topic and all that is broader: glioblastoma, glioma. */
function upwards(id: string): string[] {
  const broader = topics.get(id)?.broader;
  return broader === undefined ? [id] : [id, ...upwards(broader)];
}
/** Findings that name a topic or one of its kinds. */
function findingsOn(id: string): Finding[] {
  const family = [...topics.keys()].filter((other) => upwards(other).includes(id));
  return findings.filter((finding) => {
    const { source, tumors, process, cargo, targets, drugs = [] } = finding;
    const cellLines = (finding as { cellLines?: string[] }).cellLines ?? [];
    const named = [
      (source as { topic?: string }).topic ?? "",
      ...tumors,
      ...process,
      ...cargo,
      ...targets,
      ...drugs,
      ...cellLines,
    ];
    return named.some((topic) => family.includes(topic));
  });
}
const sided = ["tumor", "process", "target", "pathway", "cargo", "drug"];
const isForOrAgainst = ({ effect }: Finding) => effect === "promotes" || effect === "suppresses";
const answered = [...topics].filter(([id, { kind }]) => sided.includes(kind) && findingsOn(id).some(isForOrAgainst));
const workNumbers = (list: Finding[], ...effects: string[]) =>
  worksOf(list.filter((finding) => isOfMsc(finding) && effects.includes(finding.effect)));

test("there is something to ask", () => {
  expect(answered.length).toBeGreaterThan(20);
  expect(disagreements.length).toBeGreaterThan(0);
  expect(contrasts.length).toBeGreaterThan(0);
});

describe.each(answered)("the answer on %s", (id) => {
  const page = getPage(`/topics/${id}/`);
  const list = findingsOn(id);
  const counts = countSides(list);
  const [promoting, suppressing] = [workNumbers(list, "promotes"), workNumbers(list, "suppresses")];
  const neither = workNumbers(list, "neutral", "unclear").filter(
    (work) => ![...promoting, ...suppressing].includes(work),
  );
  const all = new Set([...promoting, ...suppressing, ...neither]);

  test("says in its first sentence how many works there are, and names each of them once", () => {
    const [answer] = find(page, (element) => hasClass(element, "answer"));
    if (!answer) throw new Error("the page has no answer");
    const [first = ""] = trimmed(answer).split(/(?<=\.) /);
    const [word = ""] = first.split(" ");
    expect(readNumber(word)).toBe(all.size);
    const clauses = [
      { words: "only that they suppress", works: suppressing.filter((work) => !promoting.includes(work)) },
      { words: "only that they promote", works: promoting.filter((work) => !suppressing.includes(work)) },
      { words: "both", works: promoting.filter((work) => suppressing.includes(work)) },
      { words: "neither", works: neither },
    ];
    const told = [
      ...first.matchAll(
        /(\w+) reports? (only that they suppress|only that they promote|both|neither)[^[]*((?:\s*\[\s*\d+\s*\])+)/g,
      ),
    ];
    expect(told.map(([, , words, rings]) => [words, numbersIn(rings ?? "")])).toEqual(
      clauses.filter(({ works }) => works.length > 0).map(({ words, works }) => [words, works]),
    );
    for (const [, count = "", words] of told) {
      if (count === "it" || count === "all") continue;
      expect(count === "both" ? 2 : readNumber(count)).toBe(
        clauses.find((clause) => clause.words === words)?.works.length,
      );
    }
  });

  test("says nothing of a work that another of its sentences or pages denies", () => {
    const [answer] = find(page, (element) => hasClass(element, "answer"));
    if (!answer) throw new Error("the page has no answer");
    const sentences = trimmed(answer).split(/(?<=\.) (?=[A-Z\d])/);
    // One work may be cited for MSC vesicles and for other ones, and is then told of as cited, not as being on either.
    const sharing = sentences.filter((sentence) =>
      sentences.some(
        (other) => other !== sentence && numbersIn(sentence).some((work) => numbersIn(other).includes(work)),
      ),
    );
    expect(sharing.filter((sentence) => /\[/.test(sentence) && !/\bcited\b/.test(sentence))).toEqual([]);
    // What a work reports only of this topic is told as of it where the same work reports the opposite of another.
    const elsewhere = (works: number[], effect: string) =>
      worksOf(findings.filter((finding) => isOfMsc(finding) && finding.effect === effect)).some((work) =>
        works.includes(work),
      );
    if (elsewhere(suppressing, "promotes") || elsewhere(promoting, "suppresses")) {
      expect(sentences[0]).toMatch(/ (?:suppress|promote) it |: in this regard | reports? both /);
    }
    // A work on both sides is neither a promoting one only nor a suppressing one only.
    if (promoting.some((work) => suppressing.includes(work))) {
      expect(trimmed(answer)).not.toMatch(/\bno (?:promoting|suppressing) (?:one|work)\b/);
    }
  });

  test("counts both sides as its head says and as the list of topics does", () => {
    const heads = find(page, (element) => hasClass(element, "heads")).flatMap((element) => numbersIn(trimmed(element)));
    if (promoting.length + suppressing.length > 0) expect(heads).toEqual([counts.suppressing, counts.promoting]);
    const index = getPage("/topics/");
    const item = find(index, ({ tagName }) => tagName === "li").find(
      (element) =>
        find(index, (inner) => getAttribute(inner, "href") === `/topics/${id}/`, element).length > 0 &&
        !hasClass(element, "letter"),
    );
    if (!item) throw new Error("the topic is not listed");
    const marks = find(index, (element) => hasClass(element, "lab"), item).map(trimmed);
    const told = (...words: string[]) =>
      numbersIn(marks.find((mark) => words.some((word) => mark.endsWith(word))) ?? "0")[0] ?? 0;
    expect([told("1 suppresses", " suppress"), told("1 promotes", " promote")]).toEqual([
      counts.suppressing,
      counts.promoting,
    ]);
    // Each mark counts its own effect: what is unclear is not called neutral.
    const [neutral, unclear] = [workNumbers(list, "neutral"), workNumbers(list, "unclear")];
    expect([told("neutral"), told("unclear")]).toEqual([neutral.length, unclear.length]);
  });

  test("shows in its rows each work on its side, once, and no other", () => {
    const [sides] = find(page, (element) => hasClass(element, "sides"));
    if (!sides) throw new Error("the page has no sides");
    const apart = find(page, (element) => hasClass(element, "apart"), sides).flatMap((element) =>
      within(page, element),
    );
    const worksAt = (side: string) =>
      find(page, (element) => hasClass(element, side), sides)
        .filter((element) => !apart.includes(element))
        .flatMap((element) =>
          find(page, (inner) => inner.tagName === "a", element).map((mark) => /(\d+|\?)$/.exec(trimmed(mark))?.[1]),
        );
    const distinct = (marks: (string | undefined)[]) =>
      [...new Set(marks)]
        .filter((mark) => mark !== "?")
        .map(Number)
        .sort((a, b) => a - b);
    expect(distinct(worksAt("left"))).toEqual(suppressing);
    expect(distinct(worksAt("right"))).toEqual(promoting);
  });

  test("says how many works and findings follow", () => {
    const works = new Set(list.flatMap(({ references: keys }) => keys)).size;
    expect(plain(page)).toMatch(new RegExp(`\\b${works} works? and ${list.length} findings?\\b`));
    expect(descriptionOf(page)).toMatch(new RegExp(` ${list.length} findings? and `));
  });
});

describe("a tumor is counted alike wherever it is counted", () => {
  const tumors = [...byTumor(findings.filter((finding) => finding.tumors.length > 0))];
  test.each(tumors)("%s", (tumor, list) => {
    const { promoting, suppressing } = countSides(list);
    const heads = find(getPage(`/topics/${tumor}/`), (element) => hasClass(element, "heads")).flatMap((element) =>
      numbersIn(trimmed(element)),
    );
    expect(heads).toEqual(promoting + suppressing > 0 ? [suppressing, promoting] : []);
    const evidence = getPage("/evidence/");
    const [chart] = find(evidence, (element) => getAttribute(element, "aria-labelledby") === "chart-tumor");
    const row =
      chart &&
      find(evidence, ({ tagName }) => tagName === "tr", chart).find((line) => trimmed(line).startsWith(nameOf(tumor)));
    if (list.some(isOfMsc)) {
      const cells = find(evidence, ({ tagName }) => tagName === "td", row ?? getNothing()).map((cell) =>
        Number(trimmed(cell)),
      );
      expect(cells.slice(0, 2)).toEqual([promoting, suppressing]);
    } else expect(row).toBeUndefined();
  });
});
const getNothing = (): never => {
  throw new Error("the chart lacks a row that it must have");
};

test("the note on breast cancer counts its works as the page of the tumor does", () => {
  const title = notes.get("breast-cancer-both-ways")?.title ?? "";
  const { promoting, suppressing } = countSides(findingsOn("breast-cancer"));
  const [, one = "", other = ""] = /promoted in (\w+) works and suppressed in (\w+)/.exec(title) ?? [];
  expect([readNumber(one), readNumber(other)]).toEqual([promoting, suppressing]);
});

test("the note on VEGF and the one on reference 3 count as the content does", () => {
  const title = notes.get("vegf-up-in-one-study-down-in-two")?.title ?? "";
  const moving = (way: "raised" | "lowered") =>
    worksOf(findings.filter((finding) => isOfMsc(finding) && finding[way]?.includes("vegf"))).length;
  const [, up = "", down = ""] = /goes up in (\w+) study and down in (\w+)/.exec(title) ?? [];
  expect([readNumber(up), readNumber(down)]).toEqual([moving("raised"), moving("lowered")]);
  const works = new Set(references.map(workOf)).size;
  expect(notes.get("same-work-3-and-24")?.note).toContain(`The ${references.length} entries are ${works} works`);
});

test("a box of the filters counts, and leaves in the list, what names its topic or one of its kinds", () => {
  const page = getPage("/findings/");
  const boxes = find(page, (element) => element.tagName === "input" && getAttribute(element, "type") === "checkbox");
  const labels = find(page, ({ tagName }) => tagName === "label");
  let wider = 0;
  for (const facet of ["tumors", "process", "cargo"] as const) {
    const name = facet === "tumors" ? "tumor" : facet;
    for (const box of boxes.filter((element) => getAttribute(element, "name") === name)) {
      const value = getAttribute(box, "value") ?? "";
      if (!topics.has(value)) continue;
      const list = findings.filter((finding) => finding[facet].some((topic) => upwards(topic).includes(value)));
      if (list.some((finding) => !finding[facet].includes(value))) wider++;
      const label = labels.find((element) => within(page, element).includes(box));
      const [told] = find(page, (element) => hasClass(element, "count"), label);
      expect(told && trimmed(told), value).toBe(String(list.length));
      const left = find(page, (element) =>
        (getAttribute(element, `data-${name}`) ?? "").split(" ").includes(value),
      ).map((row) => Number(getAttribute(row, "data-number")));
      expect(
        left.sort((a, b) => a - b),
        value,
      ).toEqual(list.map(({ number }) => number));
    }
  }
  expect(wider).toBeGreaterThan(0);
});

describe("what every page says of the whole", () => {
  const edges = readdirSync("content/pathways").flatMap(
    (file) => (parse(readFileSync(`content/pathways/${file}`, "utf8")) as { edges: { basis: string }[] }).edges,
  );
  const pathways = readdirSync("content/pathways").length;
  /** Totals by the words that follow their number, wherever a page speaks of all of them. */
  const totals: [pattern: RegExp, total: number][] = [
    [/(\d+) curator['’]s notes\b/g, notes.size],
    [/\ball (\d+) findings\b/gi, findings.length],
    [/(\d+) references, \d+ findings\b/g, references.length],
    [/(\d+) topics, each\b/g, topics.size],
    [/(\d+) diagrams, drawn from\b/g, pathways],
    [/\bdrawn from (\d+) (?:relations|edges)\b/g, edges.length],
    [/(\d+) questions? on which (?:works|they)\b/g, disagreements.length],
    [/\bfindings have numbers up to (\d+)\b/g, findings.at(-1)?.number ?? 0],
    [/\bthe (\d+) findings have numbers\b/g, findings.length],
    [/\bWhat (\d+) works on MSC vesicles report\b/g, worksOf(mapped.filter(isOfMsc)).length],
    [/\bfindings in (\d+) works on MSC vesicles\b/g, worksOf(mapped.filter(isOfMsc)).length],
  ];

  test.each(totals)("%s", (pattern, total) => {
    let told = 0;
    for (const page of sitePages) {
      for (const [words, number] of `${plain(page)} ${descriptionOf(page)}`.matchAll(pattern)) {
        told++;
        expect(Number(number), `${page.address}: ${words}`).toBe(total);
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  test("no page says that the review states all edges, where some are implied or told by a title", () => {
    const read = edges.filter(({ basis }) => basis === "implied" || basis === "title");
    const all = /\b\d+ (?:mechanisms|relations|edges) that the review states\b/;
    const wrong = sitePages.filter((page) => all.test(`${plain(page)} ${descriptionOf(page)}`));
    expect(read.length === 0 ? [] : wrong.map(({ address }) => address)).toEqual([]);
  });

  test("no page counts entries of the list of references as works", () => {
    const works = new Set(references.map(workOf)).size;
    const misnamed = new RegExp(`\\b${references.length} (?:different )?works\\b`);
    const wrong = sitePages.filter((page) => misnamed.test(`${plain(page)} ${descriptionOf(page)}`));
    expect(works === references.length ? [] : wrong.map(({ address }) => address)).toEqual([]);
    const [, given, derived, none] =
      /(\d+) entries carry one that a public record gives and (\d+) entr(?:y|ies) one that .*? for (\d+) none is known/.exec(
        plain(getPage("/about/")),
      ) ?? [];
    expect(Number(given) + Number(derived) + Number(none)).toBe(references.length);
  });

  test("an entry that prints a work once more says so in every list of works", () => {
    const again = references.filter((reference) => workOf(reference) !== Number(reference["citation-label"]));
    let told = 0;
    for (const reference of again) {
      const number = Number(reference["citation-label"]);
      for (const page of sitePages) {
        for (const item of find(page, (element) => getAttribute(element, "id") === `work-${number}`)) {
          told++;
          expect(trimmed(item), page.address).toContain(`the same work as ${workOf(reference)}`);
        }
      }
    }
    expect(told).toBeGreaterThanOrEqual(again.length);
  });

  test("no page counts findings for or against a tumor where it could count works", () => {
    for (const page of sitePages) expect(plain(page), page.address).not.toMatch(/\d+ findings (?:promote|suppress)/);
  });
});

describe("the data files", () => {
  const read = <Of>(path: string) => JSON.parse(readFileSync(`${siteDirectory}/data/${path}`, "utf8")) as Of;

  test("hold every finding, under the numbers of the pages, with the same effect, source and direction", () => {
    const records =
      read<{ number: number; effect: string; source: { class: string }; raised: { id: string }[] }[]>("findings.json");
    expect(
      records.map(({ number, effect, source, raised }) => [number, effect, source.class, raised.map(({ id }) => id)]),
    ).toEqual(findings.map(({ number, effect, source, raised = [] }) => [number, effect, source.class, raised]));
    for (const { from } of movedEntries)
      expect(records.map(({ number }) => `/findings/${number}/`)).not.toContain(from);
  });

  test("say of each file how many records it has, as many as it has", () => {
    const page = getPage("/data/");
    const { files } = read<{ files: { path: string; records?: number }[] }>("index.json");
    for (const { path, records } of files) {
      if (records === undefined || !path.endsWith(".json") || path.startsWith("schemas/")) continue;
      const value = read<unknown>(path);
      if (Array.isArray(value)) expect(value.length, path).toBe(records);
      expect(plain(page)).toContain(String(records));
    }
  });
});

test("where works disagree on a topic, its page quotes what the review offers for it, and no other page does", () => {
  const { conflicts } = parse(readFileSync("content/review.yaml", "utf8")) as {
    conflicts: { section: string; sentences: string[] };
  };
  const places = conflicts.sentences.map((id) => `/sections/${conflicts.section}/#${id}`);
  let told = 0;
  for (const id of topics.keys()) {
    const page = getPage(`/topics/${id}/`);
    const [differs] = find(page, (element) => getAttribute(element, "id") === "differences");
    expect(plain(page).includes("What the review offers"), id).toBe(differs !== undefined);
    if (!differs) continue;
    told++;
    const quoted = find(
      page,
      ({ attrs }) => attrs.some(({ name, value }) => name === "rel" && value === "bookmark"),
      differs,
    );
    expect(quoted.map((element) => getAttribute(element, "href"))).toEqual(places);
  }
  expect(told).toBeGreaterThanOrEqual(disagreements.length);
});

test("no page says that works on its own topic disagree where none of its rows has both sides", () => {
  let told = 0;
  for (const id of topics.keys()) {
    const page = getPage(`/topics/${id}/`);
    if (!plain(page).includes("They disagree on")) continue;
    told++;
    const open = find(page, (element) => element.tagName === "li" && hasClass(element, "dis"));
    expect(open.length, id).toBeGreaterThan(0);
  }
  expect(told).toBeGreaterThan(0);
});

describe("the files of a topic count as its page does", () => {
  interface TopicFile {
    id: string;
    findings: number[];
    references: number[];
  }
  const read = (path: string) => {
    const file = `${siteDirectory}${path}`;
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  const records = JSON.parse(read("/data/topics.json")) as TopicFile[];
  const rows = parseCsv<{ id: string; findings: string }>(read("/data/topics.csv"), { columns: true });
  const listOf = (path: string) => JSON.parse(read(path) || "[]") as { number: number }[];
  const entriesIn = (path: string) => read(path).match(/^@/gm)?.length ?? 0;

  test("there is one of each", () => {
    expect(records.map(({ id }) => id).sort()).toEqual([...topics.keys()].sort());
    expect(rows.map(({ id }) => id).sort()).toEqual([...topics.keys()].sort());
  });

  test.each([...topics.keys()])("%s", (id) => {
    const numbers = findingsOn(id).map(({ number }) => number);
    const record = records.find((one) => one.id === id);
    expect(record?.findings).toEqual(numbers);
    expect((JSON.parse(read(`/topics/${id}.json`)) as TopicFile).findings).toEqual(numbers);
    expect(numbersIn(rows.find((row) => row.id === id)?.findings ?? "")).toEqual(numbers);
    expect(descriptionOf(getPage(`/topics/${id}/`))).toMatch(new RegExp(` ${numbers.length || "No"} findings? and `));
    expect(listOf(`/topics/${id}/findings.json`).map(({ number }) => number)).toEqual(numbers);
    const works = new Set(findingsOn(id).flatMap(({ references: keys }) => keys.map(numberOf)));
    expect(record?.references).toEqual(expect.arrayContaining([...works]));
    expect(entriesIn(`/topics/${id}/references.bib`)).toBe(record?.references.length);
  });
});

test("a topic without a finding leads to those of the wider topic, where there are any", () => {
  let told = 0;
  for (const [id, { broader }] of topics) {
    const wider = broader === undefined || findingsOn(id).length > 0 ? [] : findingsOn(broader);
    const page = getPage(`/topics/${id}/`);
    const [line] = find(page, ({ tagName }) => tagName === "p").filter((element) =>
      trimmed(element).startsWith("No finding is listed under it."),
    );
    expect(line ? numbersIn(trimmed(line)) : [], id).toEqual(wider.length > 0 ? [wider.length] : []);
    if (!line) continue;
    told++;
    const links = find(page, ({ tagName }) => tagName === "a", line).map((link) => getAttribute(link, "href"));
    expect(links).toEqual([`/topics/${broader}/#findings`]);
  }
  expect(told).toBeGreaterThan(0);
});

test("beside its own edges a topic leads to those of its kinds, which diagrams draw apart", () => {
  const drawn = new Set(
    readdirSync("content/pathways").flatMap((file) =>
      (parse(readFileSync(`content/pathways/${file}`, "utf8")) as { nodes: { topic: string }[] }).nodes.map(
        ({ topic }) => topic,
      ),
    ),
  );
  let told = 0;
  for (const id of topics.keys()) {
    const page = getPage(`/topics/${id}/`);
    const [hood] = find(page, (element) => getAttribute(element, "id") === "neighborhood");
    const kinds = [...drawn].filter((other) => topics.get(other)?.broader === id);
    const [apart] = find(page, (element) => hasClass(element, "apart"), hood);
    const links = apart
      ? find(page, ({ tagName }) => tagName === "a", apart).map((link) => getAttribute(link, "href"))
      : [];
    expect(links.toSorted(), id).toEqual(kinds.map((kind) => `/topics/${kind}/#neighborhood`).sort());
    told += kinds.length;
  }
  expect(told).toBeGreaterThan(0);
});

test("whoever cites one side of a disagreement is told of the other, and nobody else", () => {
  for (const finding of findings) {
    const matters = disagreements.filter(
      ({ findings: list }) => isOfMsc(finding) && isForOrAgainst(finding) && list.includes(finding),
    );
    const text = plain(getPage(`/findings/${finding.number}/`));
    expect(/Disputed: works in the review disagree/.test(text), `finding ${finding.number}`).toBe(matters.length > 0);
  }
  for (const tumor of new Set(
    disagreements.flatMap((matter): string[] => ("tumor" in matter ? [String(matter.tumor)] : [])),
  )) {
    expect(plain(getPage(`/topics/${widest(tumor)}/`))).toContain("Disputed: works in the review disagree");
  }
});

test("every process column of the map counts what the page of the process counts", () => {
  const map = getPage("/evidence/");
  for (const process of columns) {
    const { promoting, suppressing } = countSides(findings.filter((finding) => finding.process.includes(process)));
    const head = find(map, ({ tagName }) => tagName === "th")
      .map(trimmed)
      .find((text) => text.startsWith(nameOf(process)));
    expect(head).toContain(
      `${formatCount(promoting, "promotes", "promote")}, ${formatCount(suppressing, "suppresses", "suppress")}`,
    );
    const heads = find(getPage(`/topics/${process}/`), (element) => hasClass(element, "heads")).flatMap((element) =>
      numbersIn(trimmed(element)),
    );
    expect(heads).toEqual([suppressing, promoting]);
  }
});

describe("findings in a row stand in the order of trust: cited before uncited, MSC vesicles before others", () => {
  const distrustOf = (number: number) => {
    const finding = findings.find((one) => one.number === number);
    if (!finding) throw new Error(`there is no finding ${number}`);
    return (finding.references.length > 0 ? 0 : 2) + (isOfMsc(finding) ? 0 : 1);
  };
  /** The findings that each list of a kind leads to, list by list. */
  const rowsOf = (isList: (element: PageElement) => boolean) =>
    sitePages.flatMap((page) =>
      find(page, isList).map((list) => ({
        page: page.address,
        links: within(page, list).flatMap((element) => {
          const [, number] = /^\/findings\/(\d+)\/$/.exec(getAttribute(element, "href") ?? "") ?? [];
          return number === undefined ? [] : { number: Number(number), at: getAttribute(element, "data-s") ?? "" };
        }),
      })),
    );

  test.each([
    ["titles", (element: PageElement) => hasClass(element, "finding-titles")],
    ["margins, sentence by sentence", (element: PageElement) => hasClass(element, "mg")],
  ])("in %s", (_name, isList) => {
    const lists = rowsOf(isList).filter(({ links }) => links.length > 1);
    expect(lists.length).toBeGreaterThan(10);
    for (const { page, links } of lists) {
      for (const own of Map.groupBy(links, ({ at }) => at).values()) {
        const told = own.map(({ number }) => distrustOf(number));
        expect(told, page).toEqual(told.toSorted((a, b) => a - b));
      }
    }
  });
});

test("beside a topic every side tells how many edges it has, and every fold how many it holds", () => {
  const topicPages = sitePages.filter(({ html }) => html.includes('id="neighborhood"'));
  let folds = 0;
  for (const page of topicPages) {
    for (const side of find(page, (element) => hasClass(element, "hood-before") || hasClass(element, "hood-behind"))) {
      const rows = find(page, ({ tagName }) => tagName === "li", side);
      const [head] = find(page, ({ tagName }) => tagName === "h3", side);
      expect(head && trimmed(head), page.address).toMatch(new RegExp(`, ${rows.length} edges?$`));
      for (const fold of find(page, ({ tagName }) => tagName === "details", side)) {
        folds += 1;
        const folded = find(page, ({ tagName }) => tagName === "li", fold).length;
        const [summary] = find(page, ({ tagName }) => tagName === "summary", fold);
        expect(summary && trimmed(summary), page.address).toMatch(new RegExp(`^${folded} more edges?$`));
        expect(folded).toBeGreaterThan(0);
      }
    }
  }
  expect(folds).toBeGreaterThan(0);
});

test("a topic says how many findings also name another, and how many more there are", () => {
  let told = 0;
  for (const id of topics.keys()) {
    const page = getPage(`/topics/${id}/`);
    const aside = find(page, ({ tagName }) => tagName === "aside")
      .flatMap((element) => within(page, element))
      .find((element) => element.tagName === "div" && trimmed(element).startsWith("Findings that also name"));
    if (!aside) continue;
    const items = find(page, ({ tagName }) => tagName === "li", aside);
    const [more = ""] = find(page, ({ tagName }) => tagName === "p", aside).map(trimmed);
    if (more) expect(numbersIn(more)[0], id).toBe(items.length);
    for (const item of items) {
      const [link] = find(page, ({ tagName }) => tagName === "a", item);
      const other = /topics\/([^/]+)\//.exec(link ? (getAttribute(link, "href") ?? "") : "")?.[1] ?? "";
      const both = new Set(findingsOn(other)).intersection(new Set(findingsOn(id))).size;
      const count = numbersIn(trimmed(item)).at(-1);
      expect(count, `${id} with ${other}`).toBe(both);
      told += 1;
    }
  }
  expect(told).toBeGreaterThan(100);
});
