import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { getAttribute, textOf, type Page, type PageElement } from "../../src/build/read-pages.ts";
import {
  byTumor,
  cells,
  columns,
  contrasts,
  countSides,
  disagreements,
  effects,
  findings,
  isDisputed,
  isOfMsc,
  mapped,
  movedBothWays,
  nameOf,
  notes,
  numberOf,
  references,
  rows,
  topics,
  workOf,
  worksOf,
  type Finding,
} from "../count-evidence.ts";
import { bodyText, getPage, hasClass, within } from "./site-pages.ts";
import { formatCount } from "../../src/words/phrases.ts";

// Everything here is counted anew from the files of content/, by plain loops and without src/.

/** `1 work on MSC vesicles promotes, 4 suppress, 2 statements are uncited` → the counts. */
function readSides(text: string) {
  const count = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
  return {
    promoting: count(/(\d+) (?:works? on MSC vesicles )?promotes?\b/),
    suppressing: count(/(\d+) (?:works? on MSC vesicles )?suppress(?:es)?\b/),
    neither: count(/(\d+) (?:works? on MSC vesicles )?reports? neither/),
    uncited: count(/(\d+) statements? (?:on MSC vesicles )?(?:is|are) uncited/),
  };
}

const trimmed = (element: PageElement) => textOf(element).replace(/\s+/g, " ").trim();
/** The text of an element without what is there for screen readers only. */
const visibleText = (page: Page, element: PageElement) =>
  within(page, element)
    .filter((inner) => hasClass(inner, "vh"))
    .reduce((text, hidden) => text.replace(textOf(hidden), ""), textOf(element))
    .trim();
function get(page: Page, what: string, test: (element: PageElement) => boolean, root?: PageElement): PageElement {
  const found = (root ? within(page, root) : page.elements).find(test);
  if (!found) throw new Error(`${page.address} has no ${what}`);
  return found;
}
const getById = (page: Page, id: string) => get(page, `#${id}`, (element) => getAttribute(element, "id") === id);
const withTag = (page: Page, root: PageElement, ...tags: string[]) =>
  within(page, root).filter((element) => tags.includes(element.tagName));
const linksIn = (page: Page, root?: PageElement) =>
  (root ? within(page, root) : page.elements).flatMap((element) => getAttribute(element, "href") ?? []);
/** Numbers of the findings that the rows of a table lead to, each once. */
const findingsIn = (page: Page, root: PageElement) =>
  [...new Set(linksIn(page, root).flatMap((link) => /^\/findings\/(\d+)\/$/.exec(link)?.[1] ?? []))]
    .map(Number)
    .sort((a, b) => a - b);
const numbersOf = (list: Finding[]) => list.map(({ number }) => number);

describe.each([
  ["/evidence/", ""],
  ["/", "/evidence/"],
])("the map on %s", (address, home) => {
  const page = getPage(address);
  const table = get(page, "map", (element) => element.tagName === "table" && hasClass(element, "map"));
  const lines = withTag(page, table, "tr").slice(1);

  test("counts for each process the works on either side", () => {
    const heads = withTag(page, table, "th")
      .slice(1, columns.length + 1)
      .map(trimmed);
    for (const [index, process] of columns.entries()) {
      const { promoting, suppressing } = countSides(mapped.filter((finding) => finding.process.includes(process)));
      expect(heads[index]).toContain(nameOf(process));
      expect(heads[index]).toContain(
        `${formatCount(promoting, "promotes", "promote")}, ${formatCount(suppressing, "suppresses", "suppress")}`,
      );
    }
  });

  test("has a row for each tumor, the most works first, and no other", () => {
    const names = lines.map((line) => trimmed(get(page, "row head", ({ tagName }) => tagName === "th", line)));
    expect(names).toEqual(rows.map(([tumor]) => nameOf(tumor) || "No tumor named"));
  });

  test.each(cells)("shows in $id each work once for each effect, and the uncited", ({ id, findings: list }) => {
    const index = cells.findIndex((cell) => cell.id === id);
    const line = lines[Math.floor(index / columns.length)];
    const shown = line && withTag(page, line, "td")[index % columns.length];
    if (!shown) throw new Error(`the map has no cell ${id}`);
    const wallOf = (mark: PageElement) => ["other", "bare"].find((wall) => hasClass(mark, wall)) ?? "ring";
    const marks = within(page, shown)
      .filter((element) => hasClass(element, "v"))
      .map((mark) => `${wallOf(mark)} ${effects.find((effect) => hasClass(mark, effect))} ${visibleText(page, mark)}`);
    const wallOfFinding = (finding: Finding) => {
      if (isOfMsc(finding)) return "ring";
      return finding.source.class === "no-vesicle" ? "bare" : "other";
    };
    const expected = ["ring", "other", "bare"].flatMap((wall) =>
      effects.flatMap((effect) => {
        const own = list.filter((finding) => finding.effect === effect && wallOfFinding(finding) === wall);
        const uncited = own.some((finding) => finding.references.length === 0) ? ["?"] : [];
        return [...worksOf(own), ...uncited].map((label) => `${wall} ${effect} ${label}`);
      }),
    );
    expect(marks).toEqual(expected);
    if (list.length === 0) {
      expect(trimmed(shown)).toBe("not studied in this review");
      return;
    }
    const link = get(page, "link", ({ tagName }) => tagName === "a", shown);
    expect(getAttribute(link, "href")).toBe(`${home}#${id}`);
    expect(readSides(getAttribute(link, "aria-label") ?? textOf(link))).toEqual(countSides(list));
    expect(hasClass(link, "dis")).toBe(isDisputed(list));
  });
});

describe("the page of the map", () => {
  const page = getPage("/evidence/");

  test("says how many findings are on it, from how many works, and how many are not", () => {
    const counted = mapped.filter(isOfMsc);
    const text = bodyText(page).replace(/\s+/g, " ");
    expect(text).toContain(`${counted.length} findings in ${worksOf(counted).length} works on MSC vesicles`);
    const others = worksOf(mapped.filter((finding) => !isOfMsc(finding)));
    expect(text).toMatch(new RegExp(`What ${others.length} works? reports? of vesicles of other cells`));
    expect(bodyText(page)).toContain(`${findings.length - mapped.length} further findings`);
  });

  /** The address of a matter: its own, or of what it holds if it is folded. */
  const idOf = (matter: PageElement) =>
    hasClass(matter, "matter")
      ? within(page, matter).flatMap((element) => getAttribute(element, "id") ?? [])[0]
      : undefined;

  test.each(cells.filter((cell) => cell.findings.length > 0))("tells $id in full", ({ id, findings: list }) => {
    const cell = get(page, "matter", (element) => idOf(element) === id);
    // What works disagree on stands open, under a heading of its own.
    const head = get(page, "head", ({ tagName }) => tagName === "summary" || tagName === "h3", cell);
    expect(readSides(trimmed(head))).toEqual(countSides(list));
    expect(findingsIn(page, cell)).toEqual(numbersOf(list));
    for (const line of withTag(page, cell, "tr").slice(1)) {
      const [number = 0] = findingsIn(page, line);
      const effect = within(page, line).find((element) => hasClass(element, "eff"));
      expect(effect && trimmed(effect)).toBe(findings.find((finding) => finding.number === number)?.effect);
    }
  });

  test("tells each of these once, and no cell of which nothing is reported", () => {
    const matters = page.elements.filter((element) => hasClass(element, "matter"));
    const targets = [...disagreements, ...movedBothWays].map(({ id }) => id).filter((id) => id.startsWith("target-"));
    expect(matters.map(idOf).toSorted()).toEqual(
      [...cells.filter((cell) => cell.findings.length > 0).map(({ id }) => id), ...targets].toSorted(),
    );
  });

  test("names every disagreement and no other", () => {
    const ids = page.elements.flatMap((element) => getAttribute(element, "id") ?? []);
    expect(ids.filter((id) => id.startsWith("disagreement-"))).toEqual(
      disagreements.map(({ id }) => `disagreement-${id}`),
    );
    expect(bodyText(page)).toContain(`${disagreements.length} questions on which works on MSC vesicles disagree`);
    const reasons = withTag(page, getById(page, "content"), "p").filter((element) =>
      /^(?:Different works report opposite effects on|Different works have vesicles move|Vesicles move) /.test(
        trimmed(element),
      ),
    );
    expect(reasons).toHaveLength(disagreements.length);
  });

  test.each(disagreements)("tells both sides of $id", ({ id, findings: list }) => {
    expect(readSides(trimmed(getById(page, `disagreement-${id}`)))).toEqual(countSides(list));
    const section = get(page, "matter", (element) => getAttribute(element, "aria-labelledby") === `disagreement-${id}`);
    expect(findingsIn(page, section)).toEqual(numbersOf(list));
  });

  test("tells apart what one work alone reports both ways, and no other", () => {
    const ids = page.elements.flatMap((element) => getAttribute(element, "id") ?? []);
    expect(ids.filter((id) => id.startsWith("contrast-"))).toEqual(contrasts.map(({ id }) => `contrast-${id}`));
    expect(contrasts.map(({ id }) => id)).not.toEqual([]);
  });

  test("names the tumors of which two works or more all point one way", () => {
    const expected = rows.flatMap(([tumor, list]) => {
      const { promoting, suppressing } = countSides(list);
      if (tumor === "" || promoting + suppressing < 2 || (promoting > 0 && suppressing > 0)) return [];
      return `${nameOf(tumor)}: all ${promoting + suppressing} works on MSC vesicles ${promoting > 0 ? "promote" : "suppress"} the tumor.`;
    });
    const section = get(page, "section", (element) => getAttribute(element, "aria-labelledby") === "one-way");
    expect(withTag(page, section, "li").map(trimmed)).toEqual(expected);
  });
});

describe("the pictures", () => {
  const page = getPage("/evidence/");
  /** A chart's table: the numbers of each row by the heads of their columns. */
  function readChart(id: string): Map<string, Record<string, number>> {
    const figure = get(page, `chart ${id}`, (element) => getAttribute(element, "aria-labelledby") === id);
    const [head, ...lines] = withTag(page, figure, "tr").map((line) => withTag(page, line, "th", "td").map(trimmed));
    return new Map(
      lines.map(([name = "", ...numbers]): [string, Record<string, number>] => [
        name,
        Object.fromEntries(numbers.map((number, index) => [head?.[index + 1] ?? "", Number(number)])),
      ]),
    );
  }
  const sentenceOf = (id: string) => {
    const figure = get(page, `chart ${id}`, (element) => getAttribute(element, "aria-labelledby") === id);
    return trimmed(get(page, "sentence", ({ tagName }) => tagName === "p", figure));
  };
  /** Counts of sides under the heads of the charts, without a column of which all would be nought. */
  function toChart(groups: [string, Finding[]][]): Map<string, Record<string, number>> {
    const counts = groups.map(([name, list]) => ({ name, sides: countSides(list) }));
    const heads = [
      ["promoting", "works on MSC vesicles, promoting"],
      ["suppressing", "works on MSC vesicles, suppressing"],
      ["neither", "works on MSC vesicles, neutral or unclear"],
    ] as const;
    const used = heads.filter(([side]) => counts.some(({ sides }) => sides[side] > 0));
    return new Map(
      counts.map(({ name, sides }) => [name, Object.fromEntries(used.map(([side, head]) => [head, sides[side]]))]),
    );
  }
  const onTumors = findings.filter((finding) => isOfMsc(finding) && finding.tumors.length > 0);
  const tumors = [...byTumor(onTumors)];

  test("effect by tumor", () => {
    const expected = toChart(tumors.map(([tumor, list]) => [nameOf(tumor), list]));
    expect(readChart("chart-tumor")).toEqual(expected);
    const [, most, names = ""] =
      /^The most works on MSC vesicles for or against a tumor, (\d+)(?: each)?, are on (.+?)\. /.exec(
        sentenceOf("chart-tumor"),
      ) ?? [];
    const reports = (own: Finding[]) =>
      worksOf(own.filter(({ effect }) => ["promotes", "suppresses"].includes(effect))).length;
    expect(Number(most)).toBe(Math.max(...tumors.map(([, own]) => reports(own))));
    expect(names.split(/, | and /)).toEqual(
      tumors.flatMap(([tumor, own]) => (reports(own) === Number(most) ? [nameOf(tumor).toLowerCase()] : [])).sort(),
    );
  });

  test("effect by cargo", () => {
    const having = (origin: string) => onTumors.filter(({ cargoOrigin }) => cargoOrigin === origin);
    const expected = toChart([
      ["Native cargo", having("native")],
      ["Loaded cargo", having("loaded")],
      ["No cargo stated", having("none stated")],
    ]);
    expect(readChart("chart-cargo")).toEqual(expected);
    const told = [...sentenceOf("chart-cargo").matchAll(/\d+/g)].map(Number);
    const [native, loaded] = [countSides(having("native")), countSides(having("loaded"))];
    expect(told).toEqual([loaded.suppressing, loaded.promoting, native.suppressing, native.promoting]);
  });

  test("works by year", () => {
    const sided = worksOf(
      findings.filter((finding) => isOfMsc(finding) && ["promotes", "suppresses"].includes(finding.effect)),
    );
    const years = new Map<string, [number, number]>();
    for (const reference of references) {
      if (workOf(reference) !== Number(reference["citation-label"])) continue;
      const year = String(reference.issued["date-parts"][0][0]);
      const [withEffect, others] = years.get(year) ?? [0, 0];
      const isSided = sided.includes(workOf(reference));
      years.set(year, isSided ? [withEffect + 1, others] : [withEffect, others + 1]);
    }
    const shown = [...readChart("chart-year")].map(([year, counts]) => [year, Object.values(counts)]);
    expect(shown).toEqual([...years].sort(([a], [b]) => Number(a) - Number(b)));
    const [first, last, ...peaks] = sentenceOf("chart-year").match(/\d{4}/g) ?? [];
    expect([first, last]).toEqual([shown[0]?.[0], shown.at(-1)?.[0]]);
    const total = (year = "") => (years.get(year) ?? []).reduce((sum, count) => sum + count, 0);
    const most = Math.max(...[...years.keys()].map(total));
    expect(peaks).toEqual([...years.keys()].filter((year) => total(year) === most).sort());
    expect(sentenceOf("chart-year")).toContain(`at most ${most} in one year`);
  });
});

test("the numbers of the home page are those of the content", () => {
  const page = getPage("/");
  const tally = get(page, "tally", (element) => element.tagName === "dl" && hasClass(element, "tally"));
  const numbers = withTag(page, tally, "dd").map((number) => Number.parseInt(trimmed(number)));
  const words = withTag(page, tally, "dt").map(trimmed);
  const told = (pattern: RegExp) => numbers[words.findIndex((word) => pattern.test(word))];
  expect(told(/MSC vesicles promote/)).toBe(countSides(findings).promoting);
  expect(told(/MSC vesicles suppress/)).toBe(countSides(findings).suppressing);
  expect(told(/^references/)).toBe(references.length);
  expect(words.find((word) => word.startsWith("references"))).toContain(
    `${worksOf(mapped.filter(isOfMsc)).length} works with MSC vesicles`,
  );
  expect(told(/disagree/)).toBe(disagreements.length);
  expect(bodyText(page)).toContain(`${topics.size} topics`);
  expect(bodyText(page)).toContain(`${notes.size} curator’s notes`);
});

/** What the wall of each mark says by the key: a ring for vesicles of MSCs, a box for others, none where there is no vesicle. */
const walls = (marks: PageElement[]) =>
  marks.map((mark) => (hasClass(mark, "other") ? "box" : hasClass(mark, "bare") ? "none" : "ring"));
const wallOf = (finding: Finding) =>
  isOfMsc(finding) ? "ring" : finding.source.class === "no-vesicle" ? "none" : "box";

test.each(findings)("finding $number has a page that states its effect and leads to its works", (finding) => {
  const page = getPage(`/findings/${finding.number}/`);
  expect(trimmed(get(page, "h1", ({ tagName }) => tagName === "h1"))).toBe(finding.title);
  expect(bodyText(page).replace(/\s+/g, " ")).toContain(finding.statement);
  const row = get(
    page,
    "row of its effect",
    (element) => element.tagName === "tr" && trimmed(element).startsWith("Effect on the tumor"),
  );
  expect(trimmed(row)).toBe(`Effect on the tumor${finding.effect}`);
  for (const key of finding.references) expect(linksIn(page)).toContain(`/references/${numberOf(key)}/`);
  const glyphs = page.elements.filter((element) => hasClass(element, "glyph"));
  const marks = [...glyphs, ...within(page, row).filter((element) => hasClass(element, "v"))];
  expect(marks.length).toBeGreaterThan(1);
  expect(new Set(walls(marks))).toEqual(new Set([wallOf(finding)]));
});

test("in every table the mark beside the effect of a finding has the wall of the one that leads to it", () => {
  const told = new Set<string>();
  for (const page of ["/findings/", "/evidence/", "/references/92/", "/topics/msc/"].map(getPage)) {
    for (const row of page.elements.filter(({ tagName }) => tagName === "tr")) {
      const marks = within(page, row).filter((element) => hasClass(element, "v"));
      const finding = findings.find(({ number }) => number === findingsIn(page, row)[0]);
      if (!finding || !marks.some((mark) => hasClass(mark, "m"))) continue;
      expect(new Set(walls(marks)), `finding ${finding.number} on ${page.address}`).toEqual(new Set([wallOf(finding)]));
      told.add(wallOf(finding));
    }
  }
  expect(told).toEqual(new Set(["ring", "box", "none"]));
});

test("the list of findings leads to every one of them", () => {
  expect(findingsIn(getPage("/findings/"), getById(getPage("/findings/"), "content"))).toEqual(numbersOf(findings));
});

test.each([...topics])("topic %s has a page with every spelling on it, and is listed", (id, topic) => {
  const page = getPage(`/topics/${id}/`);
  expect(trimmed(get(page, "h1", ({ tagName }) => tagName === "h1"))).toBe(topic.name);
  const text = bodyText(page);
  for (const spelling of [...(topic.aliases ?? []), topic.abbreviation ?? ""]) expect(text).toContain(spelling);
  expect(linksIn(getPage("/topics/"))).toContain(`/topics/${id}/`);
  const own = findings.filter((finding) => [...finding.tumors, ...finding.targets, ...finding.process].includes(id));
  for (const { number } of own) expect(linksIn(page)).toContain(`/findings/${number}/`);
});

describe.each([...notes])("the note %s", (id, note) => {
  const page = getPage("/notes/");
  const entry = getById(page, id);

  test("stands on the page of notes with its words and its grounds", () => {
    expect(trimmed(get(page, "title", ({ tagName }) => tagName === "h3", entry))).toBe(note.title);
    // Markers become numbers; what stands between them stays.
    const text = trimmed(entry).replace(/\s*\[\d[\d–, ]*\]/g, "");
    expect(text).toContain(note.note.replace(/\s*\[@[^\]]*\]/g, ""));
    for (const ground of note.restsOn) {
      expect(trimmed(entry)).toContain(ground.what);
      if (ground.url) expect(linksIn(page, entry)).toContain(ground.url);
      if (ground.lookedUp) expect(trimmed(entry)).toContain(ground.lookedUp);
    }
    if (note.status) expect(trimmed(entry)).toContain(`reported ${note.status}`);
  });

  test("cites on it the works that it names, in their order", () => {
    const said = get(page, "text", (element) => hasClass(element, "said"), entry);
    const cited = [...note.note.matchAll(/@([a-z0-9-]+)/g)].map(([, key = ""]) => numberOf(key));
    const shown = [...trimmed(said).matchAll(/\[(\d[\d–, ]*)\]/g)].flatMap(([, marker = ""]) =>
      marker.split(", ").flatMap((part) => {
        const [first = 0, last = first] = part.split("–").map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      }),
    );
    expect(shown).toEqual(cited);
  });

  test("leads to every finding, reference and figure that it concerns", () => {
    const links = linksIn(page, entry);
    for (const { finding, reference, figure } of note.about) {
      if (finding) expect(links).toContain(`/findings/${finding}/`);
      if (reference) expect(links).toContain(`/references/${numberOf(reference)}/`);
      if (figure) expect(links.filter((link) => link.endsWith(`/#figure-${figure}`))).toHaveLength(1);
    }
  });

  test("stands at every sentence, finding and reference that it concerns", () => {
    for (const place of note.about) {
      if (place.finding) expect(linksIn(getPage(`/findings/${place.finding}/`))).toContain(`/notes/#${id}`);
      if (place.reference) {
        expect(linksIn(getPage(`/references/${numberOf(place.reference)}/`))).toContain(`/notes/#${id}`);
      }
      if (!place.section) continue;
      const section = getPage(`/sections/${place.section}/`);
      // Within a section it stands once, beside the first paragraph it is about.
      const first = note.about.find((other) => other.section === place.section)?.sentences?.[0] ?? "";
      const beside = section.elements.filter(
        (element) =>
          hasClass(element, "row") &&
          within(section, element).some((inner) => getAttribute(inner, "id") === first) &&
          linksIn(section, element).includes(`/notes/#${id}`),
      );
      expect(beside).toHaveLength(1);
      const stated = findings.filter(
        (finding) =>
          finding.section === place.section &&
          finding.sentences?.some((sentence) => place.sentences?.includes(sentence)),
      );
      for (const { number } of stated) expect(linksIn(getPage(`/findings/${number}/`))).toContain(`/notes/#${id}`);
      for (const sentence of place.sentences ?? []) {
        expect(linksIn(page, entry)).toContain(`/sections/${place.section}/#${sentence}`);
      }
    }
  });
});

test("the notes stand under the weight that each has, and each weight says how many", () => {
  const page = getPage("/notes/");
  for (const severity of ["A", "B", "C"]) {
    const own = [...notes].filter(([, note]) => note.severity === severity).map(([id]) => id);
    const group = get(
      page,
      `group ${severity}`,
      (element) => getAttribute(element, "aria-labelledby") === `severity-${severity}`,
    );
    const shown = within(page, group)
      .filter((element) => element.tagName === "li" && hasClass(element, "note"))
      .map((element) => getAttribute(element, "id"));
    expect(shown.toSorted()).toEqual(own.toSorted());
    expect(trimmed(getById(page, `severity-${severity}`))).toMatch(new RegExp(`: ${own.length}$`));
  }
});

test("reference 15, and no other, is reported retracted on its page", () => {
  const retracted = references
    .map((reference) => Number(reference["citation-label"]))
    .filter((number) => /reported retracted/i.test(bodyText(getPage(`/references/${number}/`))));
  expect(retracted).toEqual([15]);
});

test("what a work is reported as stands in the head of its page, with the way to the note, and of no other work", () => {
  const told = [...notes].filter(([, note]) => note.status);
  expect(told.length).toBeGreaterThan(1);
  for (const reference of references) {
    const page = getPage(`/references/${Number(reference["citation-label"])}/`);
    const head = get(page, "head", (element) => hasClass(element, "idr"));
    const own = told.filter(([, { about }]) => about.some((place) => place.reference === reference.id));
    expect(/reported \w+/.exec(trimmed(head))?.[0], page.address).toBe(
      own[0]?.[1].status && `reported ${own[0][1].status}`,
    );
    expect(linksIn(page, head)).toEqual(own.map(([id]) => `/notes/#${id}`));
  }
});

describe("a citation's ring is broken where a note faults it, and only there", () => {
  const sections = readdirSync("content/sections").map((file) => file.replace(".md", ""));
  /** Lines of a section's prose by the sentence that each is. */
  const readLines = (section: string): Map<string, string> => {
    const [, body = ""] =
      /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(readFileSync(`content/sections/${section}.md`, "utf8")) ?? [];
    const paragraphs = body
      .trim()
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.trim().split("\n"));
    return new Map(paragraphs.flatMap((lines, p) => lines.map((line, s) => [`p${p + 1}s${s + 1}`, line])));
  };
  /** Numbers that a note faults in a sentence that cites them. */
  const faultedIn = (section: string, sentence: string, line: string): number[] =>
    references
      .filter(({ id }) => new RegExp(`@${id}[\\];]`).test(line))
      .filter(({ id }) =>
        [...notes.values()].some((note) => {
          if (!note.about.some((place) => place.reference === id)) return false;
          if (note.status) return note.status === "retracted";
          return note.about.some((place) => place.section === section && place.sentences?.includes(sentence));
        }),
      )
      .map((reference) => Number(reference["citation-label"]));

  test.each(sections)("%s", (section) => {
    const page = getPage(`/sections/${section}/`);
    for (const [sentence, line] of readLines(section)) {
      const faulted = faultedIn(section, sentence, line);
      const broken = within(page, getById(page, sentence)).filter((element) => hasClass(element, "x"));
      /** Numbers that a ring holds, by its anchors: a range holds all of its members. */
      const heldBy = (ring: PageElement) =>
        within(page, ring).flatMap((element) =>
          [...(getAttribute(element, "id") ?? "").matchAll(/^cite-(\d+)-/g)].map(([, number]) => Number(number)),
        );
      for (const number of faulted) {
        expect(
          broken.some((ring) => heldBy(ring).includes(number)),
          `${number} in ${sentence}`,
        ).toBe(true);
      }
      for (const ring of broken) {
        expect(
          heldBy(ring).some((number) => faulted.includes(number)),
          `${trimmed(ring)} in ${sentence}`,
        ).toBe(true);
      }
    }
  });

  test("somewhere, at least", () => {
    const all = sections.flatMap((section) =>
      [...readLines(section)].flatMap(([sentence, line]) => faultedIn(section, sentence, line)),
    );
    expect(all).toContain(15);
    expect(all.length).toBeGreaterThan(1);
  });
});
