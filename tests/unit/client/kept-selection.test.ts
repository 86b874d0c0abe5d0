import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newSelection } from "../../../src/client/kept-selection.ts";

const known = new Set([1, 3, 5, 39]);

/** What a browser has for a page: one storage for all tabs, and listeners of its own. */
let stored: Map<string, string>;
let listeners: { type: string; listener: (event: unknown) => void }[];
let isForbidden = false;
beforeEach(() => {
  stored = new Map();
  listeners = [];
  isForbidden = false;
  const guard = () => {
    if (isForbidden) throw new Error("forbidden");
    return stored;
  };
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => guard().get(key) ?? null,
    setItem: (key: string, value: string) => guard().set(key, value),
    removeItem: (key: string) => guard().delete(key),
  });
  vi.stubGlobal("addEventListener", (type: string, listener: (event: unknown) => void) => {
    listeners.push({ type, listener });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Tells every page of what happened, as a browser tells the other tabs. */
const tell = (type: string, event: object) => {
  for (const each of listeners) if (each.type === type) each.listener(event);
};

/** A page that shows works, and what it was told. */
function open(search = "") {
  const told: boolean[] = [];
  const selection = newSelection("works", known, search, (isMadeHere) => told.push(isMadeHere));
  return { ...selection, told };
}

test("what is selected is kept for the next page, in order", () => {
  const page = open();
  page.choose(39, true);
  page.choose(3, true);
  expect(page.numbers()).toEqual([3, 39]);
  expect(page.told).toEqual([true, true]);
  expect(open().numbers()).toEqual([3, 39]);
  page.clear();
  expect(open().numbers()).toEqual([]);
  expect(stored.size).toBe(0);
});

test("what is selected on another site of the same host is none of this one", () => {
  open().choose(39, true);
  vi.stubEnv("BASE_URL", "/other-review/");
  expect(open().numbers()).toEqual([]);
  open().choose(5, true);
  vi.unstubAllEnvs();
  expect(open().numbers()).toEqual([39]);
});

test("an address that was copied out of markup says what it said", () => {
  expect(open("?utm_source=mail&amp;selected=5,39").numbers()).toEqual([5, 39]);
});

test("stored values and addresses may hold anything", () => {
  stored.set("selected-works", "3,4711,<b>,1e1,03,3");
  expect(open().numbers()).toEqual([3]);
  expect(open("?selected=5,4711,<b>&selected=1").numbers()).toEqual([1, 5]);
  expect(open("?selected=4711").numbers()).toEqual([3]);
  expect(open("?selected=4711").isOnly()).toBe(false);
});

test("a shared selection is shown alone, and replaces the reader's own with the first change", () => {
  stored.set("selected-works", "39");
  const page = open("?selected=1,3");
  expect([page.numbers(), page.isOnly()]).toEqual([[1, 3], true]);
  expect(stored.get("selected-works")).toBe("39");
  page.choose(1, false);
  expect([page.numbers(), page.isOnly()]).toEqual([[3], true]);
  expect(stored.get("selected-works")).toBe("3");
});

test("a shared selection is left when all is shown again, as after a reload", () => {
  stored.set("selected-works", "39");
  const page = open("?selected=1,3");
  page.setOnly(false);
  expect([page.numbers(), page.isOnly()]).toEqual([[39], false]);
  page.choose(5, true);
  expect(stored.get("selected-works")).toBe("5,39");
  page.follow("?selected=1,3");
  expect([page.numbers(), page.isOnly()]).toEqual([[1, 3], true]);
});

test("going back shows what the address of then says, and going forth what is kept", () => {
  const page = open("?selected=1,3");
  page.choose(1, false);
  page.follow("?selected=1,3");
  expect([page.numbers(), page.isOnly()]).toEqual([[1, 3], true]);
  page.follow("?selected=3");
  expect([page.numbers(), page.isOnly()]).toEqual([[3], true]);
  page.follow("");
  expect([page.numbers(), page.isOnly()]).toEqual([[3], false]);
});

test("another tab is followed by what is the reader's own, and not by what was shared", () => {
  const own = open();
  own.choose(1, true);
  const shown = open("?selected=1");
  const shared = open("?selected=5");
  stored.set("selected-works", "1,3");
  tell("storage", { key: "selected-findings" });
  expect(own.numbers()).toEqual([1]);
  tell("storage", { key: "selected-works" });
  expect(own.numbers()).toEqual([1, 3]);
  expect([shown.numbers(), shown.isOnly()]).toEqual([[1, 3], true]);
  expect(shared.numbers()).toEqual([5]);
  expect([own.told, shown.told, shared.told]).toEqual([[true, false], [false], []]);
  stored.clear();
  tell("storage", { key: null });
  expect([shown.numbers(), shown.isOnly()]).toEqual([[], false]);
});

test("a page that one comes back to has what was selected meanwhile, also before it is told", () => {
  const page = open();
  stored.set("selected-works", "3");
  tell("pageshow", { persisted: false });
  expect(page.numbers()).toEqual([]);
  page.choose(1, true);
  expect(page.numbers()).toEqual([1, 3]);
  stored.set("selected-works", "5");
  tell("pageshow", { persisted: true });
  expect(page.numbers()).toEqual([5]);
});

test("only these can be asked for while any are selected", () => {
  const page = open();
  page.setOnly(true);
  expect(page.isOnly()).toBe(false);
  page.choose(1, true);
  page.setOnly(true);
  expect(page.isOnly()).toBe(true);
  page.choose(1, false);
  expect(page.isOnly()).toBe(false);
});

test("where the browser forbids to keep, a selection lasts as long as its page", () => {
  isForbidden = true;
  const page = open();
  page.choose(1, true);
  page.choose(3, true);
  expect(page.numbers()).toEqual([1, 3]);
  expect(open().numbers()).toEqual([]);
});
