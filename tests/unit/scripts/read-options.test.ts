import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseOptions } from "../../../scripts/read-options.ts";

const known = { force: { type: "boolean" }, times: { type: "string" } } as const;

test("options are read by their names", () => {
  expect({ ...parseOptions(known, ["--force", "--times", "a.json"]) }).toEqual({ force: true, times: "a.json" });
  expect({ ...parseOptions(known, ["--times=a.json"]) }).toEqual({ times: "a.json" });
  expect({ ...parseOptions(known, []) }).toEqual({});
  expect({ ...parseOptions(known, ["--", "--force"]) }).toEqual({ force: true });
});

describe("what a command does not know is told, and nothing is guessed", () => {
  test.each([
    [["--forse"], "There is no option `--forse`. Did you mean `--force`?"],
    [["--quick"], "Use `--force`, `--times` with a value."],
    [["force"], "`force` is no option. Did you mean `--force`?"],
    [["--times"], "`--times` needs a value behind it."],
    [["--times="], "`--times` needs a value behind it."],
    [["--force=no"], "`--force` stands alone: leave `no` out."],
    [["-f"], "There is no option `-f`."],
  ])("%j", (args, says) => {
    expect(() => parseOptions(known, args)).toThrow(says);
  });

  test("by a command that takes none, too", () => {
    expect(() => parseOptions({}, ["--port", "80"])).toThrow("Leave it out; this command takes no options.");
  });
});

test.each(["start", "dev", "build", "check", "check-content", "bench", "format"])(
  "%s reads what it is told",
  (task) => {
    expect(readFileSync(`scripts/${task}.ts`, "utf8")).toMatch(/^.*readOptions\(/m);
  },
);
