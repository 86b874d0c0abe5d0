import { expect, test, vi } from "vitest";
import { remember } from "../../../src/search/remember.ts";

test("each text is worked out once, also when nothing comes of it", () => {
  const workOut = vi.fn((text: string) => (text === "none" ? undefined : text.length));
  const length = remember(workOut);
  expect([length("abc"), length("abc"), length("none"), length("none"), length("ab")]).toEqual([
    3,
    3,
    undefined,
    undefined,
    2,
  ]);
  expect(workOut).toHaveBeenCalledTimes(3);
});
