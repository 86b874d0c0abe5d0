import { expect, test } from "vitest";
import { toCitationKey } from "../../../src/citations/provenance.ts";
import { linkMinimal } from "../../link-prose.ts";

test("a key names the article and the number", () => {
  const { article } = linkMinimal();
  expect(toCitationKey({ ...article, doi: "10.7150/jca.25376" }, 39)).toBe("jca25376-r39");
  expect(toCitationKey({ ...article, doi: "10.1000/A/b_c-1" }, 1)).toBe("abc1-r1");
});
