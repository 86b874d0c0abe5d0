import { expect, test } from "vitest";
import { toMovedFiles } from "../../../src/site/moved-files.ts";

const files = [{ address: "/data/findings.csv", type: "text/csv", toText: () => "number\n" }];
const said = { on: "2026-11-25", why: "It has another name." };

test("a file that moved holds what the new one holds", async () => {
  const [old] = toMovedFiles([{ from: "/data/claims.csv", to: "/data/findings.csv", ...said }], files);
  expect(old?.address).toBe("/data/claims.csv");
  expect(await old?.toText()).toBe("number\n");
});

test("a file that is still there has not moved, and all that are said to have are told", () => {
  const moves = ["/data/findings.csv", "/data/claims.csv"].map((from) => ({ from, to: "/data/", ...said }));
  expect(() => toMovedFiles(moves, files)).toThrow(
    /^moved\.yaml says that \/data\/findings\.csv has moved, but that file is still there\.\nTake its line away\.\nNothing was published\.$/,
  );
});
