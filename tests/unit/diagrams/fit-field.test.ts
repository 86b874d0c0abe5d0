import { expect, test } from "vitest";
import { fitField } from "../../../src/diagrams/fit-field.ts";

const box = { x: 0, y: 0, width: 100, height: 200 };
const contents = { held: [{ x: 20, y: 80, width: 60, height: 40 }], ends: [], arrivals: [], hasDetail: false };

test("gives back what Mermaid added above and below, and no more", () => {
  expect(fitField(box, contents)).toEqual({ x: 0, y: 15, width: 100, height: 170 });
});

test("keeps room for the title, for both its lines, and for an arrowhead below it", () => {
  const held = [{ x: 20, y: 40, width: 60, height: 40 }];
  expect(fitField(box, { ...contents, held }).y).toBe(9);
  expect(fitField(box, { ...contents, held, hasDetail: true }).y).toBe(0);
  expect(fitField(box, { ...contents, held: [{ x: 20, y: 50, width: 60, height: 40 }], hasDetail: true }).y).toBe(4);
  expect(fitField(box, { ...contents, held: [{ x: 20, y: 50, width: 60, height: 40 }] }).y).toBe(15);
  const arrivals = [{ x: 50, y: 46 }];
  expect(fitField(box, { ...contents, held: [{ x: 20, y: 50, width: 60, height: 40 }], arrivals }).y).toBe(6);
});

test("stays below the lowest node", () => {
  const held = [{ x: 20, y: 80, width: 60, height: 100 }];
  const { y, height } = fitField(box, { ...contents, held });
  expect(y + height).toBe(192);
});

test("leaves a wall where a line ends", () => {
  expect(fitField(box, { ...contents, ends: [{ x: 50, y: -4 }] })).toEqual({ ...box, height: 185 });
  expect(fitField(box, { ...contents, ends: [{ x: 50, y: 204 }] })).toEqual({ ...box, y: 15, height: 185 });
});
