import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lettering, widthOfLine } from "../../../src/diagrams/lettering.ts";
import { measureText } from "../../../src/diagrams/measure-text.ts";

test("the first line is a label, the others are details", () => {
  expect(widthOfLine("vesicle, human", 0)).toBe(measureText("vesicle, human", 15, 500));
  expect(widthOfLine("vesicle, human", 1)).toBe(measureText("vesicle, human", 12, 400));
});

test.each([
  ["7", 1],
  ["76 77 78 79", 4],
  [" 52 ", 1],
])("the numbers %j take the room of their rings", (line, rings) => {
  expect(widthOfLine(line, 0)).toBe(rings * lettering.ring);
  expect(widthOfLine(line, 1)).toBe(rings * lettering.ring);
});

test("a name with a number in it is no row of rings", () => {
  expect(widthOfLine("5-fluorouracil", 0)).toBe(measureText("5-fluorouracil", 15, 500));
});

test("the style sheet letters diagrams in the sizes that are measured", () => {
  const css = readFileSync("src/styles/diagram.css", "utf8");
  const sizeIn = (selector: string) =>
    new RegExp(`${selector} \\{[^}]*font-size: (\\d+)px`).exec(css)?.slice(1).map(Number);
  expect(sizeIn("\\.dia text")).toEqual([lettering.label]);
  expect(sizeIn("\\.dia \\.detail,\\s*\\.dia \\.words")).toEqual([lettering.detail]);
});
