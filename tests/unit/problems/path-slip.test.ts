import { expect, test } from "vitest";
import { findPathSlip } from "../../../src/problems/path-slip.ts";

test.each([
  ["~/site", "put your own folder in the place of `~`"],
  ["~", "put your own folder in the place of `~`"],
  ["$HOME/site", "put the value of `$HOME` in its place"],
  ["/srv/${NAME}/site", "put the value of `${NAME}` in its place"],
  ["%USERPROFILE%\\site", "put the value of `%USERPROFILE%` in its place"],
  ["'dist'", "leave them out"],
  ["dist ", "a space stands"],
])("%j was meant for a shell", (path, says) => {
  expect(findPathSlip(path)).toContain(says);
});

test.each(["dist", "../site", "/srv/my site", "site~", "~site", "C:\\sites\\one", "a$", "it's", "100%"])(
  "%j is a folder",
  (path) => {
    expect(findPathSlip(path)).toBeUndefined();
  },
);
