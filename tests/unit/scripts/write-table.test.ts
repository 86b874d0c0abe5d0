import { expect, test } from "vitest";
import { type Measurement, writeTable } from "../../../scripts/bench/write-table.ts";

const measure = (size: number, ran: Partial<Measurement["ran"]>, pages: number, cpu: number): Measurement => ({
  size,
  ran: { on: "2026-11-25", commit: "abc1234", versions: "Node v24", machine: "a machine", load: "0.1", ...ran },
  build: {
    stages: [{ name: "Writing the pages", wall: 2000, cpu: 1500 }],
    cpu,
    memory: 512 * 1024 ** 2,
    pages,
    records: 1,
    layouts: { computed: 1, kept: 0, took: 10 },
    citations: { computed: 1, kept: 0 },
    pictures: { computed: 1, kept: 0 },
  },
  wall: 4000,
  weights: [{ kind: "topics", count: 2, mean: 2048, largest: 4096 }],
  search: { bytes: 1024, most: 2048, opening: 5, median: 0.1, late: 1 },
});

test("each size stands with the day, the commit and the machine of its own run, the smallest first", () => {
  const table = writeTable([
    measure(920, { on: "2026-11-26", commit: "def5678", machine: "another" }, 1000, 30_000),
    measure(92, {}, 100, 2000),
  ]);
  const row = (name: string) =>
    table
      .split("\n")
      .find((line) => line.startsWith(`| ${name} |`))
      ?.split("|")
      .slice(2, -1)
      .map((cell) => cell.trim());
  expect(row("references")).toEqual(["92", "920"]);
  expect(row("measured on")).toEqual(["2026-11-25", "2026-11-26"]);
  expect(row("commit")).toEqual(["abc1234", "def5678"]);
  expect(row("on")).toEqual(["a machine", "another"]);
  expect(row("a page, CPU ms")).toEqual(["20.0", "30.0"]);
  expect(row("a page, wall ms")).toEqual(["40.0", "4.0"]);
  expect(row("a page, to the smallest")).toEqual(["1.00", "1.50"]);
  expect(row("writing the pages, CPU s / wall s")).toEqual(["1.5 / 2.0", "1.5 / 2.0"]);
  expect(row("topics, KB")).toEqual(["2 of 2, at most 4", "2 of 2, at most 4"]);
});
