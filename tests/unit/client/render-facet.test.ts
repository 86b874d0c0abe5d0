import { expect, test } from "vitest";
import { toKnown } from "../../../src/client/render-facet.ts";

test("values stand by name, years from the latest, and a facet without any is empty", () => {
  const { values } = toKnown({
    tumor: { Glioma: 3, "Breast cancer": 9 },
    year: { "2009": 1, "2017": 4, "2012": 2 },
    unknown: { x: 1 },
  });
  expect([...(values.get("tumor") ?? [])]).toEqual(["Breast cancer", "Glioma"]);
  expect([...(values.get("year") ?? [])]).toEqual(["2017", "2012", "2009"]);
  expect([...(values.get("cargo") ?? [])]).toEqual([]);
  expect(values.has("unknown")).toBe(false);
});
