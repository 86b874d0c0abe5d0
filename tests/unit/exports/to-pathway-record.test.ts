import { expect, test } from "vitest";
import { toPathwayRecord } from "../../../src/exports/to-pathway-record.ts";
import { linkMinimal } from "../../link-prose.ts";

test("a pathway as a record keeps what is written in its nodes, what holds them, and the row and remark of an edge", () => {
  const { pathways, article } = linkMinimal(({ path, text }) =>
    path === "pathways/vegf.yaml"
      ? text.replace("basis: uncited", "basis: uncited\n    remark: Said by nobody.")
      : text,
  );
  const [record] = pathways.map((pathway) => toPathwayRecord(pathway, article));
  expect(record?.nodes.map(({ label, detail, within }) => ({ label, detail, within }))).toEqual([
    { label: "MSC", detail: "vesicle, human", within: undefined },
    { label: "Tumor cell", detail: undefined, within: undefined },
    { label: "VEGF", detail: undefined, within: "gastric-cancer" },
    { label: "Growth", detail: undefined, within: undefined },
  ]);
  expect(record?.edges.map(({ row, remark }) => ({ row, remark }))).toEqual([
    { row: 1, remark: undefined },
    { row: undefined, remark: "Said by nobody." },
  ]);
});
