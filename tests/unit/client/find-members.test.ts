import { describe, expect, test } from "vitest";
import { findMembers, toNumbers } from "../../../src/client/find-members.ts";

describe("one ring stands for", () => {
  test.each([
    [" [39]", [39]],
    ["[5–11]", [5, 6, 7, 8, 9, 10, 11]],
    [" [76–79], ", [76, 77, 78, 79]],
    ["81]", [81]],
    ["none", []],
  ])("%s", (text, numbers) => {
    expect(toNumbers(text)).toEqual(numbers);
  });
});

describe("a cluster of rings stands for", () => {
  test("all its works, the one pointed at first", () => {
    expect(findMembers([" [12, ", "13]"], 0)).toEqual([12, 13]);
    expect(findMembers([" [12, ", "13]"], 1)).toEqual([13, 12]);
    expect(findMembers([" [3, ", "14, ", "15]"], 1)).toEqual([14, 3, 15]);
  });

  test("the members of a range in their order", () => {
    expect(findMembers([" [5–8]"], 0)).toEqual([5, 6, 7, 8]);
    expect(findMembers([" [2, ", "5–7]"], 1)).toEqual([5, 6, 7, 2]);
    expect(findMembers([" [2, ", "5–7]"], 0)).toEqual([2, 5, 6, 7]);
  });
});
