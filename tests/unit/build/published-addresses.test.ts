import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import {
  checkAddresses,
  describeUnrecorded,
  extendAddressList,
  listAddresses,
  readOffered,
} from "../../../src/build/published-addresses.ts";
import type { PlaceOfMove } from "../../../src/graph/place-moves.ts";
import type { Page, PageElement } from "../../../src/build/read-pages.ts";

const toPage = (address: string, html: string): Page => {
  const elements: PageElement[] = [];
  const collect = (node: DefaultTreeAdapterTypes.Node) => {
    if ("tagName" in node) elements.push(node);
    if ("childNodes" in node) node.childNodes.forEach(collect);
  };
  collect(parse(html));
  return { file: `${address.slice(1)}index.html`, address, html, elements };
};
const pages = [
  toPage(
    "/sections/abstract/",
    '<p id="p1"><span id="p1s1">One fact <a>[1]</a>.</span><span id="p1s2">Another.</span><a id="cite-39-1"></a></p><h2 id="works"></h2>',
  ),
  toPage("/notes/", '<main id="content"><ol><li id="sizes"></li></ol></main><h2 id="severity-A"></h2>'),
  toPage("/pathways/vegf/", '<svg id="wide-title"></svg><ol><li id="edge-1"></li></ol>'),
];
const file = "content/addresses.txt";
const offered = listAddresses(pages.flatMap(readOffered), []);
const listNow = () => extendAddressList("# all\n", offered).text;
/** Each move on a line of its own, its new address behind the old one. */
const placeIn =
  (moves: { from: string }[]): PlaceOfMove =>
  (from, field) => ({
    file: "content/moved.yaml",
    line: moves.findIndex((move) => move.from === from) + 1,
    column: field === "from" ? 1 : 20,
  });
const check = (list: string | undefined, moves: { from: string; to?: string }[] = [], now = offered) =>
  checkAddresses(now, list, { moves, placeOf: placeIn(moves) }, file);

test("pages and promised fragments are listed, others are not", () => {
  expect(offered.map(({ address }) => address)).toEqual([
    "/notes/",
    "/notes/#sizes",
    "/pathways/vegf/",
    "/pathways/vegf/#edge-1",
    "/sections/abstract/",
    "/sections/abstract/#cite-39-1",
    "/sections/abstract/#p1",
    "/sections/abstract/#p1s1",
    "/sections/abstract/#p1s2",
  ]);
});

test("every file is promised but those that only the site's own pages and its host ask for", () => {
  const files = [
    "data/index.html",
    "data/findings.json",
    "data/SHA256SUMS",
    "data/schemas/findings.schema.json",
    "notes.jsonld",
    "pathways/vegf.svg",
    "pathways/vegf.mmd",
    "pathways/vegf.json",
    "sections/abstract.json",
    "index.jsonld",
    "sitemap.xml",
    "llms.txt",
    "search/start.json",
    "_astro/a.css",
    "_headers",
    ".nojekyll",
    "search/parts/0f/words-0.json",
    "previews/topics.json",
    "pagefind/pagefind.js",
    "404.html",
    "favicon.svg",
    "changes.atom",
    "opensearch.xml",
    "site.webmanifest",
    "CITATION.cff",
    "codemeta.json",
    "topics/vegf/references.bib",
    "topics/vegf/findings.csv",
    "pathways/vegf.nodes.csv",
    "pathways/vegf.nodes-excel.csv",
  ];
  expect(
    listAddresses(pages.flatMap(readOffered), files)
      .map(({ address }) => address)
      .filter((address) => !offered.some((other) => other.address === address)),
  ).toEqual([
    "/CITATION.cff",
    "/changes.atom",
    "/codemeta.json",
    "/data/SHA256SUMS",
    "/data/findings.json",
    "/data/schemas/findings.schema.json",
    "/favicon.svg",
    "/index.jsonld",
    "/llms.txt",
    "/notes.jsonld",
    "/opensearch.xml",
    "/pathways/vegf.json",
    "/pathways/vegf.mmd",
    "/pathways/vegf.nodes-excel.csv",
    "/pathways/vegf.nodes.csv",
    "/pathways/vegf.svg",
    "/sections/abstract.json",
    "/site.webmanifest",
    "/sitemap.xml",
    "/topics/vegf/findings.csv",
    "/topics/vegf/references.bib",
  ]);
});

test("a list that was just recorded holds, and recording it again changes nothing", () => {
  expect(check(listNow())).toEqual([]);
  expect(extendAddressList(listNow(), offered)).toEqual({
    text: listNow(),
    count: offered.length,
    added: [],
    reworded: [],
  });
  // What is no address, above or between, is not counted.
  expect(extendAddressList(`# more\n${listNow()}`, offered).count).toBe(offered.length);
  expect(describeUnrecorded(extendAddressList(listNow(), offered), file)).toBeUndefined();
});

test("what is not recorded yet is named, with the command that records it", () => {
  const list = listNow()
    .replace("/notes/\n", "")
    .replace(/(#p1s2) \w+/, "$1 0123456789ab");
  expect(describeUnrecorded(extendAddressList(list, offered), file)).toBe(
    [
      "1 address that content/addresses.txt does not hold:",
      "  /notes/",
      "1 sentence worded anew:",
      "  /sections/abstract/#p1s2",
      "Once they are recorded they are promised for good. Look at them, then: node scripts/record-addresses.ts",
    ].join("\n"),
  );
  const many = Array.from({ length: 30 }, (_, index) => `/topics/t${index}/`);
  const report = describeUnrecorded({ added: many, reworded: [] }, file) ?? "";
  expect(report).toMatch(/^30 addresses that .+\n {2}\/topics\/t0\/\n/);
  expect(report).toContain("\n  and 18 more\n");
});

describe("the list itself is refused", () => {
  test.each([
    ["missing", undefined, 1, "is missing"],
    ["empty", "", 1, "is empty"],
    ["of comments only", "# all\n\n", 1, "is empty"],
    ["with a line that is none", `# all\n/notes/\nnotes\n`, 3, "no address"],
    ["with more on a line", "/notes/\n/topics/old/ moved /notes/\n", 2, "no address"],
    ["with an address of elsewhere", "/notes/\n//example.org/\n", 2, "no address"],
    ["with an address twice", "/notes/\n/notes/\n", 2, "stands twice"],
  ])("%s", (_what, list, line, words) => {
    expect(check(list)).toMatchObject([
      { rule: "address-is-kept", file, line, message: expect.stringContaining(words) as string },
    ]);
  });
});

test.each(["<<<<<<< HEAD", "=======", ">>>>>>> theirs"])("a merge that left %s in the list is told as such", (mark) => {
  const problems = checkAddresses(offered, `${listNow()}${mark}\n`, { moves: [], placeOf: placeIn([]) }, file);
  expect(problems).toMatchObject([{ rule: "merge-is-finished", file, line: listNow().split("\n").length }]);
  expect(problems[0]?.hint).toContain("keep the addresses of both");
});

describe("an address that was published", () => {
  const lost = `${listNow()}/topics/old/\n`;

  test("and is gone is reported at its line", () => {
    expect(check(lost)).toMatchObject([
      { line: 11, message: expect.stringContaining("/topics/old/ is gone") as string },
    ]);
  });

  test("may have moved or been withdrawn, as long as it answers", () => {
    const answering = [...offered, { address: "/topics/old/" }];
    expect(check(lost, [{ from: "/topics/old/", to: "/notes/" }], answering)).toEqual([]);
    expect(check(lost, [{ from: "/topics/old/" }], answering)).toEqual([]);
    expect(check(lost, [{ from: "/topics/old/", to: "/notes/" }])).toMatchObject([
      { line: 11, message: expect.stringContaining("/topics/old/ is gone") as string },
    ]);
  });

  test("takes its fragments along when it moved, and not when it was withdrawn", () => {
    const answering = [...offered, { address: "/topics/old/" }];
    const list = `${lost}/topics/old/#works\n`;
    expect(check(list, [{ from: "/topics/old/", to: "/notes/" }], answering)).toEqual([]);
    expect(check(list, [{ from: "/topics/old/" }], answering)).toMatchObject([{ line: 12 }]);
  });

  test.each([
    ["to where nothing is", [{ from: "/topics/old/", to: "/topics/new/" }], "which is not there", 1, 20],
    [
      "to what has moved itself",
      [
        { from: "/topics/old/", to: "/notes/" },
        { from: "/notes/", to: "/pathways/vegf/" },
      ],
      "has moved itself",
      1,
      20,
    ],
    ["though it never was one", [{ from: "/topics/old/" }, { from: "/topics/older/" }], "never published", 2, 1],
  ])("cannot have moved %s, and is told where that is said", (_how, moves, words, line, column) => {
    const answering = [
      ...offered,
      ...moves.filter(({ from }) => from === "/topics/old/").map(({ from }) => ({ address: from })),
    ];
    const message = expect.stringContaining(words) as string;
    expect(check(lost, moves, answering)).toMatchObject([{ file: "content/moved.yaml", line, column, message }]);
  });
});

describe("the name of a sentence", () => {
  const withText = (html: string) =>
    listAddresses([toPage("/sections/abstract/", html), ...pages.slice(1)].flatMap(readOffered), []);

  test("does not pass to another when one is put before it", () => {
    const now = withText(
      '<p id="p1"><span id="p1s1">New.</span><span id="p1s2">One fact <a>[1]</a>.</span><span id="p1s3">Another.</span><a id="cite-39-1"></a></p>',
    );
    expect(check(listNow(), [], now).map(({ line, message }) => [line, message.slice(0, 73)])).toEqual([
      [9, "The sentence published as /sections/abstract/#p1s1 is now p1s2, so whoeve"],
      [10, "The sentence published as /sections/abstract/#p1s2 is now p1s3, so whoeve"],
    ]);
  });

  test("stays when its sentence is worded anew, cites another number, or is followed by one", () => {
    const now = withText(
      '<p id="p1"><span id="p1s1">One fact <a>[2]</a>.</span><span id="p1s2">Another way.</span><span id="p1s3">New.</span><a id="cite-39-1"></a></p>',
    );
    expect(check(listNow(), [], now)).toEqual([]);
  });

  test("may pass on when it is said where the sentence went", () => {
    const now = withText(
      '<p id="p1"><span id="p1s1">Another.</span><span id="p1s2">One fact.</span><a id="cite-39-1"></a></p>',
    );
    const moves = ["p1s1", "p1s2"].map((id) => ({ from: `/sections/abstract/#${id}`, to: "/sections/abstract/#p1" }));
    expect(check(listNow(), [], now)).toHaveLength(2);
    expect(check(listNow(), moves, now)).toEqual([]);
  });
});

test("a list whose lines end as on an old Mac is read", () => {
  expect(check(listNow().replaceAll("\n", "\r"))).toEqual([]);
});
