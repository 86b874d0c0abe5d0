import { describe, expect, test } from "vitest";
import { sayWork } from "../../../src/search/search-files.ts";
import type { SearchTopic } from "../../../src/search/search-topics.ts";
import { makeRecord } from "../../make-record.ts";
import { openPacked } from "../../open-packed.ts";

const topic = (id: string, name: string, ...others: string[]): SearchTopic => ({
  id,
  name,
  spellings: [name, ...others],
  broader: [],
});
const topics = [
  topic("ab12", "AB-12"),
  topic("ab7", "AB-7"),
  topic("mir-3", "miR-3", "microRNA-3"),
  topic("mir-40a", "miR-40a", "microRNA-40a"),
  topic("mir", "MicroRNA", "miR"),
  topic("pq1-2", "PQ1/2", "PQ1"),
  topic("xyc", "XYC"),
  topic("budding", "Budding", "vesicle budding"),
  topic("green-tea", "Green tea"),
];
const works = [
  { authors: ["Le Grand K", "Ode B"], year: "2003", journal: "J Tests", volume: "12", page: "345-9", ids: ["1234567"] },
  { authors: ["Maier OK"], year: "2008", journal: "J Trials", volume: "77", page: "e88", ids: [] },
  { authors: ["in 't Veld P"], year: "2011", journal: "J Trials", volume: "80", page: "12-5", ids: [] },
];
const search = openPacked(
  [
    ...topics.map(({ id, name }) => makeRecord({ kind: "topic", address: `/${id}/`, title: name, called: [id] })),
    ...works.map((work, at) =>
      makeRecord({
        kind: "reference",
        number: at + 1,
        address: `/work${at + 1}/`,
        title: ["Kettles", "Teapots", "Cups"][at] ?? "",
        place: sayWork(at + 1, work),
        facets: { year: [work.year] },
        work,
      }),
    ),
    makeRecord({ address: "/buds/", text: "buds and budded cells of a mouse, down-regulated" }),
    makeRecord({ address: "/bud/", text: "budlike, all of 1,639 mice, WX-YZ-98 in them, and lowered" }),
    ...Array.from({ length: 30 }, (_, index) => makeRecord({ address: `/other/${index}/`, text: "kiwi" })),
  ],
  topics,
);
const read = (question: string, isTyping = false) => search.readQuery(question, { isTyping });
const find = (question: string) =>
  search
    .answer(read(question))
    .groups.filter(({ lacked }) => lacked.length === 0)
    .flatMap(({ records }) => records.map((place) => search.index.record(place)?.address))
    .sort();
const topicsOf = (question: string) =>
  read(question).terms.flatMap(({ topics: named = [] }) => named.map(({ id }) => id));

describe("a word that a sign cuts is found by its beginning", () => {
  test("in every word and name that begins so", () => {
    expect(find("bud*")).toEqual(["/bud/", "/budding/", "/buds/"]);
    expect(find("bud$ mouse")).toEqual(["/bud/", "/buds/"]);
    expect(find("bud* NOT lowered")).toEqual(["/budding/", "/buds/"]);
  });

  test("but not where the sign stands behind a whole name", () => {
    expect(topicsOf("*green tea*")).toEqual(["green-tea"]);
    expect(topicsOf("miR-3*")).toEqual(["mir-3"]);
  });

  test("and what nothing begins with is told with its sign", () => {
    expect(read("zzz* bud*").unknown).toEqual(["zzz*"]);
  });

  test.each(["bu*ding", "b?dding", "*dding"])("%s is told to mean nothing here", (question) => {
    expect(read(question).remarks).toEqual(["Only a “*” at the end of a word stands for letters."]);
  });
});

describe("names that share a stem are each asked for", () => {
  test.each([
    ["AB-12/7", ["ab12", "ab7"]],
    ["AB12/7", ["ab12", "ab7"]],
    ["AB-7 and -12", ["ab7", "ab12"]],
    ["AB-7, -12", ["ab7", "ab12"]],
    ["miR-3/40a", ["mir-3", "mir-40a"]],
    ["microRNA-3 and 40a", ["mir-3", "mir-40a"]],
    ["miRs 3 and 40a", ["mir-3", "mir-40a"]],
  ])("%s", (question, ids) => {
    expect(topicsOf(question)).toEqual(ids);
    expect(read(question).readings[0]?.written).toBe(question);
  });

  test("one that does not occur is told in full", () => {
    expect(read("AB-12/8").unknown).toEqual(["AB-8"]);
  });

  test.each(["PQ1/2", "AB-12 and 7", "AB-12 and 3-MA", "stage 3/4", "kiwi 1/2"])("%s is left as it is", (question) => {
    expect(read(question).readings.filter(({ read: names }) => names.includes(" and "))).toEqual([]);
  });

  test("not before the last of them is whole, while one types", () => {
    expect(read("AB-12/1", true).unknown).toEqual([]);
    expect(read("AB-12/7", true).terms.flatMap(({ topics: named = [] }) => named.map(({ id }) => id))).toEqual([
      "ab12",
      "ab7",
    ]);
  });
});

test.each(["mouse -budded", "mouse !budded", "mouse ‑budded", "mouse －budded", "mouse !(budded)", "mouse ¬budded"])(
  "%s leaves out, whatever sign says so",
  (question) => {
    expect(find("mouse budded")).toEqual(["/buds/"]);
    expect(find(question)).toEqual(["/bud/"]);
  },
);

test("a year with a minus is left out, unless a year stands before it", () => {
  expect(find("Maier OR Ode -2003")).toEqual(["/work2/"]);
  expect(find("2003 -2008")).toEqual(["/work1/", "/work2/"]);
});

describe("years", () => {
  test.each([
    ["2003-2008", ["/work1/", "/work2/"]],
    ["2003–08", ["/work1/", "/work2/"]],
    ["2003:2008", ["/work1/", "/work2/"]],
    ["between 2003 and 2008", ["/work1/", "/work2/"]],
    ["from 2004 to 2008", ["/work2/"]],
    ["since 2008", ["/work2/", "/work3/"]],
    ["after 2008", ["/work3/"]],
    ["before 2008", ["/work1/"]],
    ["works published in 2008", ["/work2/"]],
    ["(Maier et al., 2008b)", ["/work2/"]],
    ["Up to 2008", ["/work1/", "/work2/"]],
    [">2003", ["/work2/", "/work3/"]],
    [">= 2008", ["/work2/", "/work3/"]],
    ["≥2008", ["/work2/", "/work3/"]],
    ["<2008", ["/work1/"]],
    ["=<2008", ["/work1/", "/work2/"]],
    ["2008+", ["/work2/", "/work3/"]],
    ["2008–", ["/work2/", "/work3/"]],
    ["the 2000s", ["/work1/", "/work2/"]],
    ["[2004 TO 2011]", ["/work2/", "/work3/"]],
    ["year:2003", ["/work1/"]],
    ["year:2008-2003", ["/work1/", "/work2/"]],
    ["year:>2003", ["/work2/", "/work3/"]],
    ["year:2008-", ["/work2/", "/work3/"]],
    ["year:-2008", ["/work1/", "/work2/"]],
    ["year:[2004 TO 2011]", ["/work2/", "/work3/"]],
  ])("%s", (question, found) => {
    expect(find(question)).toEqual(found);
  });

  test("are told as they are read", () => {
    expect(read("after 2003").readings).toEqual([{ written: "after 2003", read: "the years 2008 to 2011" }]);
    expect(read("Maier 2008b").readings).toEqual([{ written: "2008b", read: "2008" }]);
    expect(read("1950-1960").unknown).toEqual(["1950-1960"]);
    expect(read(">2010").readings).toEqual([{ written: ">2010", read: "the year 2011" }]);
    expect(read("Maier 2008 - kettles").readings).toEqual([]);
    // In quotation marks they do not occur, though their year does, so that nobody is offered them as they are written.
    expect([read('"≥2008"').unknown, read('"2008"').unknown]).toEqual([["≥2008"], []]);
  });
});

test.each([
  ["WX YZ 98", ["/bud/"]],
  ["1 639", ["/bud/"]],
  ["1\u2009639 mice", ["/bud/"]],
  ["LeGrand", ["/work1/"]],
  ["author:Legrand", ["/work1/"]],
  ["mouse", ["/bud/", "/buds/"]],
  ["mice", ["/bud/", "/buds/"]],
  ["down-regulates", ["/bud/", "/buds/"]],
  ["downregulation", ["/bud/", "/buds/"]],
  ["Down regulated", ["/bud/", "/buds/"]],
  ["hXYC", ["/xyc/"]],
  ["hXYCs", ["/xyc/"]],
])("%s is found as texts write it", (question, found) => {
  expect(find(question)).toEqual(found);
  expect(read(question).unknown).toEqual([]);
});

test("letters of other alphabets that look like Latin ones are read as these", () => {
  expect(topicsOf("ХYC")).toEqual(["xyc"]); // Cyrillic Х
  expect(topicsOf("ΑB-12")).toEqual(["ab12"]); // Greek Α
  expect(topicsOf("АВ-12")).toEqual(["ab12"]); // Cyrillic, both
  expect(topicsOf("ΑΒ12")).toEqual(["ab12"]); // Greek, both
  // All that content may not hold, of both alphabets.
  expect(read("ЅІЈ-7 ѕij").unknown).toEqual(["SIJ-7", "sij"]);
  expect(read("мышь").unknown).toEqual(["мышь"]);
});

describe("signs of other searches are told and are no words", () => {
  test("tags of PubMed", () => {
    const query = read('"kettles"[Title/Abstract] AND Maier OK[au] AND cups[tiab]');
    expect(query.remarks).toEqual([
      "“[Title/Abstract]”, “[au]” and “[tiab]” name no field of this search, which knows author:, year: and kind:.",
    ]);
    expect([query.unknown, find("Kettles[ti]"), find("2003:2008[dp]")]).toEqual([
      [],
      ["/work1/"],
      ["/work1/", "/work2/"],
    ]);
  });

  test.each([
    ["kettles.ti,ab. cups.tw.", "“.ti,ab.” and “.tw.” name"],
    ["(kettles AND cups).mp.", "“.mp.” names"],
    ["(kettles.ti,ab) cups", "“.ti,ab” names"],
    ["kettles:ti,ab,kw cups", "“:ti,ab,kw” names"],
    ["TI=(kettles) AND AB=cups", "“TI=” and “AB=” name"],
    ["TITLE-ABS-KEY(kettles AND cups)", "“TITLE-ABS-KEY” names"],
    ["PY=kettles AUTH(cups)", "“PY=” and “AUTH” name"],
  ])("fields of other databases: %s", (question, told) => {
    const { terms, unknown, missing, remarks } = read(question);
    expect(terms.map(({ words: [word] }) => word)).toEqual(["kettl", "cup"]);
    expect([...unknown, ...missing]).toEqual([]);
    expect(remarks).toEqual([`${told} no field of this search, which knows author:, year: and kind:.`]);
  });

  test.each(["author:ti", "example.au", "kettles. ab cups", "10.1000/x.ti.y", "ALL (kettles)"])(
    "%s names no such field",
    (question) => {
      expect(read(question).remarks.filter((remark) => remark.includes("field"))).toEqual([]);
    },
  );

  test("fields that there are not", () => {
    expect(find("au:Maier")).toEqual(["/work2/"]);
    expect(find("PUB_YEAR:2008")).toEqual(["/work2/"]);
    expect(find("PUBYEAR > 2003")).toEqual(["/work2/", "/work3/"]);
    expect(find("2008.yr.")).toEqual(["/work2/"]);
  });

  test.each([
    ["kettles NEAR/5 cups", "“NEAR/5” is no sign"],
    ["kettles adj3 cups", "“adj3” is no sign"],
    ["kettles w/10 cups", "“w/10” is no sign"],
    ["kettles p/3 cups", "“p/3” is no sign"],
    ["kettles adj cups", "“adj” is no sign"],
    ["kettles N5 cups", "“N5” is no sign"],
    ["kettles w12 cups", "“w12” is no sign"],
    ["(kettles) NEAR (cups)", "“NEAR” is no sign"],
    ["kettles^2.5 cups", "“^2.5” is no sign"],
    ["kettles~ cups~1", "“~” and “~1” are no signs"],
    ['"kettles"~5 cups', "“~5” is no sign"],
  ])("operators of nearness, weight and likeness: %s", (question, told) => {
    const { terms, unknown, missing, remarks } = read(question);
    expect(terms.map(({ words: [word] }) => word)).toEqual(["kettl", "cup"]);
    expect([...unknown, ...missing]).toEqual([]);
    expect(remarks).toEqual([`${told} of this search and ${told.includes("are") ? "are" : "is"} left out.`]);
  });

  test.each(["kettles near cups", "miR-3b~25", "AB~12", "10^6 cups", "NEAR cups", "WX-YZ-98"])(
    "%s holds no such operator",
    (question) => {
      expect(read(question).remarks).toEqual([]);
    },
  );

  test.each([
    ["2008/03[dp]", "“2008/03”", ["/work2/"]],
    ["2003/01/01:2008/12/31", "“2003/01/01” and “2008/12/31”", ["/work1/", "/work2/"]],
  ])("a date with its month, of which a work has none: %s", (question, told, found) => {
    expect(find(question)).toEqual(found);
    expect(read(question).remarks).toContain(`Works have no month here, so the year of ${told} is asked for.`);
  });

  test.each(["2008/13", "1/2008/03", "PQ1/2", "2008/3/40"])("%s is no date", (question) => {
    expect(read(question).remarks).toEqual([]);
  });

  test.each([
    ["kettles without cups", "“without cups” leaves nothing out; “-cups” would."],
    ["kettles not AB-12", "“not AB-12” leaves nothing out; “-AB-12” would."],
    ["kettles but not cups", "“but not cups” leaves nothing out; “-cups” would."],
  ])("words for what a minus asks: %s", (question, told) => {
    expect(read(question).remarks).toEqual([told]);
  });

  test.each(["without cups", "kettles NOT cups", "the cups of kettles are put away without the teapots", "knot cups"])(
    "%s asks for no such thing, or as it should",
    (question) => {
      expect(read(question).remarks).toEqual([]);
    },
  );

  test("but a number in brackets is that of a work", () => {
    expect(find("[2]")).toEqual(["/work2/"]);
    expect(read("Kettles [corrected]").remarks).toEqual([]);
  });
});

test.each([["N5"], ["kettles N5"], ["N5 kettles"], ["kettles AND N5 AND cups"], ["kettles OR cups NOT w3 OR N5"]])(
  "what is a sign between words only is a word elsewhere: %s",
  (question) => {
    expect(read(question).remarks.filter((remark) => remark.includes("no sign"))).toEqual([]);
  },
);

describe("an address that names nothing here is left out, and it is told what names a work", () => {
  const told = "names nothing here: works are found by DOI, PubMed or PMC number, title, author and year.";
  test.each([
    ["https://example.org/article/pii/S0012345611006021", "https://example.org/article/pii/S0012345611006021"],
    ["www.example.org/kettles", "www.example.org/kettles"],
    ["S0012-3456(11)00602-X", "S0012-3456(11)00602-X"],
    ["PII: S001234561100602X kettles", "S001234561100602X"],
    [`https://example.org/${"kettle/".repeat(20)}`, `https://example.org/${"kettle/".repeat(20)}`.slice(0, 60) + "…"],
  ])("%s", (question, shown) => {
    const { unknown, missing, remarks } = read(question);
    expect([...unknown, ...missing]).toEqual([]);
    expect(remarks).toEqual([`“${shown}” ${told}`]);
  });

  test("what else is asked is answered", () => {
    expect(find("https://example.org/kiwi/7 budlike")).toEqual(["/bud/"]);
  });

  test("but a DOI in it, or a PubMed number, is told as not occurring", () => {
    expect(read("https://example.org/doi/full/10.1002/abc.123")).toMatchObject({
      unknown: ["10.1002/abc.123"],
      remarks: [],
    });
    expect(read("https://pubmed.ncbi.nlm.nih.gov/7654321/")).toMatchObject({ unknown: ["7654321"], remarks: [] });
  });

  test("and one that names something leads there", () => {
    expect(find("https://example.org/base/references/2/")).toEqual(["/work2/"]);
    expect(read("https://pubmed.ncbi.nlm.nih.gov/1234567/").work).toBeDefined();
    expect(topicsOf("https://identifiers.org/xyc")).toEqual(["xyc"]);
  });
});

describe("operators", () => {
  const all = ["/bud/", "/buds/"];
  test.each([
    ["bud* mouse NOT (budlike OR kettles)", ["/buds/"]],
    ["bud* mouse NOT(budlike)", ["/buds/"]],
    ["bud* mouse -(kettles OR budded)", ["/bud/"]],
    ["bud* mouse NOT budded cells", ["/bud/"]],
    ["bud* mouse NOT of budded", ["/bud/"]],
    ['bud* mouse NOT ("budded cells" OR kettles)', ["/bud/"]],
    ['mouse AND ("budded cells" OR "budlike")', all],
    ["mouse AND(budded OR budlike)", all],
    ["(mouse) AND (kettles OR budded)", ["/buds/"]],
    ["AB-12 or AB-7", ["/ab12/", "/ab7/"]],
    ["AB-12|AB-7|XYC", ["/ab12/", "/ab7/", "/xyc/"]],
  ])("%s", (question, found) => {
    expect(find(question)).toEqual(found);
    expect(read(question).remarks).toEqual([]);
  });

  test.each(["(kettles AND cups) OR mouse", "mouse OR (kettles AND cups)", "mouse NOT (kettles AND cups)"])(
    "%s is told to be more than is understood",
    (question) => {
      expect(read(question).remarks).toEqual(["AND within brackets is not understood beside OR and NOT."]);
    },
  );
});

test.each([
  ["cross-checked", "/cross/"],
  ["crosschecked", "/cross/"],
  ["intra-nuclear", "/cross/"],
  ["intranuclear", "/cross/"],
])("%s is found with its hyphen and without", (question, found) => {
  const { index, answer, readQuery } = openPacked(
    [
      makeRecord({ address: "/cross/", text: "cross-checked and intranuclear" }),
      makeRecord({ address: "/b/", text: "cross" }),
    ],
    [],
  );
  const { groups } = answer(readQuery(question));
  expect(groups.flatMap(({ records }) => records.map((place) => index.record(place)?.address))).toEqual([found]);
});

describe("a small word in capitals", () => {
  test.each([
    ["kiwi in ALL", ["ALL"]],
    ["AT-XYC", ["AT"]],
    ["XYC-AS", ["AS"]],
    ["KIWI IN ALL", []],
    ["kiwi AND cups", []],
    ["kiwi in all", []],
  ])("%s", (question, missing) => {
    expect(read(question).missing).toEqual(missing);
  });
});

test("of a question that is too long it is told up to where it is read", () => {
  expect(read(`${"kiwi ".repeat(399)}cups budlike`).remarks).toEqual([
    "So long a question is read up to “…kiwi kiwi kiwi kiwi kiwi cups”.",
  ]);
  expect(read(`${"kiwi ".repeat(300)}cups`).remarks).toEqual([]);
});
