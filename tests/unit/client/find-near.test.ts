import { expect, test } from "vitest";
import { findNear, type KnownPage } from "../../../src/client/find-near.ts";

const pages: KnownPage[] = [
  ["/topics/vegf/", "VEGF", "vascular endothelial growth factor"],
  ["/topics/vegf-receptor/", "VEGF receptor"],
  ["/topics/tgf-beta/", "TGF-β", "TGFb"],
  ["/topics/gastric-cancer/", "Gastric cancer", "stomach cancer"],
  ["/sections/tumor-growth/", "Tumor growth"],
  ["/topics/5-fluorouracil/", "5-fluorouracil"],
  ["/topics/galectin-1/", "Galectin-1", "lectin"],
  ["/references/", "References"],
  ["/references/39/", "Reference 39"],
  ["/findings/39/", "Finding 39"],
];
const near = (path: string) => findNear(path, pages).map(({ address }) => address);

test.each([
  ["a letter too few", "/topics/vgf/", "/topics/vegf/"],
  ["a letter too many", "/sections/tumour-growth/", "/sections/tumor-growth/"],
  ["capitals and other signs", "/topics/TGF_Beta.html", "/topics/tgf-beta/"],
  ["another spelling", "/topics/stomach-cancer/", "/topics/gastric-cancer/"],
  ["the wrong folder", "/notes/vegf/", "/topics/vegf/"],
  ["a folder of another site", "/base/topics/vegf", "/topics/vegf/"],
  ["letters written by their codes", "/topics/TGF-%CE%B2/", "/topics/tgf-beta/"],
  ["a name that begins with a number", "/topics/5-fluoruracil/", "/topics/5-fluorouracil/"],
  ["a comma behind a name", "/topics/vegf/,", "/topics/vegf/"],
  ["a place behind a code for its sign", "/sections/tumor-growth/%23p2s3", "/sections/tumor-growth/#p2s3"],
  ["a place without a slash, in brackets", "/references/39%23cited).", "/references/39/#cited"],
  ["a question behind a code for its sign", "/references/%3Fselected=39,41", "/references/?selected=39,41"],
  ["a place behind a name with a slip", "/topics/vgf/%23findings", "/topics/vegf/"],
  ["a list in capitals", "/References/", "/references/"],
])("%s", (_what, path, address) => {
  expect(near(path)[0]).toBe(address);
});

test.each([
  ["the folder in the singular", "/reference/39/"],
  ["the folder cut short", "/refs/39"],
  ["noughts before the number", "/references/039/"],
  ["a file that there is not", "/references/39.pdf"],
  ["an ending in capitals", "/references/39.RIS"],
  ["the end of a sentence behind it", "/references/39/)."],
  ["a quotation mark behind it", "/references/39%E2%80%9D"],
])("a number is its page's: %s", (_what, path) => {
  expect(near(path)).toEqual(["/references/39/"]);
});

test("a folder that has no page of its own is not taken for a word", () => {
  expect(near("/sections/")).toEqual([]);
});

test("another spelling is told, the title is not", () => {
  expect(findNear("/topics/stomach-cancer/", pages)[0]).toEqual({
    address: "/topics/gastric-cancer/",
    title: "Gastric cancer",
    spelling: "stomach cancer",
  });
  expect(findNear("/topics/vgf/", pages)[0]).not.toHaveProperty("spelling");
});

test.each(["/", "/topics/", "/references/930/", "/notes/39/", "/zzzzzz/", "/topics/%E0%A4%A/", ""])(
  "nothing is near %j",
  (path) => {
    expect(near(path)).toEqual([]);
  },
);
