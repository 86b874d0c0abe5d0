import { expect, test } from "vitest";
import { findNear, type KnownPage } from "../../../src/client/find-near.ts";

const pages: KnownPage[] = [
  ["/topics/vegf/", "VEGF", "vascular endothelial growth factor"],
  ["/topics/vegf-receptor/", "VEGF receptor"],
  ["/topics/tgf-beta/", "TGF-β", "TGFb"],
  ["/topics/gastric-cancer/", "Gastric cancer", "stomach cancer"],
  ["/sections/tumor-growth/", "Tumor growth"],
  ["/references/39/", "Reference 39"],
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
])("%s", (_what, path, address) => {
  expect(near(path)[0]).toBe(address);
});

test("another spelling is told, the title is not", () => {
  expect(findNear("/topics/stomach-cancer/", pages)[0]).toEqual({
    address: "/topics/gastric-cancer/",
    title: "Gastric cancer",
    spelling: "stomach cancer",
  });
  expect(findNear("/topics/vgf/", pages)[0]).not.toHaveProperty("spelling");
});

test.each(["/", "/topics/", "/references/930/", "/zzzzzz/", "/topics/%E0%A4%A/", ""])("nothing is near %j", (path) => {
  expect(near(path).filter((address) => address !== "/sections/tumor-growth/")).toEqual([]);
});
