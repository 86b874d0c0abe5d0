import { describe, expect, test } from "vitest";
import { gap, isNear, placePreview, type Setting } from "../../../src/client/place-preview.ts";

const size = { width: 400, height: 200 };
/** A ring 22 px wide in a column from 300 to 940 on a screen 900 px high. */
const place = (top: number, x: number, changes: Partial<Setting> = {}) =>
  placePreview({
    mark: { left: x - 11, right: x + 11, top, bottom: top + 22 },
    x,
    column: { left: 300, right: 940 },
    size,
    seen: { left: 0, right: 1280, top: 0, bottom: 900 },
    ...changes,
  });

describe("above or below", () => {
  test("below, where it fits", () => {
    expect(place(100, 600)).toMatchObject({ isAbove: false, top: 122 + gap });
  });

  test("above, where it fits only there", () => {
    expect(place(800, 600)).toMatchObject({ isAbove: true, top: 800 - gap - size.height });
  });

  test("where there is more room, if it fits nowhere, and no higher than that room", () => {
    const tall = { size: { width: 400, height: 2000 } };
    const low = place(700, 600, tall);
    expect(low.isAbove).toBe(true);
    expect(low.room).toBeLessThan(700);
    expect(low.top).toBeGreaterThanOrEqual(0);
    const high = place(100, 600, tall);
    expect(high.isAbove).toBe(false);
    expect(high.top + high.room).toBeLessThanOrEqual(900);
  });

  test("never over the line of its mark, wherever that stands", () => {
    for (let top = 0; top < 880; top += 20) {
      for (const height of [50, 400, 700, 3000]) {
        const { isAbove, top: at, room } = place(top, 600, { size: { width: 400, height } });
        const shown = Math.min(height, room);
        if (isAbove) expect(at + shown).toBeLessThanOrEqual(top);
        else expect(at).toBeGreaterThanOrEqual(top + 22);
      }
    }
  });

  test("has no room rather than a negative one, when its mark is scrolled out of sight", () => {
    const low = { seen: { left: 0, right: 1280, top: 0, bottom: 10 } };
    expect(place(-5000, 600, low).room).toBeGreaterThanOrEqual(0);
    expect(place(5000, 600, low).room).toBeGreaterThanOrEqual(0);
  });
});

describe("from left to right", () => {
  test("it stays in the column, and its stem at its mark", () => {
    for (let x = 300; x <= 940; x += 10) {
      const { left, stem } = place(100, x);
      expect(left).toBeGreaterThanOrEqual(300);
      expect(left + size.width).toBeLessThanOrEqual(940);
      expect(Math.abs(left + stem - x)).toBeLessThanOrEqual(4);
    }
  });

  test("it begins with its column where the column is narrower", () => {
    expect(place(100, 350, { column: { left: 300, right: 400 } }).left).toBe(300);
  });
});

test("it stays in what is seen where two fingers enlarged the page, wherever its mark stands in there", () => {
  const seen = { left: 420, right: 880, top: 300, bottom: 620 };
  for (let x = 430; x <= 870; x += 20)
    for (let top = 300; top <= 598; top += 10)
      for (const width of [200, 400, 444]) {
        const column = { left: 300, right: x + 20 };
        const { left, top: at, room } = place(top, x, { column, size: { width, height: 250 }, seen });
        expect(left).toBeGreaterThanOrEqual(seen.left);
        expect(left + width).toBeLessThanOrEqual(seen.right);
        expect(at).toBeGreaterThanOrEqual(seen.top);
        expect(at + Math.min(250, room)).toBeLessThanOrEqual(seen.bottom);
      }
});

test("the pointer is on its way while it is in the gap between mark and preview", () => {
  const box = { left: 0, right: 100, top: 0, bottom: 50 };
  expect(isNear(box, 50, 25)).toBe(true);
  expect(isNear(box, 50, 50 + gap)).toBe(true);
  expect(isNear(box, 50, 50 + 2 * gap)).toBe(false);
  expect(isNear(box, 100 + 2 * gap, 25)).toBe(false);
});
