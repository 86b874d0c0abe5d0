import { describe, expect, test } from "vitest";
import {
  compareKeys,
  countValues,
  findUnknown,
  findWaysOut,
  formatState,
  isShown,
  parseState,
  tellMisnamed,
  toggleChoice,
  type Known,
} from "../../../src/client/facets.ts";
import { tellVain } from "../../../src/client/tell-vain.ts";

const known: Known = {
  values: new Map([
    ["tumor", new Set(["Glioma", "Breast cancer"])],
    ["effect", new Set(["promotes", "suppresses"])],
  ]),
  sorts: ["number", "title"],
};
const items = [
  { tumor: ["Glioma"], effect: ["promotes"] },
  { tumor: ["Glioma", "Breast cancer"], effect: ["suppresses"] },
  { tumor: ["Breast cancer"], effect: ["suppresses"] },
  { effect: ["promotes"] },
];
const choose = (choices: Record<string, string[]>) =>
  new Map(Object.entries(choices).map(([facet, values]) => [facet, new Set(values)]));

describe("the address", () => {
  test("gives the choices and the order", () => {
    expect(parseState("?tumor=Glioma&effect=promotes&effect=suppresses&sort=title", known)).toEqual({
      choices: choose({ tumor: ["Glioma"], effect: ["promotes", "suppresses"] }),
      sort: "title",
    });
  });

  test("gives them where it was copied out of markup, with what others count visits by between", () => {
    expect(parseState("?effect=promotes&amp;utm_source=mail&amp;tumor=Glioma", known).choices).toEqual(
      choose({ effect: ["promotes"], tumor: ["Glioma"] }),
    );
  });

  test.each([
    "",
    "?",
    "?tumor=Melanoma",
    "?moon=1&sort=nonsense",
    "?%E0%A4%A=%zz",
    "?tumor=glioma",
    "?__proto__=1&constructor=2",
    `?${"tumor=x&".repeat(1000)}`,
  ])("gives nothing for what is not known: %s", (search) => {
    expect(parseState(search.slice(0, 9000), known)).toEqual({ choices: new Map(), sort: "number" });
  });

  test("tells what it chooses in vain, once and in short, and nothing else", () => {
    expect(findUnknown("?tumor=Glioma,moon&effect=promotes&tumor=moon&sort=up&colour=red", known)).toEqual(["moon"]);
    expect(findUnknown("?tumor=Glioma&q=moon&effect=", known)).toEqual([]);
    const long = Array.from({ length: 50 }, (_, index) => `tumor=${"x".repeat(900)}${index}&effect=${index}`).join("&");
    expect(findUnknown(`?${long}`, known).join().length).toBeLessThan(200);
  });

  test.each(["tumour", "tumors", "Tumor", "tumr", "tum"])("tells that %s is no facet, and which is, once", (name) => {
    const told = `“${name}” is no filter, but “tumor” is one`;
    const counted = "utm_source=a&utm_medium=b&utm_campaign=c&gclid=d";
    expect(tellVain(`?${counted}&${name}=Glioma&effect=promotes&${name}=x`, known)).toEqual([told]);
    expect(tellVain(`?${name}=x&effect=nonsense`, known)).toEqual(["Not known here, so not chosen: “nonsense”", told]);
  });

  test("tells what it asks to sort by in vain, where there is anything to sort by", () => {
    const [first = ""] = known.sorts;
    expect(tellVain(`?sort=Moon&effect=promotes`, known)).toEqual(["“Moon” is no column to sort by"]);
    expect(tellVain(`?sort=&sort=${first}`, known)).toEqual([]);
    expect(tellVain("?sort=Moon", { values: known.values })).toEqual([]);
  });

  test("says nothing of names that begin like none, and so are for others, and little of many", () => {
    const names = ["tumor", "effect", "process", "source", "cargo", "model", "year", "kind", "selected"];
    const others = "?utm_source=a&fbclid=c&gclid=d&msclkid=e&mc_cid=f&_ga=x&ref=g&colour=red&tumor=x&=h&s=t&a&";
    expect(tellMisnamed(others, names)).toEqual([]);
    const many = Array.from({ length: 50 }, (_, index) => `tum${"x".repeat(900)}${index}=x&tum${index}=x`).join("&");
    expect(tellMisnamed(`?${many}`, names).join().length).toBeLessThan(300);
  });

  test("tells every state and is read back as that state", () => {
    for (const tumor of [[], ["Glioma"], ["Glioma", "Breast cancer"]]) {
      for (const effect of [[], ["promotes"], ["suppresses"]]) {
        for (const sort of known.sorts) {
          const choices = choose({ ...(tumor.length && { tumor }), ...(effect.length && { effect }) });
          expect(parseState(formatState({ choices, sort }, known), known)).toEqual({ choices, sort });
        }
      }
    }
  });

  test("has one form, whatever the order of choices, and none for nothing", () => {
    const one = formatState(
      { choices: choose({ effect: ["suppresses", "promotes"], tumor: ["Glioma"] }), sort: "number" },
      known,
    );
    expect(one).toBe("?tumor=Glioma&effect=promotes&effect=suppresses");
    expect(formatState({ choices: new Map(), sort: "number" }, known)).toBe("");
  });
});

describe("an item", () => {
  test.each([
    [{}, 4],
    [{ tumor: ["Glioma"] }, 2],
    [{ tumor: ["Glioma", "Breast cancer"] }, 3],
    [{ tumor: ["Glioma"], effect: ["promotes"] }, 1],
    [{ tumor: [] }, 4],
    [{ moon: ["full"] }, 0],
  ])("is shown if it has one value of each facet chosen: %j", (choices, count) => {
    expect(items.filter((item) => isShown(item, choose(choices)))).toHaveLength(count);
  });
});

describe("counts", () => {
  test("take no account of choices in their own facet", () => {
    const counts = new Map([
      ["Glioma", 2],
      ["Breast cancer", 2],
    ]);
    expect(countValues(items, "tumor", new Map())).toEqual(counts);
    expect(countValues(items, "tumor", choose({ tumor: ["Glioma"] }))).toEqual(counts);
  });

  test("tell what would be shown, for every choice", () => {
    for (const effect of ["promotes", "suppresses"]) {
      for (const [tumor, count] of countValues(items, "tumor", choose({ effect: [effect] }))) {
        const choices = choose({ effect: [effect], tumor: [tumor] });
        expect(items.filter((item) => isShown(item, choices))).toHaveLength(count);
      }
    }
  });
});

describe("a choice", () => {
  test("is added, and taken away again", () => {
    const before = choose({ effect: ["promotes"] });
    const after = toggleChoice(before, "tumor", "Glioma");
    expect(after).toEqual(choose({ effect: ["promotes"], tumor: ["Glioma"] }));
    expect(toggleChoice(after, "tumor", "Glioma")).toEqual(before);
  });

  test("leaves the choices before it as they were", () => {
    const before = choose({ effect: ["promotes"] });
    toggleChoice(before, "effect", "suppresses");
    toggleChoice(before, "effect", "promotes");
    expect(before).toEqual(choose({ effect: ["promotes"] }));
  });
});

test("where nothing passes, each facet that alone stands in the way is named, the one that frees most first", () => {
  const some = [
    { effect: ["promotes"], tumor: ["glioma"] },
    { effect: ["promotes"], tumor: ["glioma"] },
    { effect: ["neutral"], tumor: ["hepatoma"] },
  ];
  const choices = new Map([
    ["effect", new Set(["neutral"])],
    ["tumor", new Set(["glioma"])],
  ]);
  expect(findWaysOut(some, choices)).toEqual([
    { facet: "effect", values: ["neutral"], count: 2 },
    { facet: "tumor", values: ["glioma"], count: 1 },
  ]);
  expect(findWaysOut(some, new Map([...choices, ["year", new Set(["1900"])]]))).toEqual([]);
});

test("what has nothing to be sorted by stands last, and figures by what they count", () => {
  expect(["", "2012", "miR-16", "", "miR-9", "Breast cancer"].sort(compareKeys)).toEqual([
    "2012",
    "Breast cancer",
    "miR-9",
    "miR-16",
    "",
    "",
  ]);
});
