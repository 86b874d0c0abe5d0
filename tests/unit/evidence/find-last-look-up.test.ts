import { expect, test } from "vitest";
import { findLastLookUp } from "../../../src/evidence/find-last-look-up.ts";

test("the last look-up is that of the latest ground of any note, and missing where all rest on the text", () => {
  const text = { kind: "text", what: "the sentence" } as const;
  const record = (lookedUp: string) => ({ kind: "record", what: "a record", lookedUp }) as const;
  expect(
    findLastLookUp([
      { restsOn: [text, record("2026-11-23")] },
      { restsOn: [record("2026-12-01"), record("2026-11-25")] },
      { restsOn: [record("2026-09-30")] },
    ]),
  ).toBe("2026-12-01");
  expect(findLastLookUp([{ restsOn: [text] }])).toBeUndefined();
});
