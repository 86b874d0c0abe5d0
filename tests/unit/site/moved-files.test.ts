import { expect, test } from "vitest";
import { placeMoves, readMoves } from "../../../src/graph/place-moves.ts";
import { toMovedFiles } from "../../../src/site/moved-files.ts";
import { writeFolder } from "../../write-folder.ts";

const files = [
  { address: "/data/findings.csv", type: "text/csv", toText: () => "number\n" },
  { address: "/data/topics.csv", type: "text/csv", toText: () => "id\n" },
];
const said = { on: "2026-11-25", why: "It has another name." };

test("a file that moved holds what the new one holds, and nobody asks where that is said", async () => {
  const moves = [{ from: "/data/claims.csv", to: "/data/findings.csv", ...said }];
  const [old] = toMovedFiles(moves, files, () => expect.fail("nothing is wrong"));
  expect(old?.address).toBe("/data/claims.csv");
  expect(await old?.toText()).toBe("number\n");
});

test("a file that is still there has not moved, and all that are said to have are told where they are", () => {
  const list = (from: string) => `- on: "2026-11-25"\n  from: ${from}\n  to: /data/\n  why: ${said.why}\n`;
  const folder = writeFolder({
    "moved.yaml": `# Moved\n${["/data/findings.csv", "/data/claims.csv", "/data/topics.csv"].map(list).join("")}`,
  });
  const entries = readMoves(folder);
  const moves = entries.map(({ data }) => data);
  const report = (() => {
    try {
      return toMovedFiles(moves, files, () => placeMoves(entries, folder));
    } catch (error) {
      return String((error as Error).message).replaceAll(folder, "content");
    }
  })();
  expect(report).toBe(
    `content/moved.yaml:3:9  moved-address-is-free
  /data/findings.csv is said to have moved, but that file is still there.
  Remove this line.

content/moved.yaml:11:9  moved-address-is-free
  /data/topics.csv is said to have moved, but that file is still there.
  Remove this line.

2 problems in 1 file. Nothing was written.`,
  );
});

test("without a list nothing has moved", () => {
  const folder = writeFolder({ "addresses.txt": "/\n" });
  expect(readMoves(folder)).toEqual([]);
  expect(placeMoves([], folder)("/data/claims.csv", "from")).toMatchObject({ line: 1, column: 1 });
});
